import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { chosen, type Fields } from "#app/forms/form.ts";
import { readForm } from "#app/forms/read-form.server.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { closeSet } from "#app/review/calibration/close-set.server.ts";
import { requireSet } from "#app/review/calibration/require-set.server.ts";
import { setPageOf } from "#app/review/calibration/set-page.server.ts";
import { countFinished } from "#app/review/counting/count-finished.server.ts";
import { SetScreen } from "#app/ui/review/calibration/set-screen.tsx";

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
  return redirect(`/review/cohorts/${cohort.id}/calibrations/${set.id}`);
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
