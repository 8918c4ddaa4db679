/** Bars that lie, one for each row, made of parts that are told by grain, colour and number. */
import { Link } from "@remix-run/react";

import type { Behind } from "#app/review/figure/behind.ts";
import { DecisionsLink } from "#app/review/figure/decisions-link.tsx";
import { FEWEST } from "#app/review/figure/figure-words.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { ChartPatterns, fillOf, type Tone } from "./chart-patterns.tsx";

/** What the parts of all bars stand for, in the order in which they lie. */
export interface BarSeries {
  readonly id: string;
  readonly label: string;
  readonly tone: Tone;
}

/** One bar: how many of each series. */
export interface BarRow {
  readonly label: string;
  readonly href?: string | undefined;
  /** What stands behind each part, by the id of its series; the table leads to it. */
  readonly behind?: Readonly<Record<string, Behind | undefined>>;
  readonly counts: Readonly<Record<string, number>>;
}

interface BarChartProps {
  title: string;
  axes: string;
  /** What is counted: "decisions". */
  of: string;
  /** The head of the first column of the table. */
  name: string;
  series: readonly BarSeries[];
  rows: readonly BarRow[];
  /** `share`: every bar is as long as the other. `count`: the longest is. */
  scale?: "share" | "count";
}

/** A part narrower than this has no room for its number; the table has it. */
const ROOM_FOR_LABEL = 9;

/** The chart. Below five in a row its counts stand in place of the bar. */
export function BarChart(props: BarChartProps) {
  const { series, rows, of, scale = "share" } = props;
  const most = Math.max(1, ...rows.map(totalOf));
  const table = {
    head: [props.name, ...series.map(({ label }) => label), `All ${of}`],
    rows: rows.map((row) => {
      const total = totalOf(row);
      const counts = series.map(({ id }) => (
        <DecisionsLink key={id} behind={row.behind?.[id]}>
          {partWords(row.counts[id] ?? 0, total)}
        </DecisionsLink>
      ));
      return [row.label, ...counts, String(total)];
    }),
  };
  return (
    <ChartFrame title={props.title} axes={props.axes} table={table}>
      {(id) => (
        <>
          <ChartPatterns id={id} />
          {series.length > 1 ? <Legend id={id} series={series} /> : null}
          <ul className="bars">
            {rows.map((row, index) => (
              <li key={index}>
                <span className="bar-label">
                  {row.href ? <Link to={row.href}>{row.label}</Link> : row.label}
                </span>
                <Bar id={id} row={row} series={series} of={scale === "share" ? null : most} />
                <span className="bar-total">
                  {scale === "count" && series.length === 1 ? totalOf(row) : `n = ${totalOf(row)}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </ChartFrame>
  );
}

function Bar(props: { id: string; row: BarRow; series: readonly BarSeries[]; of: number | null }) {
  const { id, row, series } = props;
  const total = totalOf(row);
  if (total < FEWEST) {
    const some = series.filter(({ id }) => (row.counts[id] ?? 0) > 0);
    const counts = some.map(({ id, label }) => `${label} ${row.counts[id] ?? 0}`);
    return <span className="bar-few">{counts.join(", ") || "none"}</span>;
  }
  const whole = props.of ?? total;
  const parts = series.map((one, index) => {
    const before = series.slice(0, index).reduce((sum, { id }) => sum + (row.counts[id] ?? 0), 0);
    const n = row.counts[one.id] ?? 0;
    return { ...one, n, from: (before / whole) * 100, width: (n / whole) * 100 };
  });
  const words = parts.map(({ label, n }) => `${label} ${n}`).join(", ");
  return (
    <svg className="bar" role="img" aria-label={`${row.label}: ${words}`}>
      {parts
        .filter(({ n }) => n > 0)
        .map((part) => (
          <g key={part.id} data-verdict={part.tone}>
            <rect
              className="bar-part"
              x={`${part.from.toFixed(2)}%`}
              width={`${part.width.toFixed(2)}%`}
              height="100%"
              fill={fillOf(id, part.tone)}
            />
            {series.length > 1 && part.width >= ROOM_FOR_LABEL ? (
              <text
                className="bar-number"
                x={`${(part.from + part.width / 2).toFixed(2)}%`}
                y="70%"
              >
                {Math.round((part.n / total) * 100)} %
              </text>
            ) : null}
          </g>
        ))}
    </svg>
  );
}

function Legend({ id, series }: { id: string; series: readonly BarSeries[] }) {
  return (
    <ul className="chart-legend">
      {series.map(({ id: key, label, tone }) => (
        <li key={key} data-verdict={tone}>
          <svg className="chart-swatch" aria-hidden="true">
            <rect className="bar-part" width="100%" height="100%" fill={fillOf(id, tone)} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

function totalOf({ counts }: BarRow): number {
  return Object.values(counts).reduce((sum, n) => sum + n, 0);
}

function partWords(n: number, total: number): string {
  return total < FEWEST ? String(n) : `${n} (${Math.round((n / total) * 100)} %)`;
}
