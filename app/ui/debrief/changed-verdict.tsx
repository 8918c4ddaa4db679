import type { Change } from "#app/review/reading/change.ts";
import { dayWords } from "#app/ui/day.ts";
import { Notice } from "#app/ui/notice.tsx";
import { VERDICT_WORDS } from "#app/ui/words.ts";

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
