import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { requireForm } from "#app/accounts/form.server.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { readCohortState } from "#app/review/board/read-board.server.ts";
import { countFinished } from "#app/review/counting/count-finished.server.ts";
import { readCohortErrors } from "#app/review/person/cohort-errors.server.ts";
import { readSectionTitles } from "#app/review/person/section-titles.server.ts";
import { helpOf } from "#app/review/readiness/help.ts";
import { saveTerms } from "#app/review/readiness/save-terms.server.ts";
import { parseTerms } from "#app/review/readiness/terms-form.ts";
import { ASKABLE } from "#app/review/readiness/terms.ts";
import { ReadinessScreen } from "#app/ui/review/readiness/readiness-screen.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Readiness · ${loaded?.cohort.name ?? "Cohort"} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  await countFinished();
  const { terms, rows, readiness, decided } = await readCohortState(cohort.id, new Date());
  const people = rows.map(({ userId, name, active, ...row }) => ({
    ...{ userId, name, active, inForce: row.readiness, decided: row.decided },
    reasons: readiness.get(userId)?.reasons ?? [],
    remarks: readiness.get(userId)?.remarks ?? [],
    own: decided.get(userId) ?? null,
  }));
  const [errors, titles] = await Promise.all([readCohortErrors(cohort.id), readSectionTitles()]);
  return { cohort, terms, people, help: helpOf(terms, people), errors, titles, askable: ASKABLE };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const read = parseTerms(await requireForm(request));
  if (!read.ok) return data(read, 400);
  await saveTerms(manager, cohort, read.terms);
  return redirect(`/review/cohorts/${cohort.id}/readiness`);
}

export default function ReadinessPage() {
  return (
    <ReadinessScreen {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />
  );
}
