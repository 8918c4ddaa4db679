/** What stays as it is once somebody has begun an assignment, and why, in words. */
import type { AssignmentWish } from "./assignment-form.ts";

/** How many people have begun it, in all and each of its scenarios. */
export interface Begun {
  readonly people: number;
  readonly byScenario: ReadonlyMap<string, number>;
}

/** Why mode and clock stay; null while they can be changed. */
export function whyHowStays({ people }: Begun): string | null {
  if (people === 0) return null;
  return `${begunBy(people)} begun it, and everybody is asked for the same. For another way, make a new assignment.`;
}

/** Why a scenario stays in it; null while it can be taken out. */
export function whyScenarioStays({ byScenario }: Begun, slug: string): string | null {
  const people = byScenario.get(slug) ?? 0;
  return people === 0 ? null : `${begunBy(people)} begun it, so it stays.`;
}

/** What is wished for and cannot be, by field of the form. */
export function refusedChanges(
  before: AssignmentWish,
  wish: AssignmentWish,
  begun: Begun,
  { now, titleOf }: { now: Date; titleOf: (slug: string) => string },
): Record<string, string> {
  const errors: Record<string, string> = {};
  const kept = before.slugs.find(
    (slug) => !wish.slugs.includes(slug) && whyScenarioStays(begun, slug) !== null,
  );
  if (kept !== undefined)
    errors["scenario"] = `“${titleOf(kept)}”: ${whyScenarioStays(begun, kept) ?? ""}`;
  const how = whyHowStays(begun);
  if (how !== null && (before.mode !== wish.mode || before.paced !== wish.paced))
    errors["mode"] = how;
  if (begun.people > 0 && wish.opensAt > now)
    errors["opens"] = `${begunBy(begun.people)} begun it, so it cannot open later than now.`;
  return errors;
}

function begunBy(people: number): string {
  return people === 1 ? "1 person has" : `${people} people have`;
}
