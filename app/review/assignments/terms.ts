/** The terms of an assignment as its form holds them, and what is different between two of them in words. */
import { localFor, momentFor, whenWords } from "#app/attempts/assigned/when.ts";
import type { AssignmentWish, Typed } from "./assignment-form.ts";

/** What can be different, each with the fields of the form that say it and what it is called. */
export const TERMS = [
  { name: "title", fields: ["title"], label: "title" },
  { name: "scenarios", fields: ["scenario"], label: "scenarios" },
  { name: "how", fields: ["mode", "paced"], label: "how it is taken" },
  { name: "opens", fields: ["opens"], label: "opening" },
  { name: "due", fields: ["due"], label: "due date" },
  { name: "attempts", fields: ["attempts"], label: "attempts allowed" },
  { name: "rule", fields: ["rule"], label: "attempt that counts" },
  { name: "timeZone", fields: ["timeZone"], label: "time zone of the cohort" },
] as const;

/** One of them, before and after. */
export interface TermChange {
  readonly name: (typeof TERMS)[number]["name"];
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** What the form holds when nothing was typed yet; with the zone that its times are in. */
export function typedFor(terms: AssignmentWish, timeZone: string): Typed {
  return {
    title: [terms.title],
    scenario: terms.slugs,
    mode: [terms.mode],
    paced: [terms.paced ? "yes" : "no"],
    opens: [localFor(terms.opensAt, timeZone)],
    due: [terms.dueAt ? localFor(terms.dueAt, timeZone) : ""],
    attempts: [String(terms.attemptsAllowed ?? "any")],
    rule: [terms.rule],
    timeZone: [timeZone],
  };
}

/** In the order of the form; scenarios by their titles. */
export function changesBetween(
  before: Typed,
  after: Typed,
  titleOf: (slug: string) => string,
): TermChange[] {
  return TERMS.filter(({ fields }) =>
    fields.some((field) => !sameValues(before[field], after[field])),
  ).map(({ name, label }) => ({
    ...{ name, label },
    from: termWords(name, before, titleOf),
    to: termWords(name, after, titleOf),
  }));
}

/** Whether two fields say the same; the order of scenarios is the form's own. */
export function sameValues(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted());
}

/** One of the terms in words: "23 Nov 2026, 14:00 Europe/Lisbon". */
export function termWords(
  name: TermChange["name"],
  typed: Typed,
  titleOf: (slug: string) => string,
): string {
  const one = (field: string) => typed[field]?.at(-1) ?? "";
  switch (name) {
    case "title":
      return `“${one("title")}”`;
    case "scenarios":
      return (typed["scenario"] ?? []).map((slug) => `“${titleOf(slug)}”`).join(", ") || "none";
    case "how":
      return one("paced") === "yes" ? `${one("mode")}, real-time clock` : one("mode");
    case "due":
      return one("due") === "" ? "no due date" : momentWords(one("due"), one("timeZone"));
    case "opens":
      return one("opens") === "" ? "at once" : momentWords(one("opens"), one("timeZone"));
    case "attempts":
      return one("attempts") === "any" ? "any number" : one("attempts");
    case "rule":
      return `the ${one("rule")}`;
    case "timeZone":
      return one("timeZone");
  }
}

function momentWords(local: string, timeZone: string): string {
  const moment = momentFor(local, timeZone);
  return moment.ok ? whenWords(moment.at, timeZone) : local;
}
