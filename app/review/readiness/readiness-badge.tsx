import { Icon, type IconName } from "#app/kit/layout/icon.tsx";
import type { Decided } from "#app/review/board/board.ts";
import type { OwnVerdict, ReadinessVerdict } from "./readiness.ts";

/** What readiness is called on every screen. */
export const READINESS_WORDS: Readonly<Record<ReadinessVerdict, string>> = {
  ready: "Ready",
  "not-yet": "Not yet",
  "not-enough-evidence": "Not enough evidence",
};

/** What a manager's decision is called, the one that takes it back too. */
export const OWN_VERDICT_WORDS: Readonly<Record<OwnVerdict, string>> = {
  ...READINESS_WORDS,
  "worked-out": "As it is worked out",
};

const ICONS: Readonly<Record<ReadinessVerdict, IconName>> = {
  ready: "check",
  "not-yet": "close",
  "not-enough-evidence": "dot",
};

/** Readiness in a drawing, a word and a colour; `decided` says that a manager decided otherwise, `overtaken` that something else is worked out by now. */
export function ReadinessBadge(props: {
  verdict: ReadinessVerdict;
  decided?: Decided;
  overtaken?: boolean;
}) {
  return (
    <span className="readiness" data-readiness={props.verdict}>
      <Icon name={ICONS[props.verdict]} />
      {READINESS_WORDS[props.verdict]}
      {props.decided === "otherwise" ? <span className="readiness-own">by a manager</span> : null}
      {props.overtaken ? <span className="readiness-own">evidence changed since</span> : null}
    </span>
  );
}
