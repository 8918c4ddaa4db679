import { Prose } from "#app/kit/layout/prose.tsx";
import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import type { ChoiceWords } from "#app/language/scenario/debrief-view.ts";

/** A decision that could have been taken, with its reasons. */
export function Choice({ choice }: { choice: ChoiceWords }) {
  return (
    <>
      <p className="choice-words">
        <VerdictBadge verdict={choice.verdict} /> <strong>{choice.label}</strong>
        {choice.after.length > 0 ? (
          <span className="meta">after looking at: {choice.after.join(", ")}</span>
        ) : null}
      </p>
      <Prose html={choice.whyHtml} />
    </>
  );
}
