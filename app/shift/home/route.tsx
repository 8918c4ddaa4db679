import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { countWaitingCalibrations } from "#app/attempts/assigned/waiting.server.ts";
import { listOpenAssessments } from "#app/attempts/open-assessment.server.ts";
import { listVersions } from "#app/library/versions.server.ts";
import { listDue } from "#app/shift/due-list.server.ts";
import { listChanged } from "./changes-for.server.ts";
import { Home } from "./home.tsx";
import { listAttempts } from "./list-attempts.server.ts";

export const meta: MetaFunction = () => [{ title: "Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("train"));
  const [due, calibrations, scenarios, own, changed, assessments] = await Promise.all([
    listDue(user, new Date()),
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
    ...{ name: user.name, role: user.role, due, calibrations, scenarios, attempts },
    assessed: [...assessments.keys()],
  };
}

export default function HomePage() {
  return <Home {...useLoaderData<typeof loader>()} />;
}
