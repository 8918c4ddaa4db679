/** Reads a manager's decision about somebody from a form. */
import { chosen, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_WORDS } from "#app/kit/form/limits.ts";
import { DECISIONS, type OwnVerdict, type ReadinessVerdict } from "./readiness.ts";

/** The shortest reason that is taken, in characters. */
export const SHORTEST_REASON = 10;

/** The fields of a decision. */
export const DECISION_FIELDS = {
  ...{ verdict: chosen(), base: chosen(), reason: typed(LONGEST_WORDS, "the reason") },
} satisfies Fields;

/** What a manager decides, and why; and what was known when the form was made. */
export interface WishedDecision {
  readonly verdict: OwnVerdict;
  readonly reason: string;
  readonly base: string;
}

/** A form that is looked at again, with everything typed. */
export interface RefusedDecision {
  readonly ok: false;
  readonly status: 400 | 409;
  readonly values: { readonly verdict: string; readonly reason: string };
  readonly errors: Readonly<Record<string, string>>;
}

/** What the manager saw: what was worked out, and when somebody decided last. */
export function baseOf(computed: ReadinessVerdict, newest: Date | null): string {
  return `${computed} ${newest?.toISOString() ?? "nobody"}`;
}

/** Reads the form. */
export function parseDecision(
  form: SentForm,
): { readonly ok: true; readonly decision: WishedDecision } | RefusedDecision {
  const text = (name: keyof typeof DECISION_FIELDS) => (form.values[name] ?? "").trim();
  const values = { verdict: text("verdict"), reason: text("reason") };
  if (form.errors) return { ok: false, status: 400, values, errors: form.errors };
  const verdict = DECISIONS.find((one) => one === values.verdict);
  const errors: Record<string, string> = {};
  if (!verdict) errors["verdict"] = "Choose what you decide.";
  if (values.reason.length < SHORTEST_REASON)
    errors["reason"] = `Give a reason of at least ${SHORTEST_REASON} characters: it is kept.`;
  if (!verdict || Object.keys(errors).length > 0) return { ok: false, status: 400, values, errors };
  return { ok: true, decision: { verdict, reason: values.reason, base: text("base") } };
}
