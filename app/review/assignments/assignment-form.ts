/** Reads the form of an assignment; what was typed comes back with what is wrong by field. */
import { z } from "zod";

import { localFor, momentFor } from "#app/attempts/assigned/when.ts";
import type { Mode } from "#app/attempts/attempt.ts";
import type { AttemptRule } from "#app/attempts/results/result.ts";
import { chosen, ticks, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_NUMBER, LONGEST_TITLE } from "#app/kit/form/limits.ts";

/** An assignment as it is made or changed. */
export interface AssignmentWish {
  readonly title: string;
  readonly slugs: readonly string[];
  readonly mode: Mode;
  readonly paced: boolean;
  readonly opensAt: Date;
  readonly dueAt: Date | null;
  readonly attemptsAllowed: number | null;
  readonly rule: AttemptRule;
}

/** What was typed, every value of a name. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** The wish, or what is wrong by field. */
export type ParsedAssignment =
  | { readonly ok: true; readonly wish: AssignmentWish }
  | {
      readonly ok: false;
      readonly values: Typed;
      readonly errors: Readonly<Record<string, string>>;
    };

/** The most attempts that can be named; beyond that, choose any number. */
const MOST_ATTEMPTS = 10;

/** The fields of an assignment. */
export const ASSIGNMENT_FIELDS = {
  ...{ title: typed(LONGEST_TITLE, "the title"), scenario: ticks(), mode: chosen() },
  ...{ paced: chosen(), attempts: chosen(), rule: chosen() },
  opens: typed(LONGEST_NUMBER, "the time"),
  due: typed(LONGEST_NUMBER, "the time"),
} satisfies Fields;

const fields = z.object({
  title: z
    .string({ error: "Give the assignment a title." })
    .trim()
    .min(1, { error: "Give the assignment a title." }),
  mode: z.enum(["practice", "assessment"], { error: "Choose practice or assessment." }),
  paced: z.enum(["yes", "no"], { error: "Choose whether the clock runs by itself." }).default("no"),
  attempts: z
    .union([
      z.literal("any").transform(() => null),
      z
        .string()
        .regex(/^([1-9]|10)$/)
        .transform(Number),
    ])
    .catch(NaN)
    .refine((attempts) => attempts === null || !Number.isNaN(attempts), {
      error: `Choose 1 to ${MOST_ATTEMPTS} attempts, or any number.`,
    }),
  rule: z.enum(["first", "best", "last"], { error: "Choose which attempt counts." }),
});

/** What an assignment is read for. */
interface ReadFor {
  readonly timeZone: string;
  /** The scenarios that can be assigned. */
  readonly slugs: ReadonlySet<string>;
  readonly now: Date;
  /** The times that one which is changed has: left alone they stay, to the second and also when they are over. */
  readonly kept?: Pick<AssignmentWish, "opensAt" | "dueAt">;
}

/** Reads it; an empty `opens` means now. */
export function parseAssignment(
  form: SentForm,
  { timeZone, slugs, now, kept }: ReadFor,
): ParsedAssignment {
  const values = form.lists;
  if (form.errors) return { ok: false, values, errors: form.errors };
  const one = (name: string) => values[name]?.at(-1) ?? "";
  const parsed = fields.safeParse({
    title: one("title"),
    mode: one("mode"),
    paced: one("paced") || undefined,
    attempts: one("attempts"),
    rule: one("rule"),
  });
  const errors: Record<string, string> = {};
  for (const issue of parsed.error?.issues ?? [])
    errors[String(issue.path[0] ?? "form")] ??= issue.message;

  const chosen = [...new Set(values["scenario"] ?? [])];
  if (chosen.length === 0) errors["scenario"] = "Choose at least one scenario.";
  else if (!chosen.every((slug) => slugs.has(slug)))
    errors["scenario"] = "One of these scenarios is not published any more.";

  const opens = readOrKeep(one("opens"), timeZone, kept?.opensAt);
  const due = readOrKeep(one("due"), timeZone, kept?.dueAt);
  if (opens.problem) errors["opens"] = opens.problem;
  if (due.problem) errors["due"] = due.problem;
  const opensAt = opens.at ?? now;
  if (due.at && !errors["opens"]) {
    if (due.at <= opensAt) errors["due"] = "It must be due after it opens.";
    else if (due.at <= now && due.at !== kept?.dueAt) errors["due"] = "This time is over already.";
  }
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, values, errors };
  const { title, mode, paced, attempts, rule } = parsed.data;
  return {
    ok: true,
    wish: {
      ...{ title, slugs: chosen, mode, rule, opensAt, dueAt: due.at },
      paced: paced === "yes" && mode === "assessment",
      attemptsAllowed: attempts,
    },
  };
}

/** A moment that may be left out, with what is wrong with it in words. */
interface TypedMoment {
  readonly at: Date | null;
  readonly problem: string | null;
}

/** `kept` itself where that is what the field says: a field holds minutes, and an hour that comes twice once. */
function readOrKeep(typed: string, timeZone: string, kept: Date | null | undefined): TypedMoment {
  if (kept && typed.trim().slice(0, 16) === localFor(kept, timeZone))
    return { at: kept, problem: null };
  return readMoment(typed, timeZone);
}

/** Reads one. */
export function readMoment(typed: string, timeZone: string): TypedMoment {
  if (typed.trim() === "") return { at: null, problem: null };
  const moment = momentFor(typed.trim(), timeZone);
  if (moment.ok) return { at: moment.at, problem: null };
  return {
    at: null,
    problem:
      moment.problem === "skipped"
        ? `This time does not exist in ${timeZone}: the clocks go forward over it. Choose another.`
        : "Give a date and a time, as 2026-11-30T17:00.",
  };
}
