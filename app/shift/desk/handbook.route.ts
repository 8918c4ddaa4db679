import type { LoaderFunctionArgs } from "@remix-run/node";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { searchHandbook } from "#app/library/handbook-views.ts";
import { readHandbook } from "#app/library/handbook.server.ts";
import { requireOwnAttempt } from "#app/shift/require.server.ts";

/** What the desk asks while somebody types: the handbook as it was when this attempt's version was published. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("train"));
  const { version } = await requireOwnAttempt(params["attemptId"], user);
  const q = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(searchHandbook(await readHandbook(version.handbookHash), q));
}
