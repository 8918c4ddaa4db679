import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { readCohortReport } from "./cohort-report.server.ts";
import { CohortReport } from "./cohort-report.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Report · ${loaded?.cohort.name ?? "Cohort"} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  await countFinished();
  const at = new Date();
  return { cohort, report: await readCohortReport(cohort.id, at), by: manager.name, at };
}

export default function CohortReportPage() {
  return <CohortReport {...useLoaderData<typeof loader>()} />;
}
