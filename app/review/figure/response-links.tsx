import type { Behind } from "./behind.ts";
import { BehindLinks } from "./behind-links.tsx";

/** Needed, and done. */
const WORDS = {
  "leave enforce": "acted where nothing was needed",
  "escalate enforce": "acted where it had to be handed on",
  "enforce leave": "left what needed an action",
  "escalate leave": "left what had to be handed on",
  "enforce escalate": "handed on what needed an action",
  "leave escalate": "handed on where nothing was needed",
} as const;

/** To the decisions that were of another kind than was needed. `counts` are by "need did". */
export function ResponseLinks(props: {
  counts: Readonly<Record<string, number>>;
  behind: (n: number, response: string) => Behind | undefined;
}) {
  return (
    <BehindLinks
      label="Decisions"
      links={Object.entries(WORDS).map(([response, words]) => ({
        words,
        behind: props.behind(props.counts[response] ?? 0, response),
      }))}
    />
  );
}
