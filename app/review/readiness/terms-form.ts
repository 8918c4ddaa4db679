/** Reads the terms of a cohort from a form. */
import { valuesOf } from "#app/accounts/form-values.ts";
import { ASKABLE, type SkillTerm, type Terms } from "./terms.ts";

/** The terms, or what is wrong with the form by field. */
export type ParsedTerms =
  | { readonly ok: true; readonly terms: Terms }
  | {
      readonly ok: false;
      readonly values: Readonly<Record<string, string>>;
      readonly errors: Readonly<Record<string, string>>;
    };

/** Percentages are whole numbers in the form and shares in the terms. */
export function parseTerms(form: FormData): ParsedTerms {
  const values = Object.fromEntries(
    Object.entries(valuesOf(form)).map(([name, value]) => [name, value.trim()]),
  );
  const errors: Record<string, string> = {};
  const number = (name: string, from: number, to: number): number => {
    // A decimal comma is a point: "0,4".
    const typed = (values[name] ?? "").replace(",", ".");
    const value = Number(typed === "" ? NaN : typed);
    if (!(value >= from && value <= to)) errors[name] = `A number from ${from} to ${to}.`;
    return value;
  };
  const skills = ASKABLE.flatMap((skill): SkillTerm[] => {
    if (values[`${skill}-asked`] !== "yes") return [];
    const threshold = number(`${skill}-threshold`, 1, 100) / 100;
    const fewest = number(`${skill}-fewest`, 1, 100);
    if (!Number.isInteger(fewest)) errors[`${skill}-fewest`] ??= "A whole number.";
    return [{ skill, threshold, fewest }];
  });
  if (skills.length === 0) errors["skills"] = "Ask for at least one skill.";
  const confidence = number("confidence", 50, 99) / 100;
  const sensitivity = values["sensitivity"] === "" ? null : number("sensitivity", 0, 3);
  if (Object.keys(errors).length > 0) return { ok: false, values, errors };
  const everyPassed = values["every-passed"] === "yes";
  return { ok: true, terms: { skills, confidence, sensitivity, everyPassed } };
}
