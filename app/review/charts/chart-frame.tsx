/** What every chart has: a title, its axes in words, the drawing, and the same figures as a table. */
import { useId, type ReactNode } from "react";

import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";

/** The figures of a chart as cells, some with a link; the first cell of a row names it. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

interface ChartFrameProps {
  title: string;
  /** What is drawn along which axis, and over how many. */
  axes: string;
  table: ChartTable;
  /** Gets an id that is this chart's own, for patterns and titles. */
  children: (id: string) => ReactNode;
}

/** Frames a drawing. The table opens without a script, and a printed page shows it. */
export function ChartFrame({ title, axes, table, children }: ChartFrameProps) {
  const id = useId().replaceAll(":", "-");
  return (
    <figure className="chart" aria-labelledby={`${id}title`}>
      <figcaption>
        <strong className="chart-title" id={`${id}title`}>
          {title}
        </strong>
        <span className="chart-axes">{axes}</span>
      </figcaption>
      <div className="chart-drawing">{children(id)}</div>
      <details className="chart-table">
        <summary>The same figures as a table</summary>
        <ScrollBox label={`${title}, table`} className="table-scroll">
          <ChartCells {...table} />
        </ScrollBox>
      </details>
    </figure>
  );
}

function ChartCells({ head, rows }: ChartTable) {
  return (
    <table className="data-table">
      <thead>
        <tr>
          {head.map((cell, column) => (
            <th key={cell} scope="col" className={column === 0 ? undefined : "number"}>
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          <tr key={row}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={column} className="number">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
