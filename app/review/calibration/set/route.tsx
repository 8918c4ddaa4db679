import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { href } from "#app/href.ts";
import { chosen, type Fields } from "#app/kit/form/form.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { closeSet } from "./close-set.server.ts";
import { requireSet } from "./require-set.server.ts";
import { setPageOf } from "./set-page.server.ts";
import { SetScreen } from "./set-screen.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.set.title ?? "Calibration"} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const set = await requireSet(cohort, params["setId"]);
  await countFinished();
  return { cohort, set: await setPageOf(manager, cohort, set) };
}

/** Nobody types here. */
const FIELDS = { intent: chosen(), sure: chosen() } satisfies Fields;

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const set = await requireSet(cohort, params["setId"]);
  const { values } = await readForm(request, FIELDS);
  if (values["intent"] !== "close") return data({ problem: "Say what to do with it." }, 400);
  if (values["sure"] !== "yes")
    return data({ problem: "Mark that you are sure: nobody can answer afterwards." }, 400);
  await closeSet(manager, cohort, set, new Date());
  return redirect(
    href("/review/cohorts/:cohortId/calibrations/:setId", { cohortId: cohort.id, setId: set.id }),
  );
}

export default function CalibrationPage() {
  const { cohort, set } = useLoaderData<typeof loader>();
  return (
    <SetScreen
      cohort={cohort}
      set={set}
      problem={useActionData<typeof action>()?.problem ?? null}
    />
  );
}
