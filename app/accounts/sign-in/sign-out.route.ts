import { redirect, type ActionFunctionArgs } from "@remix-run/node";

import { endSession } from "#app/accounts/session.server.ts";

export async function action({ request }: ActionFunctionArgs) {
  // Nothing of what was seen stays in the browser; what was typed and not sent does (ui/unsent.ts).
  const headers = { "Set-Cookie": await endSession(request), "Clear-Site-Data": '"cache"' };
  return redirect("/sign-in", { headers });
}

export function loader() {
  return redirect("/");
}
