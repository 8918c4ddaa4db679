/** How often each range of values occurs. */
import { scaleLinear } from "d3-scale";

import type { Behind } from "#app/review/figure/behind.ts";
import { DecisionsLink } from "#app/review/figure/decisions-link.tsx";
import { ChartFrame } from "./chart-frame.tsx";
import { ChartSvg, LevelAxis, UprightAxis, WIDTH } from "./chart-svg.tsx";

/** A range of values and how many lie in it. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** The table leads to it. */
  readonly behind?: Behind | undefined;
}

interface HistogramProps {
  title: string;
  axes: string;
  /** The level axis: "score in per cent". */
  name: string;
  /** What is counted: "attempts". */
  of: string;
  bins: readonly Bin[];
  /** Values that matter, drawn as lines: the pass mark, the mean. */
  marks?: readonly { readonly value: number; readonly label: string }[];
}

const PLOT = { left: 44, right: WIDTH - 10, top: 40, bottom: 190 } as const;
const HEIGHT = 232;

/** The chart. Each column that has room says its number. */
export function Histogram(props: HistogramProps) {
  const { bins, of, marks = [] } = props;
  const [low, high] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1];
  const most = Math.max(1, ...bins.map(({ n }) => n));
  const x = scaleLinear([low, high], [PLOT.left, PLOT.right]);
  // Room above the highest column for its number.
  const y = scaleLinear([0, most * 1.15], [PLOT.bottom, PLOT.top]);
  const table = {
    head: [props.name, of],
    rows: bins.map(({ from, to, n, behind }) => [
      `${from}–${to}`,
      <DecisionsLink key={from} behind={behind}>
        {n}
      </DecisionsLink>,
    ]),
  };
  return (
    <ChartFrame title={props.title} axes={props.axes} table={table}>
      {(id) => (
        <ChartSvg id={id} title={props.title} about={props.axes} height={HEIGHT}>
          <UprightAxis
            plot={PLOT}
            name={of}
            ticks={y
              .ticks(Math.min(4, most))
              .filter((at) => Number.isInteger(at) && at <= most)
              .map((at) => ({ at: y(at), label: String(at) }))}
          />
          {bins.map(({ from, to, n }) => (
            <g key={from}>
              <rect
                className="chart-column"
                x={x(from) + 1}
                width={Math.max(1, x(to) - x(from) - 2)}
                y={y(n)}
                height={PLOT.bottom - y(n)}
              />
              {n > 0 && x(to) - x(from) > 22 ? (
                <text
                  className="chart-direct"
                  x={(x(from) + x(to)) / 2}
                  y={y(n) - 4}
                  textAnchor="middle"
                >
                  {n}
                </text>
              ) : null}
            </g>
          ))}
          <LevelAxis
            plot={PLOT}
            name={props.name}
            ticks={x.ticks(6).map((at) => ({ at: x(at), label: String(at) }))}
          />
          {marks.map(({ value, label }, index) => (
            <g key={label} className="chart-mark">
              <line x1={x(value)} x2={x(value)} y1={PLOT.top - 6} y2={PLOT.bottom} />
              <text
                x={x(value) + (value > (low + high) / 2 ? -4 : 4)}
                y={PLOT.top - 12 - index * 13}
                textAnchor={value > (low + high) / 2 ? "end" : "start"}
              >
                {label}
              </text>
            </g>
          ))}
        </ChartSvg>
      )}
    </ChartFrame>
  );
}
