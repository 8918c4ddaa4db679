import type { ChoiceWords } from "#app/scenario/debrief-view.ts";
import { Prose } from "#app/ui/prose.tsx";
import { VerdictBadge } from "#app/ui/verdict-badge.tsx";

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
