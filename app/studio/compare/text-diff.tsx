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
  const { added, removed, stretches, left } = change;
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
        {stretches.map(({ folded, count: length, lines }, index) => {
          const [first] = lines;
          if (!first)
            return (
              <p key={index} className="meta">
                {count(length, "unchanged line")}
              </p>
            );
          const caption = `From line ${first.after ?? first.before ?? 1}`;
          const shown = <TextLines {...{ caption, before, after, lines }} />;
          if (!folded) return <div key={index}>{shown}</div>;
          return (
            <details key={index}>
              <summary>Show {count(length, "unchanged line")}</summary>
              {shown}
            </details>
          );
        })}
      </div>
      {left > 0 ? (
        <p>
          {count(left, "further line")} {left === 1 ? "is" : "are"} not shown: there is too much for
          one page. Download both texts to compare the rest.
        </p>
      ) : null}
    </div>
  );
}
