import type { ReadinessVerdict } from "#app/review/readiness/readiness.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";

/** What readiness is called on every screen. */
export const READINESS_WORDS: Readonly<Record<ReadinessVerdict, string>> = {
  ready: "Ready",
  "not-yet": "Not yet",
  "not-enough-evidence": "Not enough evidence",
};

const ICONS: Readonly<Record<ReadinessVerdict, IconName>> = {
  ready: "check",
  "not-yet": "close",
  "not-enough-evidence": "dot",
};

/** Readiness in a drawing, a word and a colour; `decided` says that a manager decided otherwise. */
export function ReadinessBadge(props: {
  verdict: ReadinessVerdict;
  decided?: "no" | "confirmed" | "otherwise";
}) {
  return (
    <span className="readiness" data-readiness={props.verdict}>
      <Icon name={ICONS[props.verdict]} />
      {READINESS_WORDS[props.verdict]}
      {props.decided === "otherwise" ? <span className="readiness-own">by a manager</span> : null}
    </span>
  );
}
