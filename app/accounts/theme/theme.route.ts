import { redirect, type ActionFunctionArgs } from "@remix-run/node";

import { safeNext } from "#app/accounts/next.ts";
import { chosen, type Fields } from "#app/kit/form/form.ts";
import { LONGEST_ADDRESS } from "#app/kit/form/limits.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { keepTheme } from "./theme.server.ts";

const FIELDS = { next: chosen(LONGEST_ADDRESS), theme: chosen() } satisfies Fields;

/** Anybody may choose colours. */
export async function action({ request }: ActionFunctionArgs) {
  const { values } = await readForm(request, FIELDS);
  return redirect(safeNext(values["next"]), {
    headers: { "Set-Cookie": await keepTheme(values["theme"]) },
  });
}

export function loader() {
  return redirect("/");
}
