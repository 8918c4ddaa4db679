import { redirect, type ActionFunctionArgs } from "@remix-run/node";

import { endSession } from "#app/accounts/session.server.ts";

export async function action({ request }: ActionFunctionArgs) {
  return redirect("/sign-in", { headers: { "Set-Cookie": await endSession(request) } });
}

export function loader() {
  return redirect("/");
}
