import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";

import { href } from "#app/href.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { requireAssignment } from "#app/review/assignments/list-assignments.server.ts";
import { takeBack } from "#app/review/assignments/new/create-assignment.server.ts";
import { listPresent } from "#app/review/people/list-people.server.ts";
import { Assignment } from "./assignment.tsx";
import { endExtension, extendAssignment, EXTENSION_FIELDS } from "./extend.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.assignment.title ?? ""} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const [assignment, people] = await Promise.all([
    requireAssignment(cohort, params["assignmentId"], new Date()),
    listPresent(cohort),
  ]);
  return { cohort, assignment, people };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const now = new Date();
  const { id } = await requireAssignment(cohort, params["assignmentId"], now);
  const form = await readForm(request, EXTENSION_FIELDS);
  const { values } = form;
  const intent = values["intent"] ?? "";
  switch (intent) {
    case "extend": {
      const extended = await extendAssignment(manager, cohort, id, form);
      if (extended.ok) break;
      return data({ values: extended.values, errors: extended.errors }, { status: 400 });
    }
    case "end-extension":
      await endExtension(manager, cohort, id, values["userId"] ?? "");
      break;
    case "take-back":
      await takeBack(manager, cohort, id, now);
      break;
    default:
      throw new Response("Choose what to do.", { status: 400 });
  }
  return redirect(
    href("/review/cohorts/:cohortId/assignments/:assignmentId", {
      cohortId: cohort.id,
      assignmentId: id,
    }),
  );
}

export default function AssignmentPage() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const [place] = useSearchParams();
  const changed = refused === null && place.get("done") === "changed";
  return <Assignment {...loaded} {...{ refused, changed }} />;
}
