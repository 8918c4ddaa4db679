/** A table whose cells are darker where more happens; it is its own table, and says each number. */
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import type { Behind } from "#app/review/figure/behind.ts";
import { DecisionsLink } from "#app/review/figure/decisions-link.tsx";
import { numberWords } from "#app/review/figure/figure-words.ts";
import type { Figure } from "#app/review/figure/figure.ts";

/** How many of the row's (or column's) decisions fall into the cell. */
export interface HeatCell {
  readonly count: number;
  /** The share; its n is what the count is taken of. */
  readonly share: Figure;
  /** The decisions behind it. */
  readonly behind?: Behind | undefined;
}

interface HeatTableProps {
  title: string;
  /** What a cell says, and how it is read. */
  axes: string;
  /** What the rows are. */
  name: string;
  columns: readonly string[];
  rows: readonly { readonly label: string; readonly cells: readonly HeatCell[] }[];
}

/** The table. Its darkest cell is the greatest share; the number says how great. */
export function HeatTable({ title, axes, name, columns, rows }: HeatTableProps) {
  const shares = rows.flatMap(({ cells }) => cells.map(({ share }) => share.value ?? 0));
  const most = Math.max(0.05, ...shares);
  return (
    <figure className="chart">
      <figcaption>
        <strong className="chart-title">{title}</strong>
        <span className="chart-axes">{axes}</span>
      </figcaption>
      <ScrollBox label={`${title}, table`} className="table-scroll">
        <table className="data-table heat">
          <thead>
            <tr>
              <th scope="col">{name}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="number">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, cells }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {cells.map((cell, column) => (
                  <td key={column} className="number" data-heat={heatOf(cell, most)}>
                    <CellWords {...cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </figure>
  );
}

function CellWords({ count, share, behind }: HeatCell) {
  if (share.n === 0) return <span className="meta">–</span>;
  const words = `${count} of ${share.n}`;
  if (count === 0) return <span className="meta">{words}</span>;
  return (
    <>
      <DecisionsLink behind={behind}>{words}</DecisionsLink>
      {share.value === null ? null : (
        <span className="heat-share">{numberWords(share.value, "percent")}</span>
      )}
    </>
  );
}

/** From 0, nothing, to 4, as much as the darkest cell. */
function heatOf({ share, count }: HeatCell, most: number): number {
  return share.value === null || count === 0 ? 0 : Math.max(1, Math.ceil((share.value / most) * 4));
}
