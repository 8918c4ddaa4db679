import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { href } from "#app/href.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { requireManager } from "#app/review/access.server.ts";
import { COHORT_FIELDS, parseCohort } from "#app/review/cohorts/cohort-form.ts";
import { listZones } from "#app/review/cohorts/zones.server.ts";
import { createCohort } from "./create-cohort.server.ts";
import { NewCohort } from "./new-cohort.tsx";

export const meta: MetaFunction = () => [{ title: "New cohort · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireManager(request);
  return { zones: listZones() };
}

export async function action({ request }: ActionFunctionArgs) {
  const manager = await requireManager(request);
  const parsed = parseCohort(await readForm(request, COHORT_FIELDS));
  if (!parsed.ok) return data({ values: parsed.values, errors: parsed.errors }, { status: 400 });
  return redirect(
    href("/review/cohorts/:cohortId/people", {
      cohortId: await createCohort(manager, parsed.wish),
    }),
  );
}

export default function NewCohortPage() {
  const { zones } = useLoaderData<typeof loader>();
  return <NewCohort zones={zones} refused={useActionData<typeof action>() ?? null} />;
}
