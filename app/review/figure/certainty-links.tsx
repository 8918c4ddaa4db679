import { CERTAINTY_WORDS } from "#app/kit/words/words.ts";
import type { Certainty } from "#app/language/scenario/event.ts";
import { BehindLinks } from "./behind-links.tsx";
import type { Behind } from "./behind.ts";

/** To the decisions of each step of certainty. */
export function CertaintyLinks(props: {
  counts: Readonly<Record<Certainty, number>>;
  behind: (n: number, certainty: string) => Behind | undefined;
}) {
  return (
    <BehindLinks
      label="Decisions by certainty"
      links={([3, 2, 1] as const).map((certainty) => ({
        words: CERTAINTY_WORDS[certainty].toLowerCase(),
        behind: props.behind(props.counts[certainty], String(certainty)),
      }))}
    />
  );
}
