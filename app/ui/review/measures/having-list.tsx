/** Records or clauses with the share of decisions that had them; the long tail opens. */
import type { Having } from "#app/review/measures/item-measures.ts";
import { Meter } from "#app/ui/meter.tsx";
import { FigureValue } from "#app/ui/review/figure.tsx";

const SHOWN = 6;

interface Row extends Having {
  readonly label: string;
}

/** The most frequent first. */
export function HavingList(props: { title: string; none: string; rows: readonly Row[] }) {
  const { rows } = props;
  return (
    <div className="panel having-list">
      <h3>{props.title}</h3>
      {rows.length === 0 ? <p className="meta">{props.none}</p> : null}
      <Rows rows={rows.slice(0, SHOWN)} />
      {rows.length > SHOWN ? (
        <details>
          <summary>{rows.length - SHOWN} more, less often</summary>
          <Rows rows={rows.slice(SHOWN)} />
        </details>
      ) : null}
    </div>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <ul className="having-rows">
      {rows.map(({ id, label, share }) => (
        <li key={id}>
          <span>{label}</span>
          {share.value === null ? null : <Meter value={share.value * 100} of={100} />}
          <FigureValue figure={share} format="percent" />
        </li>
      ))}
    </ul>
  );
}
