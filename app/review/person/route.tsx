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
import { decideReadiness } from "#app/review/readiness/decide-readiness.server.ts";
import { DECISION_FIELDS, parseDecision } from "#app/review/readiness/decision-form.ts";
import { personPage } from "./person-page.server.ts";
import { PersonScreen } from "./person-screen.tsx";
import { readSectionTitles } from "./section-titles.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.person.user.name ?? "Person"} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  await countFinished();
  const person = await personPage(cohort.id, params["userId"], new Date());
  return { cohort, person, titles: await readSectionTitles() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const userId = params["userId"] ?? "";
  const parsed = parseDecision(await readForm(request, DECISION_FIELDS));
  if (!parsed.ok) return data(parsed, parsed.status);
  const done = await decideReadiness(manager, cohort, userId, parsed.decision, new Date());
  if (!done.ok) return data(done, done.status);
  return redirect(
    `${href("/review/cohorts/:cohortId/people/:userId", { cohortId: cohort.id, userId })}#readiness`,
  );
}

export const shouldRevalidate = afterConflict;

export default function PersonPage() {
  return (
    <PersonScreen {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />
  );
}
