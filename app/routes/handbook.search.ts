import type { LoaderFunctionArgs } from "@remix-run/node";

import { requireUser } from "#app/accounts/session.server.ts";
import { searchHandbook } from "#app/library/handbook-views.ts";
import { findHandbook } from "#app/library/handbook.server.ts";

/** What the desk asks while somebody types. Anybody who has signed in may look things up. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireUser(request);
  const q = new URL(request.url).searchParams.get("q") ?? "";
  const handbook = await findHandbook();
  return Response.json(handbook ? searchHandbook(handbook, q) : { q, hits: [] });
}
