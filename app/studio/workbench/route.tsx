import { randomUUID } from "node:crypto";

import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { href } from "#app/href.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { readSubmissionsOf, requireDraft } from "#app/studio/drafts/drafts.server.ts";
import { answerPutAway, mayPutAway, PUTTING_AWAY } from "#app/studio/drafts/put-away.server.ts";
import { studioFile } from "#app/studio/drafts/slug.ts";
import { requireGround } from "#app/studio/publishing/ground.server.ts";
import { DraftPage } from "./draft-page.tsx";
import { saveDraft } from "./save-draft.server.ts";
import { DRAFT_FIELDS, parseSaveForm } from "./save-request.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.draft.title ?? "Draft"} · Studio · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  const draft = await requireDraft(params["draftId"]);
  const { handbook, desk, deskCase } = await requireGround();
  return {
    ...{ draft, ground: { handbook, desk, deskCase }, file: studioFile(draft.slug) },
    ...{ ...(await readSubmissionsOf(draft.id)), editor: randomUUID() },
    ...{ keptAs: `${user.id} ${draft.id}`, mine: mayPutAway(user, draft.owner?.id) },
  };
}

/** Without JavaScript the text is sent as a form; "put away" is one in any case. */
export async function action({ request, params }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  const { id } = await requireDraft(params["draftId"]);
  const form = await readForm(request, DRAFT_FIELDS);
  const deed = PUTTING_AWAY.find((one) => one === form.values["intent"]);
  if (deed !== undefined) {
    await answerPutAway(user, id, deed, new Date());
    return redirect("/studio");
  }
  const { text = "" } = form.values;
  if (form.errors) return data({ text, problem: form.errors["text"] ?? null }, { status: 413 });
  const save = parseSaveForm(form);
  if (save === null) throw new Response("This save could not be read.", { status: 400 });
  const saved = await saveDraft(user, id, save);
  if (saved.ok) return redirect(href("/studio/drafts/:draftId", { draftId: id }));
  return data({ text: save.text, problem: null }, { status: 409 });
}

/** The page keeps itself up to date: another pane in the address is no reason to ask again. */
export function shouldRevalidate({
  currentParams,
  nextParams,
  formMethod,
}: ShouldRevalidateFunctionArgs) {
  return formMethod !== undefined || currentParams["draftId"] !== nextParams["draftId"];
}

export default function DraftRoute() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <DraftPage key={loaded.draft.id} {...loaded} refused={refused ?? null} />;
}
