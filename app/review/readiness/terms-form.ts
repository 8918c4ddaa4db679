/** Reads the terms of a cohort from a form. */
import { chosen, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_BASE, LONGEST_NUMBER } from "#app/kit/form/limits.ts";
import { ASKABLE, type SkillTerm, type Terms } from "./terms.ts";

/** A form that is looked at again, with everything typed. */
export interface RefusedTerms {
  readonly ok: false;
  readonly status: 400 | 409;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** The terms with those that the form was made from (`base`, as JSON), or what is wrong with the form by field. */
export type ParsedTerms =
  { readonly ok: true; readonly terms: Terms; readonly base: string } | RefusedTerms;

const number = typed(LONGEST_NUMBER, "the number");

/** The fields of the terms. */
export const TERMS_FIELDS: Fields = {
  ...{ base: chosen(LONGEST_BASE), confidence: number, sensitivity: number },
  ...{ "every-passed": chosen(), "critical-beside": chosen() },
  ...Object.fromEntries(
    ASKABLE.flatMap((skill) => [
      [`${skill}-asked`, chosen()],
      [`${skill}-threshold`, number],
      [`${skill}-fewest`, number],
    ]),
  ),
};

/** Where somebody else was faster. */
export function termsOvertaken({ values }: SentForm): RefusedTerms {
  const changed =
    "Somebody else changed what is asked while you had this open. The table above shows it as it is now. What you typed is still here: look at it, then save again.";
  return { ok: false, status: 409, values, errors: { form: changed } };
}

/** Percentages in the form are shares in the terms, to a tenth of a per cent. */
export function parseTerms(form: SentForm): ParsedTerms {
  if (form.errors) return { ok: false, status: 400, values: form.values, errors: form.errors };
  const values = Object.fromEntries(
    Object.entries(form.values).map(([name, value]) => [name, value.trim()]),
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
    const threshold = shareOf(number(`${skill}-threshold`, 1, 100));
    const fewest = number(`${skill}-fewest`, 1, 100);
    if (!Number.isInteger(fewest)) errors[`${skill}-fewest`] ??= "A whole number.";
    return [{ skill, threshold, fewest }];
  });
  if (skills.length === 0) errors["skills"] = "Ask for at least one skill.";
  const confidence = shareOf(number("confidence", 50, 99));
  const sensitivity = values["sensitivity"] === "" ? null : number("sensitivity", 0, 3);
  if (Object.keys(errors).length > 0) return { ok: false, status: 400, values, errors };
  const everyPassed = values["every-passed"] === "yes";
  const criticalBeside = values["critical-beside"] === "yes";
  const terms = { skills, confidence, sensitivity, everyPassed, criticalBeside };
  return { ok: true, terms, base: values["base"] ?? "" };
}

function shareOf(percent: number): number {
  return Math.round(percent * 10) / 1000;
}
