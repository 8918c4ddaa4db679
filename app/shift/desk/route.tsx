import { randomUUID } from "node:crypto";

import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { DESK_FIELDS, parseCommand } from "#app/attempts/command.ts";
import { deskNeedsServer } from "#app/attempts/desk/desk-place.ts";
import { Desk } from "#app/attempts/desk/desk.tsx";
import { REFUSAL_WORDS } from "#app/attempts/refusal-words.ts";
import { href } from "#app/href.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { listClauseGroups, searchHandbook } from "#app/library/handbook-views.ts";
import { readHandbook } from "#app/library/handbook.server.ts";
import { requireOwnAttempt } from "#app/shift/require.server.ts";
import { momentNow } from "#app/shift/service-clock.server.ts";
import { decide } from "./decide.server.ts";
import { deskOf } from "./desk.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${(data.cover ?? data.view).title} · Eleven Minutes` : "Eleven Minutes" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("train"));
  const opened = await requireOwnAttempt(params["attemptId"], user);
  const desk = await deskOf(opened, momentNow());
  const eventKey = randomUUID();
  if (desk.cover) return { ...desk, eventKey };
  const handbook = await readHandbook(opened.version.handbookHash);
  const { searchParams } = new URL(request.url);
  const panel = searchParams.get("panel") === "handbook";
  return {
    ...desk,
    mode: opened.attempt.mode,
    eventKey,
    clauses: listClauseGroups(handbook),
    handbook: panel ? searchHandbook(handbook, searchParams.get("q") ?? "") : null,
    debriefHref: href("/attempts/:attemptId/debrief", { attemptId: opened.attempt.id }),
    handbookHref: href("/attempts/:attemptId/handbook", { attemptId: opened.attempt.id }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("train"));
  const opened = await requireOwnAttempt(params["attemptId"], user);
  const { clauses } = await readHandbook(opened.version.handbookHash);
  const parsed = parseCommand(
    await readForm(request, DESK_FIELDS),
    opened.version.game.compiled,
    new Set(Object.keys(clauses)),
  );
  if (!parsed.ok) return data({ sheet: parsed.problem, notice: null }, { status: 400 });
  const { command, form } = parsed;
  const recorded = await decide(opened, command, momentNow());
  if (recorded.ok) return redirect(addressAfter(form.intent, new URL(request.url)));
  const notice = REFUSAL_WORDS[recorded.refusal];
  return data({ sheet: { ...form, errors: { form: notice } }, notice }, { status: 409 });
}

/** A decision closes its sheet; looking something up leaves everything as it was. */
function addressAfter(intent: string, { pathname, searchParams }: URL): string {
  if (intent === "act") searchParams.delete("do");
  searchParams.delete("index");
  const search = searchParams.toString();
  return search === "" ? pathname : `${pathname}?${search}`;
}

/** After a refusal the desk is fetched again: what it showed is not how it stands. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  return args.actionStatus === 409 || deskNeedsServer(args);
}

export default function DeskPage() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <Desk {...loaded} sheet={refused?.sheet ?? null} notice={refused?.notice ?? null} />;
}
