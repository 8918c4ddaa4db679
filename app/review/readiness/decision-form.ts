/** Reads a manager's decision about somebody from a form. */
import { READINESS, type ReadinessVerdict } from "./readiness.ts";

/** The shortest reason that is taken, in characters. */
export const SHORTEST_REASON = 10;
const LONGEST_REASON = 2000;

/** What a manager decides, and why. */
export interface WishedDecision {
  readonly verdict: ReadinessVerdict;
  readonly reason: string;
}

/** What was decided, or what is wrong with the form, with everything typed. */
export type ParsedDecision =
  | { readonly ok: true; readonly decision: WishedDecision }
  | {
      readonly ok: false;
      readonly values: { readonly verdict: string; readonly reason: string };
      readonly errors: Readonly<Record<string, string>>;
    };

/** Reads the form. */
export function parseDecision(form: FormData): ParsedDecision {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.replace(/\r\n/g, "\n").trim() : "";
  };
  const values = { verdict: text("verdict"), reason: text("reason") };
  const verdict = READINESS.find((one) => one === values.verdict);
  const errors: Record<string, string> = {};
  if (!verdict) errors["verdict"] = "Choose what you decide.";
  if (values.reason.length < SHORTEST_REASON)
    errors["reason"] = `Give a reason of at least ${SHORTEST_REASON} characters: it is kept.`;
  if (values.reason.length > LONGEST_REASON)
    errors["reason"] = `Keep the reason under ${LONGEST_REASON} characters.`;
  if (!verdict || Object.keys(errors).length > 0) return { ok: false, values, errors };
  return { ok: true, decision: { verdict, reason: values.reason } };
}
