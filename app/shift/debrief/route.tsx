import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { findDebriefInForce } from "#app/attempts/debrief/debrief-in-force.server.ts";
import { Debrief } from "#app/attempts/debrief/debrief.tsx";
import { href } from "#app/href.ts";
import { settleClock } from "#app/shift/clock.server.ts";
import { requireOwnAttempt } from "#app/shift/require.server.ts";
import { momentNow } from "#app/shift/service-clock.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Debrief: ${data.view.title} · Eleven Minutes` : "Debrief · Eleven Minutes" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("train"));
  const opened = await settleClock(await requireOwnAttempt(params["attemptId"], user), momentNow());
  const found = await findDebriefInForce(opened);
  if (!found) throw redirect(href("/attempts/:attemptId", { attemptId: opened.attempt.id }));
  const { view, changes } = found;
  return {
    view,
    changes,
    againHref: href("/scenarios/:slug", { slug: opened.version.game.compiled.scenario.slug }),
  };
}

export default function DebriefPage() {
  const { view, changes, againHref } = useLoaderData<typeof loader>();
  return <Debrief view={view} changes={changes} againHref={againHref} />;
}
