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
import { readAddress, readForm } from "#app/kit/form/read-form.server.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { createSet } from "./create-set.server.ts";
import { listCandidates } from "./list-candidates.server.ts";
import { NewSet } from "./new-set.tsx";
import { readSetValues, SET_FIELDS } from "./set-form.ts";

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
  return redirect(
    href("/review/cohorts/:cohortId/calibrations/:setId", {
      cohortId: cohort.id,
      setId: created.id,
    }),
  );
}

export default function NewCalibrationPage() {
  const refused = useActionData<typeof action>();
  const loaded = useLoaderData<typeof loader>();
  return (
    <NewSet {...loaded} values={refused?.values ?? loaded.values} errors={refused?.errors ?? {}} />
  );
}
