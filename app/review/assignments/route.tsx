import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { AssignmentList } from "./assignment-list.tsx";
import { listAssignments } from "./list-assignments.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Assignments · ${data?.cohort.name ?? ""} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  return { cohort, assignments: await listAssignments(cohort, new Date()) };
}

export default function AssignmentsPage() {
  return <AssignmentList {...useLoaderData<typeof loader>()} />;
}
