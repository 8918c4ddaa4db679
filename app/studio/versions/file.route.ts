import type { LoaderFunctionArgs } from "@remix-run/node";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { asFile } from "#app/studio/drafts/as-file.server.ts";
import { requireVersionText } from "#app/studio/publishing/versions.server.ts";

/** A published version as the file that its author wrote. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireUser(request, ...rolesFor("write"));
  const { slug, source } = await requireVersionText(params["versionId"]);
  return asFile(slug, source);
}
