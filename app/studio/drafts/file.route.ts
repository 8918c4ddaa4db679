import type { LoaderFunctionArgs } from "@remix-run/node";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { asFile } from "./as-file.server.ts";
import { requireDraft } from "./drafts.server.ts";

/** The draft as a file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireUser(request, ...rolesFor("write"));
  const { slug, text } = await requireDraft(params["draftId"]);
  return asFile(slug, text);
}
