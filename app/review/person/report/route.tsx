import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { personPage } from "#app/review/person/person-page.server.ts";
import { PersonReport } from "./person-report.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Report · ${loaded?.person.user.name ?? "Person"} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  await countFinished();
  const at = new Date();
  const person = await personPage(cohort.id, params["userId"], at);
  return { cohort, person, by: manager.name, at };
}

export default function PersonReportPage() {
  return <PersonReport {...useLoaderData<typeof loader>()} />;
}
