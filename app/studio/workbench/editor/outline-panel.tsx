import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import type { Span } from "#app/language/markup/span.ts";
import type { OutlineItem } from "#app/language/scenario/service/service.ts";

interface OutlinePanelProps {
  /** Null while nothing has been read yet. */
  outline: readonly OutlineItem[] | null;
  /** Where the cursor is, to mark what it stands in. */
  cursor?: number;
  onReveal: (span: Span) => void;
}

const WORDS: Readonly<Record<OutlineItem["kind"], string>> = {
  briefing: "Briefing",
  case: "Case",
  record: "Record",
  scene: "Scene",
  ending: "Ending",
  debrief: "Debrief",
  path: "Path",
};

/** The parts of the scenario; each leads to its place in the text. */
export function OutlinePanel({ outline, cursor, onReveal }: OutlinePanelProps) {
  return (
    <nav className="outline" aria-label="Outline">
      {outline === null ? <p className="meta">The text is being read…</p> : null}
      {outline?.length === 0 ? (
        <EmptyState icon="sheet" title="Nothing is written yet">
          <p>Cases, scenes and endings are listed here as you write them.</p>
        </EmptyState>
      ) : null}
      <OutlineList items={outline ?? []} cursor={cursor ?? -1} onReveal={onReveal} />
    </nav>
  );
}

interface OutlineListProps {
  items: readonly OutlineItem[];
  cursor: number;
  onReveal: (span: Span) => void;
}

function OutlineList({ items, cursor, onReveal }: OutlineListProps) {
  if (items.length === 0) return null;
  return (
    <ul className="outline-list">
      {items.map((item) => {
        const { kind, name, detail, span, end, children } = item;
        const isHere = span.start.offset <= cursor && cursor <= end;
        const isInside = children.some(
          (child) => child.span.start.offset <= cursor && cursor <= child.end,
        );
        return (
          <li key={`${kind} ${span.start.offset}`}>
            <button
              type="button"
              className="outline-item"
              data-kind={kind}
              aria-current={isHere && !isInside ? "location" : undefined}
              onClick={() => onReveal(span)}
            >
              <span className="outline-kind">{WORDS[kind]}</span>
              {name === WORDS[kind] ? null : <strong>{name === "" ? "(no id yet)" : name}</strong>}
              {detail === "" ? null : <span className="meta">{detail}</span>}
            </button>
            <OutlineList items={children} cursor={cursor} onReveal={onReveal} />
          </li>
        );
      })}
    </ul>
  );
}
