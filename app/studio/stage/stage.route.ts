import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

import { requireRest } from "#app/accounts/rate.server.ts";
import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { readJson } from "#app/kit/form/read-form.server.ts";
import { searchHandbook } from "#app/library/handbook-views.ts";
import { findHandbook } from "#app/library/handbook.server.ts";
import { requireDraft } from "#app/studio/drafts/drafts.server.ts";
import { stage } from "./stage.server.ts";
import { parseStageRequest } from "./stage.ts";

const NO_HANDBOOK = "There is no handbook yet, so nothing can be played.";

/** What the desk of a rehearsal asks while somebody types: the handbook in force. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireUser(request, ...rolesFor("write"));
  const handbook = await findHandbook();
  if (!handbook) throw new Response(NO_HANDBOOK, { status: 404 });
  const q = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(searchHandbook(handbook, q));
}

/** What Preview and Play ask: a draft's text as it stands in the editor. Nothing is stored. */
export async function action({ request, params }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  const { slug } = await requireDraft(params["draftId"]);
  await requireRest(user, "preview");
  const asked = parseStageRequest(await readJson(request));
  if (!asked) throw new Response("This could not be read.", { status: 400 });
  const answer = await stage(slug, asked);
  if (!answer) throw new Response(NO_HANDBOOK, { status: 409 });
  return Response.json(answer);
}
