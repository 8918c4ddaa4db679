/** What the cohorts of the demonstration were asked, and who did how much of it. Days are counted from the first start. */
import type { Mode } from "#app/attempts/attempt.ts";
import type { AttemptRule } from "#app/attempts/results/result.ts";
import { seedOf, luckOf, type Luck } from "./luck.ts";

/** An assignment of the demonstration. */
export interface DemoAssignment {
  readonly title: string;
  readonly mode: Mode;
  readonly paced: boolean;
  /** Days from the first start; before it is negative. */
  readonly opens: number;
  readonly due: number;
  readonly attemptsAllowed: number | null;
  readonly rule: AttemptRule;
}

/** An attempt to be played. */
export interface DemoAttempt {
  /** Index of the person, the assignment and the scenario. */
  readonly person: number;
  readonly assignment: number;
  readonly scenario: number;
  readonly ordinal: number;
  /** Days from the first start, with a part of a day. */
  readonly begins: number;
  /** How much of it was played: 1 for all. */
  readonly share: number;
  /** What practice has added to the ability by then. */
  readonly learned: number;
  readonly seed: number;
}

const PRACTICE: DemoAssignment = {
  ...{ title: "Practice week", mode: "practice", paced: false },
  ...{ opens: -21, due: -14, attemptsAllowed: null, rule: "best" },
};
const ASSESSMENT: DemoAssignment = {
  ...{ title: "Clearance assessment", mode: "assessment", paced: false },
  ...{ opens: -12, due: -3, attemptsAllowed: 2, rule: "first" },
};
const CLOCKED: DemoAssignment = {
  ...{ title: "Against the clock", mode: "assessment", paced: true },
  ...{ opens: 4, due: 11, attemptsAllowed: 1, rule: "first" },
};

/** Of the cohort that the demonstration is about. */
export const SPRING: readonly DemoAssignment[] = [PRACTICE, ASSESSMENT, CLOCKED];
/** Of the other manager's. */
export const NIGHT: readonly DemoAssignment[] = [PRACTICE, ASSESSMENT];

const LEARNED_BY_PRACTICE = 0.3;
/** Shares of people who never began a scenario, or left it half done. */
const NEVER: Readonly<Record<Mode, number>> = { practice: 0.3, assessment: 0.1 };
const HALF_DONE = 0.05;
/** Of those who may try again, so many do. */
const AGAIN = 0.2;

/** Every attempt, always the same. Who opens nothing before the due day does nothing: nobody is late here but those who never came. */
export function demoAttempts(
  cohort: string,
  people: number,
  assignments: readonly DemoAssignment[],
  scenarios: number,
): DemoAttempt[] {
  const attempts: DemoAttempt[] = [];
  for (let person = 0; person < people; person += 1)
    for (const [assignment, asked] of assignments.entries())
      for (let scenario = 0; scenario < scenarios; scenario += 1) {
        const seed = seedOf(cohort, person, assignment, scenario);
        const place = { person, assignment, scenario };
        if (asked.opens < 0) attempts.push(...attemptsAt(asked, place, seed));
      }
  return attempts;
}

function attemptsAt(
  asked: DemoAssignment,
  place: Pick<DemoAttempt, "person" | "assignment" | "scenario">,
  seed: number,
): DemoAttempt[] {
  const luck = luckOf(seed);
  if (luck.happens(NEVER[asked.mode])) return [];
  const learned = asked.mode === "practice" ? 0 : LEARNED_BY_PRACTICE;
  const span = asked.due - asked.opens;
  const first = Math.floor(dayIn(luck, span * 0.6));
  const begins = asked.opens + first + workingHour(luck);
  const halfDone = luck.happens(HALF_DONE);
  const one = { ...place, ordinal: 1, begins, learned, seed, share: halfDone ? 0.5 : 1 };
  const again = !halfDone && asked.attemptsAllowed !== 1 && luck.happens(AGAIN);
  if (!again) return [one];
  const later = asked.opens + first + 1 + Math.floor(dayIn(luck, span * 0.3)) + workingHour(luck);
  const second = {
    ordinal: 2,
    begins: later,
    learned: learned + LEARNED_BY_PRACTICE,
    seed: seed + 1,
  };
  return [one, { ...one, ...second }];
}

function dayIn(luck: Luck, days: number): number {
  return luck.pick(Array.from({ length: Math.max(1, Math.floor(days)) }, (_, day) => day)) ?? 0;
}

/** Between eight in the morning and four in the afternoon, as part of a day. */
function workingHour(luck: Luck): number {
  const hours = luck.pick([8, 9, 10, 11, 12, 13, 14, 15]) ?? 8;
  const minutes = luck.pick(Array.from({ length: 60 }, (_, minute) => minute)) ?? 0;
  return (hours + minutes / 60) / 24;
}
