import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { EVERYBODY } from "#app/attempts/counting/tallies-of.ts";
import { requireManager } from "#app/review/access.server.ts";
import { readExperts } from "#app/review/calibration/read-experts.server.ts";
import { listToFix } from "#app/review/measures/list-to-fix.server.ts";
import { CohortList } from "./cohort-list.tsx";
import { listCohorts } from "./list-cohorts.server.ts";
import { summariseCohorts } from "./summarise-cohorts.server.ts";

export const meta: MetaFunction = () => [{ title: "Cohorts · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  await countFinished();
  const cohorts = await listCohorts(manager);
  const used = cohorts
    .filter(({ archivedAt, people }) => archivedAt === null && people > 0)
    .map(({ id }) => id);
  const totals = await summariseCohorts(used, new Date());
  return { cohorts, totals, toFix: await listToFix(used, await readExperts(EVERYBODY)) };
}

export default function CohortsPage() {
  return <CohortList {...useLoaderData<typeof loader>()} />;
}
