import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { countFinished } from "#app/review/counting/count-finished.server.ts";
import { readSampleQuery } from "#app/review/measures/sample-query.ts";
import { readScenarioPage } from "#app/review/measures/scenario-page.server.ts";
import { ScenarioStatistics } from "#app/ui/review/measures/scenario-statistics.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Statistics · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireUser(request, ...rolesFor("measure"));
  await countFinished();
  const query = readSampleQuery(new URL(request.url).searchParams);
  return readScenarioPage(visitor, params["slug"] ?? "", query);
}

export default function ScenarioStatisticsPage() {
  return <ScenarioStatistics {...useLoaderData<typeof loader>()} />;
}
