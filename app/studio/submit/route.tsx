import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { requireRest } from "#app/accounts/rate.server.ts";
import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { href } from "#app/href.ts";
import { chosen, typed, type Fields } from "#app/kit/form/form.ts";
import { LONGEST_WORDS } from "#app/kit/form/limits.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { requireDraft } from "#app/studio/drafts/drafts.server.ts";
import { submitPageOf } from "./submit-page.server.ts";
import { submitDraft } from "./submit.server.ts";
import { Submit } from "./submit.tsx";

export const meta: MetaFunction = () => [{ title: "Submit · Eleven Minutes" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireUser(request, ...rolesFor("write"));
  return submitPageOf(await requireDraft(params["draftId"]));
}

const FIELDS = {
  ...{ seq: chosen(), note: typed(LONGEST_WORDS, "the note") },
} satisfies Fields;

export async function action({ request, params }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  const { id } = await requireDraft(params["draftId"]);
  await requireRest(user, "check");
  const { values, errors } = await readForm(request, FIELDS);
  const { note = "" } = values;
  if (errors) return data({ note, problem: errors["note"] ?? null }, { status: 400 });
  const done = await submitDraft(user, id, { seq: Number(values["seq"]), note });
  if (!done.ok) return data({ note, problem: done.problem }, { status: 409 });
  return redirect(href("/studio/reviews/:submissionId", { submissionId: done.id }));
}

export default function SubmitPage() {
  const refused = useActionData<typeof action>();
  const loaded = useLoaderData<typeof loader>();
  return <Submit {...loaded} note={refused?.note ?? ""} problem={refused?.problem ?? null} />;
}
