import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { readExperts } from "#app/review/calibration/read-experts.server.ts";
import { readSampleQuery } from "#app/review/measures/sample-query.ts";
import { readScenarioPage } from "./scenario-page.server.ts";
import { ScenarioStatistics } from "./scenario-statistics.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Statistics · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireUser(request, ...rolesFor("measure"));
  await countFinished();
  const query = readSampleQuery(new URL(request.url).searchParams);
  const slug = params["slug"] ?? "";
  return readScenarioPage(visitor, slug, query, await readExperts(query.scope, slug));
}

export default function ScenarioStatisticsPage() {
  return <ScenarioStatistics {...useLoaderData<typeof loader>()} />;
}
