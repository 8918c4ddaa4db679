import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { readJson } from "#app/kit/form/read-form.server.ts";
import { requireDraft } from "#app/studio/drafts/drafts.server.ts";
import { exchangeNews } from "./presence.server.ts";
import { saveDraft } from "./save-draft.server.ts";
import { parseSave } from "./save-request.ts";

/** What an open editor asks for from time to time. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  const { id } = await requireDraft(params["draftId"]);
  const editor = new URL(request.url).searchParams.get("editor") ?? "";
  if (editor === "" || editor.length > 64)
    throw new Response("Say which window is asking.", { status: 400 });
  return Response.json(await exchangeNews(user, id, editor));
}

/** A save as one types: 409 when another came first, with the text that is in force. */
export async function action({ request, params }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  const { id } = await requireDraft(params["draftId"]);
  const save = parseSave(await readJson(request));
  if (save === null) throw new Response("This save could not be read.", { status: 400 });
  const saved = await saveDraft(user, id, save);
  return Response.json(saved, { status: saved.ok ? 200 : 409 });
}
