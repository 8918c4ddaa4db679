import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { href } from "#app/href.ts";
import { afterConflict } from "#app/kit/form/after-conflict.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { readinessPage } from "./readiness-page.server.ts";
import { ReadinessScreen } from "./readiness-screen.tsx";
import { saveTerms } from "./save-terms.server.ts";
import { parseTerms, TERMS_FIELDS, termsOvertaken } from "./terms-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Readiness · ${loaded?.cohort.name ?? "Cohort"} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  await countFinished();
  return readinessPage(cohort, new Date(), request.url);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const form = await readForm(request, TERMS_FIELDS);
  const parsed = parseTerms(form);
  if (!parsed.ok) return data(parsed, parsed.status);
  const saved = await saveTerms(manager, cohort, parsed.terms, parsed.base);
  if (!saved) return data(termsOvertaken(form), 409);
  return redirect(href("/review/cohorts/:cohortId/readiness", { cohortId: cohort.id }));
}

export const shouldRevalidate = afterConflict;

export default function ReadinessPage() {
  return (
    <ReadinessScreen {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />
  );
}
