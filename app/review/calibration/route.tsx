import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { listSets } from "./list-sets.server.ts";
import { SetList } from "./set-list.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Calibrations · ${loaded?.cohort.name ?? "Cohort"} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  return { cohort, sets: await listSets(cohort) };
}

export default function CalibrationsPage() {
  return <SetList {...useLoaderData<typeof loader>()} />;
}
