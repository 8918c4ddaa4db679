import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { href } from "#app/href.ts";
import { chosen, typed, type Fields } from "#app/kit/form/form.ts";
import { LONGEST_WORDS } from "#app/kit/form/limits.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { requireManager } from "#app/review/access.server.ts";
import { applyRegrade, takeBackRegrade } from "./apply-regrade.server.ts";
import { regradePage, requireScope } from "./regrade-page.server.ts";
import { Regrade } from "./regrade.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Regrade: ${data?.title ?? ""} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  return regradePage(manager, params["slug"], new URL(request.url).searchParams);
}

const FIELDS = {
  ...{ intent: chosen(), hash: chosen(), reason: typed(LONGEST_WORDS, "the reason") },
} satisfies Fields;

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request);
  const place = new URL(request.url).searchParams;
  const { scope, slug } = await requireScope(manager, params["slug"], place);
  if (!scope) throw new Response("There are no two versions to compare.", { status: 400 });
  const { values, errors } = await readForm(request, FIELDS);
  const { intent, reason = "", hash = "" } = values;
  if (intent !== "apply" && intent !== "take-back")
    throw new Response("Choose what to do.", { status: 400 });
  if (errors)
    return data({ intent, reason, field: "reason", problem: errors["reason"] ?? "" } as const, 422);
  const begun =
    intent === "apply"
      ? await applyRegrade(manager, scope, { hash, reason })
      : await takeBackRegrade(manager, scope, reason);
  if (!begun.ok) {
    const { field, problem } = begun;
    return data({ intent, reason, field, problem }, { status: field === "form" ? 409 : 422 });
  }
  const said = { from: scope.from, to: scope.to, cohort: scope.cohortId ?? "" };
  const address = new URLSearchParams({ ...said, job: begun.job });
  return redirect(`${href("/review/scenarios/:slug/regrade", { slug })}?${address.toString()}`);
}

export default function RegradeRoute() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return <Regrade {...loaded} refused={refused} done={refused ? null : loaded.done} />;
}
