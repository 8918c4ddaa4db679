import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { readForm } from "#app/forms/read-form.server.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { countFinished } from "#app/review/counting/count-finished.server.ts";
import { readinessPage } from "#app/review/readiness/readiness-page.server.ts";
import { saveTerms } from "#app/review/readiness/save-terms.server.ts";
import { parseTerms, TERMS_FIELDS, termsOvertaken } from "#app/review/readiness/terms-form.ts";
import { afterConflict } from "#app/ui/after-conflict.ts";
import { ReadinessScreen } from "#app/ui/review/readiness/readiness-screen.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Readiness · ${loaded?.cohort.name ?? "Cohort"} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  await countFinished();
  return readinessPage(cohort, new Date());
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const form = await readForm(request, TERMS_FIELDS);
  const parsed = parseTerms(form);
  if (!parsed.ok) return data(parsed, parsed.status);
  const saved = await saveTerms(manager, cohort, parsed.terms, parsed.base);
  if (!saved) return data(termsOvertaken(form), 409);
  return redirect(`/review/cohorts/${cohort.id}/readiness`);
}

export const shouldRevalidate = afterConflict;

export default function ReadinessPage() {
  return (
    <ReadinessScreen {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />
  );
}
