import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { answerInvitation, listWaiting } from "#app/accounts/invited.server.ts";
import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { countWaitingCalibrations } from "#app/attempts/assigned/waiting.server.ts";
import { listOpenAssessments } from "#app/attempts/open-assessment.server.ts";
import { chosen, type Fields } from "#app/kit/form/form.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { listVersions } from "#app/library/versions.server.ts";
import { listDue } from "#app/shift/due-list.server.ts";
import { listChanged } from "./changes-for.server.ts";
import { Home } from "./home.tsx";
import { listAttempts } from "./list-attempts.server.ts";

export const meta: MetaFunction = () => [{ title: "Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("train"));
  const now = new Date();
  const [invitations, due, calibrations, scenarios, own, changed, assessments] = await Promise.all([
    listWaiting(user, now),
    listDue(user, now),
    countWaitingCalibrations(user.id),
    listVersions(),
    listAttempts(user.id),
    listChanged(user.id),
    listOpenAssessments(user.id),
  ]);
  const attempts = own.map((attempt) => ({
    ...attempt,
    ...changed.get(attempt.id),
    changed: changed.has(attempt.id),
  }));
  return {
    ...{ name: user.name, role: user.role, invitations, due, calibrations, scenarios, attempts },
    assessed: [...assessments.keys()],
  };
}

/** Nobody types here. */
const FIELDS = { intent: chosen(), invitation: chosen() } satisfies Fields;

export async function action({ request }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("train"));
  const { values } = await readForm(request, FIELDS);
  const { intent, invitation = "" } = values;
  if (intent !== "accept" && intent !== "decline")
    throw new Response("Choose what to do.", { status: 400 });
  const done = await answerInvitation(user, invitation, intent === "accept", new Date());
  return done ? redirect("/") : data({ problem: GONE }, { status: 409 });
}

const GONE = "This invitation does not wait for you any more. Ask for a new one.";

export default function HomePage() {
  const answer = useActionData<typeof action>();
  return <Home {...useLoaderData<typeof loader>()} problem={answer?.problem ?? null} />;
}
