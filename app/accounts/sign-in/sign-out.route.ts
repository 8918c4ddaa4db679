import { redirect, type ActionFunctionArgs } from "@remix-run/node";

import { signOutAddress } from "#app/accounts/oidc/sign-out-there.server.ts";
import { endSession } from "#app/accounts/session.server.ts";

export async function action({ request }: ActionFunctionArgs) {
  const there = await signOutAddress(request);
  // Nothing of what was seen stays in the browser; what was typed and not sent does (ui/unsent.ts).
  const headers = { "Set-Cookie": await endSession(request), "Clear-Site-Data": '"cache"' };
  return redirect(there ?? "/sign-in", { headers });
}

export function loader() {
  return redirect("/");
}
