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
import { EDIT_FIELDS, editAssignment } from "./edit-assignment.server.ts";
import { EditAssignment } from "./edit-assignment.tsx";
import { readEdit } from "./edit-page.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Change ${data?.assignment.title ?? ""} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  return { cohort, assignment: await readEdit(cohort, params["assignmentId"] ?? "") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const id = params["assignmentId"] ?? "";
  const form = await readForm(request, EDIT_FIELDS);
  const edited = await editAssignment(manager, cohort, id, form, new Date());
  if (!edited.ok) return data(edited, { status: edited.status });
  return redirect(
    `${href("/review/cohorts/:cohortId/assignments/:assignmentId", { cohortId: cohort.id, assignmentId: id })}?done=changed`,
  );
}

export default function EditAssignmentPage() {
  const loaded = useLoaderData<typeof loader>();
  return <EditAssignment {...loaded} again={useActionData<typeof action>() ?? null} />;
}
