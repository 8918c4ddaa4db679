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
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { ASSIGNMENT_FIELDS, parseAssignment } from "#app/review/assignments/assignment-form.ts";
import { listChoices } from "#app/review/assignments/edit/edit-page.server.ts";
import { createAssignment } from "./create-assignment.server.ts";
import { NewAssignment } from "./new-assignment.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `New assignment · ${data?.cohort.name ?? ""} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  return { cohort, scenarios: await listChoices() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const [form, scenarios] = await Promise.all([
    readForm(request, ASSIGNMENT_FIELDS),
    listChoices(),
  ]);
  const parsed = parseAssignment(form, {
    timeZone: cohort.timeZone,
    slugs: new Set(scenarios.map(({ slug }) => slug)),
    now: new Date(),
  });
  if (!parsed.ok) return data({ values: parsed.values, errors: parsed.errors }, { status: 400 });
  const id = await createAssignment(manager, cohort, parsed.wish);
  return redirect(
    href("/review/cohorts/:cohortId/assignments/:assignmentId", {
      cohortId: cohort.id,
      assignmentId: id,
    }),
  );
}

export default function NewAssignmentPage() {
  const loaded = useLoaderData<typeof loader>();
  return <NewAssignment {...loaded} refused={useActionData<typeof action>() ?? null} />;
}
