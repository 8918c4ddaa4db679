import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { queryBoard, readBoardQuery } from "#app/review/board/query-board.ts";
import { readCohortState } from "#app/review/board/read-board.server.ts";
import { countFinished } from "#app/review/counting/count-finished.server.ts";
import { BoardScreen } from "#app/ui/review/board/board-screen.tsx";

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
