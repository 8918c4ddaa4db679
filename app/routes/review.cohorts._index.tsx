import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireManager } from "#app/review/access.server.ts";
import { listCohorts } from "#app/review/cohorts/list-cohorts.server.ts";
import { CohortList } from "#app/ui/review/cohorts/cohort-list.tsx";

export const meta: MetaFunction = () => [{ title: "Cohorts · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  return { cohorts: await listCohorts(manager) };
}

export default function CohortsPage() {
  return <CohortList {...useLoaderData<typeof loader>()} />;
}
