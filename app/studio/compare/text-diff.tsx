import { count } from "#app/kit/words/words.ts";
import type { TextChange } from "./text-change.ts";
import { TextLines } from "./text-lines.tsx";

interface TextDiffProps {
  change: TextChange;
  /** What the two texts are called: "Version 3". */
  before: string;
  after: string;
}

/** Two texts against each other; what is the same is folded away and can be opened. */
export function TextDiff({ change, before, after }: TextDiffProps) {
  const { added, removed, stretches } = change;
  if (stretches.length === 0) {
    return (
      <p className="meta">
        {before} and {after} have the same text.
      </p>
    );
  }
  return (
    <div className="compare">
      <p className="meta">
        {before} → {after}: {count(added, "line")} added, {count(removed, "line")} removed.
      </p>
      <div className="compare-table panel">
        {stretches.map(({ folded, lines }) => {
          const [first] = lines;
          const caption = `From line ${first?.after ?? first?.before ?? 1}`;
          const shown = <TextLines {...{ caption, before, after, lines }} />;
          if (!folded) return <div key={keyOf(first)}>{shown}</div>;
          return (
            <details key={keyOf(first)}>
              <summary>Show {count(lines.length, "unchanged line")}</summary>
              {shown}
            </details>
          );
        })}
      </div>
    </div>
  );
}

function keyOf(line: TextChange["stretches"][number]["lines"][number] | undefined): string {
  return `${line?.before}-${line?.after}`;
}
