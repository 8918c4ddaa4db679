import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { readAddress, readForm } from "#app/forms/read-form.server.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { createSet } from "#app/review/calibration/create-set.server.ts";
import { listCandidates } from "#app/review/calibration/list-candidates.server.ts";
import { readSetValues, SET_FIELDS } from "#app/review/calibration/set-form.ts";
import { countFinished } from "#app/review/counting/count-finished.server.ts";
import { NewSet } from "#app/ui/review/calibration/new-set.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `New calibration · ${loaded?.cohort.name ?? "Cohort"} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  await countFinished();
  const values = readSetValues(readAddress(request, SET_FIELDS));
  return { cohort, values, ...(await listCandidates(manager, cohort, values)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const form = await readForm(request, SET_FIELDS);
  const values = readSetValues(form);
  if (form.errors) return data({ values, errors: form.errors }, 400);
  const created = await createSet(manager, cohort, values, new Date());
  if (!created.ok) return data({ values, errors: created.errors }, 400);
  return redirect(`/review/cohorts/${cohort.id}/calibrations/${created.id}`);
}

export default function NewCalibrationPage() {
  const refused = useActionData<typeof action>();
  const loaded = useLoaderData<typeof loader>();
  return (
    <NewSet {...loaded} values={refused?.values ?? loaded.values} errors={refused?.errors ?? {}} />
  );
}
