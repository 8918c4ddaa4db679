/** Records or clauses with the share of decisions that had them; the long tail opens. */
import { Meter } from "#app/kit/layout/meter.tsx";
import type { Behind } from "#app/review/figure/behind.ts";
import { DecisionsLink } from "#app/review/figure/decisions-link.tsx";
import { FigureValue } from "#app/review/figure/figure.tsx";
import type { Having } from "#app/review/measures/item-measures.ts";

const SHOWN = 6;

interface Row extends Having {
  readonly label: string;
  readonly behind: Behind | undefined;
}

interface HavingListProps {
  title: string;
  none: string;
  rows: readonly Row[];
  /** All decisions of the scene: what shares are taken of. */
  all: Behind | undefined;
}

/** The most frequent first; each leads to the decisions that had it. */
export function HavingList(props: HavingListProps) {
  const { rows, all } = props;
  return (
    <div className="panel having-list">
      <h3>{props.title}</h3>
      {rows.length === 0 ? <p className="meta">{props.none}</p> : null}
      <Rows rows={rows.slice(0, SHOWN)} all={all} />
      {rows.length > SHOWN ? (
        <details>
          <summary>{rows.length - SHOWN} more, less often</summary>
          <Rows rows={rows.slice(SHOWN)} all={all} />
        </details>
      ) : null}
    </div>
  );
}

function Rows({ rows, all }: Pick<HavingListProps, "rows" | "all">) {
  return (
    <ul className="having-rows">
      {rows.map(({ id, label, share, behind }) => (
        <li key={id}>
          <span>
            <DecisionsLink behind={behind}>{label}</DecisionsLink>
          </span>
          {share.value === null ? null : <Meter value={share.value * 100} of={100} />}
          <FigureValue figure={share} format="percent" behind={all} />
        </li>
      ))}
    </ul>
  );
}
