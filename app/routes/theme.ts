import { redirect, type ActionFunctionArgs } from "@remix-run/node";

import { requireForm } from "#app/accounts/form.server.ts";
import { safeNext } from "#app/accounts/next.ts";
import { keepTheme } from "#app/ui/theme.server.ts";

/** Anybody may choose colours. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await requireForm(request);
  return redirect(safeNext(form.get("next")), {
    headers: { "Set-Cookie": await keepTheme(form.get("theme")) },
  });
}

export function loader() {
  return redirect("/");
}
