import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { EVERYBODY } from "#app/attempts/counting/tallies-of.ts";
import { readExperts } from "#app/review/calibration/read-experts.server.ts";
import { readSampleQuery } from "#app/review/measures/sample-query.ts";
import { listScenarioMeasures } from "./scenario-list.server.ts";
import { ScenarioList } from "./scenario-list.tsx";

export const meta: MetaFunction = () => [{ title: "Scenario statistics · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireUser(request, ...rolesFor("measure"));
  await countFinished();
  const { mode } = readSampleQuery(new URL(request.url).searchParams);
  return { ...(await listScenarioMeasures(mode, await readExperts(EVERYBODY))), mode };
}

export default function ScenarioListPage() {
  return <ScenarioList {...useLoaderData<typeof loader>()} />;
}
