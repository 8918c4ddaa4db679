/** A decision in one sentence: how many were right, and what most of the others did. */
import { VERDICT_WORDS } from "#app/kit/words/words.ts";
import { FEWEST } from "#app/review/figure/figure-words.ts";
import type { PlaceView } from "#app/review/measures/scenario-measures.ts";

interface PlaceLeadOf extends Pick<PlaceView, "choices"> {
  readonly item: Pick<PlaceView["item"], "n" | "verdicts" | "choices">;
}

/** "67 % of 42 right; the others most often chose “Close” (8, weak)." */
export function placeLead({ item, choices }: PlaceLeadOf): string {
  const { n, verdicts } = item;
  const right = verdicts.best + verdicts.acceptable;
  const share =
    n < FEWEST ? `${right} of ${n} right` : `${Math.round((right / n) * 100)} % of ${n} right`;
  const [wrong] = item.choices
    .filter(({ verdict }) => verdict !== "best" && verdict !== "acceptable")
    .sort((a, b) => b.n - a.n);
  if (!wrong) return `${share}.`;
  const others = wrong.n === n - right ? "all of the others" : "the others most often";
  const label = choices[wrong.choice] ?? wrong.choice;
  return `${share}; ${others} chose “${label}” (${wrong.n}, ${VERDICT_WORDS[wrong.verdict].toLowerCase()}).`;
}
