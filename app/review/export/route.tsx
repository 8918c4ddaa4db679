import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { href } from "#app/href.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { sendAgain } from "#app/review/xapi/delivery-state.server.ts";
import { ExportScreen } from "./export-screen.tsx";
import { readExport } from "./read-export.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Export · ${loaded?.cohort.name ?? "Cohort"} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const waiting = await countFinished();
  return { cohort, waiting, ...(await readExport(cohort.id, new Date())) };
}

/** Lets statements that are not through be sent again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  await sendAgain(manager, cohort, new Date());
  return redirect(
    `${href("/review/cohorts/:cohortId/export", { cohortId: cohort.id })}#statements-heading`,
  );
}

export default function ExportPage() {
  return <ExportScreen {...useLoaderData<typeof loader>()} />;
}
