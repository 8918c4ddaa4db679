/** From a posted form to a command. What cannot be read comes back by field, with everything that was typed. */
import { z } from "zod";

import { chosen, family, ticks, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_NOTE, MOST_CLAUSES, MOST_QUESTIONS } from "#app/kit/form/limits.ts";
import type { DeskAction } from "#app/language/handbook/desk.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { URGENCIES, type Certainty, type PlayEvent } from "#app/language/scenario/event.ts";
import { NO_LINE } from "#app/language/scenario/option-facts.ts";
import type { Escalation } from "#app/language/scenario/escalation.ts";
import type { Command } from "./attempt.ts";

/** What the forms of the desk can ask for. */
const INTENTS = ["act", "open", "worksheet", "wait", "pause", "resume"] as const;
/** One of them. */
export type Intent = (typeof INTENTS)[number];

/** A form that could not be taken as it is. `form` among the errors means the whole of it. */
export interface FormProblem {
  readonly intent: Intent;
  readonly case: string | null;
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** A command with the form that it was read from, as it may still be refused; or what is wrong with the form. */
export type ParsedCommand =
  | {
      readonly ok: true;
      readonly command: Command;
      readonly form: Omit<FormProblem, "errors">;
    }
  | { readonly ok: false; readonly problem: FormProblem };

/** The fields of every form of the desk. */
export const DESK_FIELDS = {
  ...{ intent: chosen(), key: chosen(), seq: chosen(), case: chosen(), record: chosen() },
  ...{ worksheet: chosen(), "answer:": family(MOST_QUESTIONS) },
  ...{ do: chosen(), to: chosen(), certainty: chosen(), cites: ticks(), attaches: ticks() },
  ...{ line: chosen(), urgency: chosen(), proposes: chosen() },
  note: typed(LONGEST_NOTE, "the note"),
} satisfies Fields;

const envelope = z.object({
  intent: z.enum(INTENTS),
  key: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  seq: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
});

/** Reads a form of the desk. `clauses` are the ids that can be cited. */
export function parseCommand(
  form: SentForm,
  compiled: Compiled,
  clauses: ReadonlySet<string>,
): ParsedCommand {
  const values = form.lists;
  const head = envelope.safeParse({
    intent: values["intent"]?.[0],
    key: values["key"]?.[0],
    seq: values["seq"]?.[0],
  });
  const caseId = values["case"]?.[0] ?? null;
  if (!head.success) {
    const errors = {
      form: "This form is not complete. Nothing was recorded; please send it again.",
    };
    const intent = INTENTS.find((one) => one === values["intent"]?.[0]) ?? "wait";
    return { ok: false, problem: { intent, case: caseId, values, errors } };
  }
  const { intent, key, seq } = head.data;
  const sent = { intent, case: caseId, values };
  if (form.errors) return { ok: false, problem: { ...sent, errors: form.errors } };
  const read = eventFrom(intent, caseId ?? "", values, compiled, clauses);
  if ("errors" in read) return { ok: false, problem: { ...sent, errors: read.errors } };
  // One page view has one id, and several forms: what the form is about makes it this form's own.
  const command = {
    key: [key, intent, ...subjectOf(read.event)].join("."),
    seq,
    event: read.event,
  };
  return { ok: true, command, form: sent };
}

function subjectOf(event: PlayEvent): readonly string[] {
  if (event.type === "act") return [event.case, event.do];
  if (event.type === "open") return [event.case, event.record];
  return event.type === "worksheet" ? [event.case, event.worksheet] : [];
}

type Values = Readonly<Record<string, readonly string[]>>;
type Read = { readonly event: PlayEvent } | { readonly errors: Readonly<Record<string, string>> };

function eventFrom(
  intent: Intent,
  caseId: string,
  values: Values,
  compiled: Compiled,
  clauses: ReadonlySet<string>,
): Read {
  switch (intent) {
    case "wait":
      return { event: { type: "wait", minutes: null } };
    case "pause":
    case "resume":
      return { event: { type: intent } };
    case "open":
      return { event: { type: "open", case: caseId, record: values["record"]?.[0] ?? "" } };
    case "worksheet":
      return worksheetFrom(caseId, values, compiled);
    case "act":
      return actFrom(caseId, values, compiled, clauses);
  }
}

function worksheetFrom(caseId: string, values: Values, compiled: Compiled): Read {
  const id = values["worksheet"]?.[0] ?? "";
  const sheet = Object.hasOwn(compiled.worksheets, id) ? compiled.worksheets[id] : undefined;
  if (!sheet) return { errors: { form: "There is no such worksheet here." } };
  const errors: Record<string, string> = {};
  const answers: Record<string, string> = {};
  for (const question of sheet.questions) {
    const given = values[`answer:${question.id}`]?.[0];
    const option = question.options.find((candidate) => candidate.id === given);
    if (option) answers[question.id] = option.id;
    else errors[`answer:${question.id}`] = "Choose an answer.";
  }
  if (Object.keys(errors).length > 0) return { errors };
  return { event: { type: "worksheet", case: caseId, worksheet: id, answers } };
}

function actFrom(
  caseId: string,
  values: Values,
  compiled: Compiled,
  clauses: ReadonlySet<string>,
): Read {
  const errors: Record<string, string> = {};
  const action = compiled.desk.actions.find((candidate) => candidate.id === values["do"]?.[0]);
  if (!action) return { errors: { form: "The desk has no such action." } };
  const to = action.to.find((team) => team === values["to"]?.[0]) ?? null;
  if (action.to.length > 0 && to === null) errors["to"] = "Choose whom it goes to.";
  const certainty =
    ([1, 2, 3] as const).find((step) => String(step) === values["certainty"]?.[0]) ?? null;
  if (certainty === null) errors["certainty"] = "Say how sure you are.";
  const cites = [...new Set(values["cites"] ?? [])];
  if (cites.some((clause) => !clauses.has(clause)))
    errors["cites"] = "One of these clauses is not in the handbook.";
  if (cites.length > MOST_CLAUSES) errors["cites"] = `Cite at most ${MOST_CLAUSES} clauses.`;
  const note = values["note"]?.[0] ?? "";
  const attaches = [...new Set(values["attaches"] ?? [])];
  const known = packetOf(caseId, compiled);
  if (!attaches.every((item) => known.has(item)))
    errors["attaches"] = "One of these does not belong to this case.";
  const escalation = action.to.length > 0 ? escalationFrom(action, values, compiled, errors) : {};
  if (Object.keys(errors).length > 0) return { errors };
  return {
    event: {
      type: "act",
      case: caseId,
      do: action.id,
      to,
      cites,
      certainty: certainty as Certainty,
      note,
      attaches,
      ...escalation,
    },
  };
}

/** What is said with a report that is passed on; all of it can be left out. */
function escalationFrom(
  action: DeskAction,
  values: Values,
  { desk, rules }: Compiled,
  errors: Record<string, string>,
): Escalation {
  const line = values["line"]?.[0];
  if (line && line !== NO_LINE && !rules.routes.some(({ id }) => id === line))
    errors["line"] = "The matrix has no such line.";
  if (!action.asks.includes("packet")) return { ...(line && { line }) };
  const urgency = URGENCIES.find((one) => one === values["urgency"]?.[0]);
  const proposes = values["proposes"]?.[0];
  if (proposes && !desk.actions.some(({ id, rung }) => id === proposes && rung !== null))
    errors["proposes"] = "This cannot be asked for.";
  return { ...(line && { line }), ...(urgency && { urgency }), ...(proposes && { proposes }) };
}

/** What can go with a decision on a case: its records and the worksheets offered in it. */
function packetOf(caseId: string, { scenario }: Compiled): ReadonlySet<string> {
  const one = scenario.cases.find((candidate) => candidate.id === caseId);
  const sheets = one?.scenes.flatMap((scene) => scene.worksheets) ?? [];
  return new Set([
    ...(one?.records.map((record) => record.id) ?? []),
    ...sheets.map((use) => use.worksheet),
  ]);
}
