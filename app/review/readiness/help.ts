/** Who needs help with what: the people of a cohort over the skills that readiness asks, from the reasons of their readiness. */
import type { ReadinessVerdict, Reason } from "./readiness.ts";
import type { SkillTerm, Terms } from "./terms.ts";

/** How somebody stands in one skill. */
export interface HelpCell {
  /** `short`: below what is asked. `too-few`: fewer decisions than the terms ask. `unsure`: reached, but by so few that it may be chance. */
  readonly state: "met" | "short" | "too-few" | "unsure";
  readonly n: number;
  readonly right: number;
  /** How far below what is asked, in steps from 1 to 4; 0 for who is not. */
  readonly depth: number;
}

/** One person. */
export interface HelpRow {
  readonly userId: string;
  readonly name: string;
  /** As the skills stand. */
  readonly cells: readonly HelpCell[];
}

/** The table, and each skill with the people who fall short in it. */
export interface Help {
  readonly skills: readonly (SkillTerm & {
    /** How many fall short in it, and the first of them. */
    readonly n: number;
    readonly short: readonly Pick<HelpRow, "userId" | "name">[];
  })[];
  /** Those who need help with most first, as many as one table shows. */
  readonly rows: readonly HelpRow[];
  /** How many more there are, who need least. */
  readonly left: number;
  /** Whose account is deactivated: they are left out. */
  readonly deactivated: number;
}

interface Person {
  readonly userId: string;
  readonly name: string;
  readonly active: boolean;
  readonly reasons: readonly Reason[];
}

/** Rows of the table, and names after a skill. */
const ROWS = 100;
const NAMES = 50;

/** Lays it out. */
export function helpOf(terms: Terms, all: readonly Person[]): Help {
  const people = all.filter(({ active }) => active);
  const rows = people.map(({ userId, name, reasons }) => ({
    ...{ userId, name },
    cells: terms.skills.map((term) => cellOf(term, reasons)),
  }));
  const shortIn = ({ cells }: HelpRow) => cells.filter(({ state }) => state === "short").length;
  return {
    skills: terms.skills.map((term, i) => {
      const short = rows.filter(({ cells }) => cells[i]?.state === "short");
      const named = short.slice(0, NAMES).map(({ userId, name }) => ({ userId, name }));
      return { ...term, n: short.length, short: named };
    }),
    rows: rows.toSorted((a, b) => shortIn(b) - shortIn(a)).slice(0, ROWS),
    left: Math.max(0, rows.length - ROWS),
    deactivated: all.length - people.length,
  };
}

function cellOf({ skill, threshold, fewest }: SkillTerm, reasons: readonly Reason[]): HelpCell {
  const reason = reasons.find((one) => one.about === "skill" && one.skill === skill);
  const { n = 0, right } = reason ?? {};
  const known = { n, right: right ?? 0 };
  const state = n < fewest ? "too-few" : STATES[reason?.verdict ?? "not-enough-evidence"];
  if (state !== "short") return { ...known, state, depth: 0 };
  // A quarter of what is asked is a step.
  const missing = (threshold - known.right / n) / threshold;
  return { ...known, state, depth: Math.min(4, Math.max(1, Math.ceil(missing * 4))) };
}

const STATES: Readonly<Record<ReadinessVerdict, HelpCell["state"]>> = {
  ready: "met",
  "not-yet": "short",
  "not-enough-evidence": "unsure",
};
