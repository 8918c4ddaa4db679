import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { dayWords } from "#app/kit/words/day.ts";
import { TextDiff } from "#app/studio/compare/text-diff.tsx";
import type { Wording } from "#app/studio/policies/policy.ts";

/** Every wording that a clause had, the newest first, with what it changed in the one before. */
export function Wordings({ wordings }: { wordings: readonly Wording[] }) {
  if (wordings.length === 0) {
    return (
      <EmptyState icon="book" title="No wording is recorded yet">
        <p>Wordings are recorded when the server starts.</p>
      </EmptyState>
    );
  }
  return (
    <ol className="plain wordings">
      {wordings.map((wording) => (
        <li key={wording.number}>
          <h3>
            Wording {wording.number}
            <span className="meta">
              {" "}
              {dayWords(new Date(wording.createdAt))}
              {statusWords(wording)}
            </span>
          </h3>
          {wording.change === null ? (
            <div className="panel wording-text">{`${wording.title}\n\n${wording.text}`}</div>
          ) : (
            <TextDiff
              change={wording.change}
              before={`Wording ${wording.number - 1}`}
              after={`Wording ${wording.number}`}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

function statusWords({ retired, removed }: Wording): string {
  if (removed) return " · taken out of the handbook";
  return retired ? " · retired" : "";
}
