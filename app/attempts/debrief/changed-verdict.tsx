import type { Change } from "#app/attempts/results/change.ts";
import { Notice } from "#app/kit/layout/notice.tsx";
import { dayWords } from "#app/kit/words/day.ts";
import { VERDICT_WORDS } from "#app/kit/words/words.ts";

/** At a decision whose verdict a manager changed: what it was, who changed it, and why. */
export function ChangedVerdict({ change }: { change: Change }) {
  const { from, to } = change;
  const words = ({ kind, ...value }: Change["from"]) =>
    kind === "verdict" && "verdict" in value ? VERDICT_WORDS[value.verdict] : "";
  return (
    <Notice title={`Changed from ${words(from)} to ${words(to)}`}>
      <p>{change.reason}</p>
      <p className="meta">
        {change.by}, {dayWords(change.at)}. The explanation below is the author’s: it belongs to the
        verdict of the key.
      </p>
    </Notice>
  );
}
