import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { parseStart, START_FIELDS } from "#app/attempts/start-form.ts";
import { startAttempt } from "#app/attempts/start.server.ts";
import { readForm } from "#app/forms/read-form.server.ts";
import { requireBriefing } from "#app/library/briefing.server.ts";
import {
  beginAssigned,
  findWaiting,
  requireDue,
} from "#app/review/assignments/begin-assigned.server.ts";
import { Briefing } from "#app/ui/screens/briefing.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.briefing.title} · Eleven Minutes` : "Eleven Minutes" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("train"));
  const briefing = await requireBriefing(params["slug"]);
  const assignment = new URL(request.url).searchParams.get("assignment");
  const now = new Date();
  const [assigned, waiting] =
    assignment === null
      ? [null, await findWaiting(user, briefing.slug, now)]
      : [await requireDue(user, assignment, briefing.slug, now), null];
  return { briefing, paceFactor: user.paceFactor, assigned, waiting };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("train"));
  const { slug } = await requireBriefing(params["slug"]);
  const form = await readForm(request, START_FIELDS);
  const parsed = parseStart(form);
  if (!parsed.ok) return data({ values: parsed.values, errors: parsed.errors }, { status: 400 });
  const { assignment } = form.values;
  if (assignment !== undefined) {
    const begun = await beginAssigned(user, assignment, slug, parsed.options, new Date());
    if (begun.ok) return redirect(`/attempts/${begun.attemptId}`);
    return data({ values: {}, errors: { form: begun.problem } }, { status: 409 });
  }
  return redirect(`/attempts/${await startAttempt(user, slug, parsed.options)}`);
}

export default function BriefingPage() {
  const loaded = useLoaderData<typeof loader>();
  return <Briefing {...loaded} refused={useActionData<typeof action>() ?? null} />;
}
