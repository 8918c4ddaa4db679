import type { Change, ChangeValue } from "#app/attempts/results/change.ts";
import { Badge } from "#app/kit/layout/badge.tsx";
import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import { dayWords } from "#app/kit/words/day.ts";

interface ChangeListProps {
  changes: readonly Change[];
  /** In which the moments are told; UTC where nothing is said. */
  timeZone?: string | undefined;
  /** Where the decision that a change is about stands on this page. */
  hrefOf?: (change: Change) => string | null;
  /** What the reader should know of a change besides. */
  noteOn?: (change: Change) => string | null;
}

/** Every change: what, from what to what, when, by whom and why; the old value stays. */
export function ChangeList({ changes, timeZone, hrefOf, noteOn }: ChangeListProps) {
  return (
    <ol className="changes">
      {changes.map((change) => {
        const href = hrefOf?.(change) ?? null;
        return (
          <li key={change.number} className="panel">
            <p className="change-what">
              <strong>{href ? <a href={href}>{change.what}</a> : change.what}</strong>
              {change.back ? <Badge>Taken back</Badge> : null}
              {change.inForce ? <Badge tone="strong">Holds now</Badge> : null}
            </p>
            <p className="change-values">
              <span className="visually-hidden">From </span>
              <span className="change-old">
                <Value value={change.from} />
              </span>{" "}
              <span aria-hidden="true">→</span>
              <span className="visually-hidden"> to </span> <Value value={change.to} />
            </p>
            {change.reason === "" ? null : <blockquote>{change.reason}</blockquote>}
            {noteOn?.(change) ? <p className="meta">{noteOn(change)}</p> : null}
            <p className="meta">
              {change.by}, {dayWords(change.at, timeZone)}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function Value({ value }: { value: ChangeValue }) {
  return value.kind === "verdict" ? (
    <VerdictBadge verdict={value.verdict} />
  ) : (
    <span className="figure-number">{value.words}</span>
  );
}
