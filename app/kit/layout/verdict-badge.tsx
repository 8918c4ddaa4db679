import type { Verdict } from "#app/language/handbook/judgement.ts";
import { VERDICT_WORDS } from "#app/kit/words/words.ts";
import { Icon } from "./icon.tsx";

/** A verdict in a drawing, a word and a colour. */
export function VerdictBadge(props: { verdict: Verdict }) {
  return (
    <span className="verdict" data-verdict={props.verdict}>
      <Icon name={props.verdict} />
      {VERDICT_WORDS[props.verdict]}
    </span>
  );
}
