import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { BoardScreen } from "./board-screen.tsx";
import { queryBoard, readBoardQuery } from "./query-board.ts";
import { readCohortState } from "./read-board.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Board · ${data?.cohort.name ?? "Cohort"} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const waiting = await countFinished();
  const { columns, rows } = await readCohortState(cohort.id, new Date());
  const query = readBoardQuery(new URL(request.url).searchParams);
  return { cohort, query, waiting, board: queryBoard(columns, rows, query) };
}

export default function BoardPage() {
  return <BoardScreen {...useLoaderData<typeof loader>()} />;
}
