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
import { listOpenAssessments } from "#app/attempts/open-assessment.server.ts";
import { href } from "#app/href.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { beginAssigned, findWaiting, requireDue } from "./begin-assigned.server.ts";
import { requireBriefing } from "./briefing.server.ts";
import { Briefing } from "./briefing.tsx";
import { parseStart, START_FIELDS } from "./start-form.ts";
import { startAttempt } from "./start.server.ts";

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
  const assessment = (await listOpenAssessments(user.id)).get(briefing.slug) ?? null;
  return { briefing, paceFactor: user.paceFactor, assigned, waiting, assessment };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("train"));
  const { slug } = await requireBriefing(params["slug"]);
  const form = await readForm(request, START_FIELDS);
  const parsed = parseStart(form);
  if (!parsed.ok) return data({ values: parsed.values, errors: parsed.errors }, { status: 400 });
  const { assignment } = form.values;
  const begun =
    assignment === undefined
      ? await startAttempt(user, slug, parsed.options)
      : await beginAssigned(user, assignment, slug, parsed.options, new Date());
  if (begun.ok) return redirect(href("/attempts/:attemptId", { attemptId: begun.attemptId }));
  const { mode = "", paced = "", paceFactor = "" } = form.values;
  const values = { mode, paced, paceFactor };
  return data({ values, errors: { form: begun.problem } }, { status: 409 });
}

export default function BriefingPage() {
  const loaded = useLoaderData<typeof loader>();
  return <Briefing {...loaded} refused={useActionData<typeof action>() ?? null} />;
}
