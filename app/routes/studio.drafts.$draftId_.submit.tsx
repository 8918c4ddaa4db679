import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { requireForm } from "#app/accounts/form.server.ts";
import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { requireDraft } from "#app/studio/drafts/drafts.server.ts";
import { submitDraft } from "#app/studio/publishing/submit.server.ts";
import { submitPageOf } from "#app/studio/publishing/submit-page.server.ts";
import { Submit } from "#app/ui/studio/submit.tsx";

export const meta: MetaFunction = () => [{ title: "Submit · Eleven Minutes" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireUser(request, ...rolesFor("write"));
  return submitPageOf(await requireDraft(params["draftId"]));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  const { id } = await requireDraft(params["draftId"]);
  const form = await requireForm(request);
  const note = String(form.get("note") ?? "");
  const done = await submitDraft(user, id, { seq: Number(form.get("seq")), note });
  if (!done.ok) return data({ note, problem: done.problem }, { status: 409 });
  return redirect(`/studio/reviews/${done.id}`);
}

export default function SubmitPage() {
  const refused = useActionData<typeof action>();
  const loaded = useLoaderData<typeof loader>();
  return <Submit {...loaded} note={refused?.note ?? ""} problem={refused?.problem ?? null} />;
}
