/** What changes over time: one line for each series, told by dash, mark and a name at its end. */
import { Link } from "@remix-run/react";
import { scaleLinear } from "d3-scale";
import { line, symbol, symbolsFill } from "d3-shape";

import { ChartFrame } from "./chart-frame.tsx";
import { ChartSvg, LevelAxis, UprightAxis, WIDTH } from "./chart-svg.tsx";
import { spread } from "./spread.ts";

/** A line; `x` is any number that grows with time, and `label` says it in words. */
export interface LineSeries {
  readonly label: string;
  readonly points: readonly {
    readonly x: number;
    readonly label: string;
    /** From 0 to 1; null where there are too few to say. */
    readonly value: number | null;
    readonly n: number;
    /** Where what it is taken from can be read; the table leads there. */
    readonly href?: string | undefined;
  }[];
}

interface LineChartProps {
  title: string;
  axes: string;
  /** The upright axis: "earned of what could be earned". */
  name: string;
  series: readonly LineSeries[];
  /** A level that matters, drawn across: a threshold. */
  mark?: { readonly value: number; readonly label: string } | undefined;
}

const PLOT = { left: 40, right: WIDTH - 112, top: 28, bottom: 200 } as const;
const HEIGHT = 242;
const DASHES = [undefined, "6 3", "2 3", "9 3 2 3", "12 4", "1 5"];

/** The chart; more than six lines cannot be told apart: draw several charts then. */
export function LineChart(props: LineChartProps) {
  const all = props.series.flatMap(({ points }) => points);
  const xs = all.map(({ x }) => x);
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  const x = scaleLinear(
    [first, last === first ? first + 1 : last],
    [PLOT.left + 8, PLOT.right - 8],
  );
  const y = scaleLinear([0, 1], [PLOT.bottom, PLOT.top]);
  const start = all.find((point) => point.x === first)?.label ?? "";
  const end = all.find((point) => point.x === last)?.label ?? "";
  const table = {
    head: ["Line", "When", "Value", "n"],
    rows: props.series.flatMap(({ label, points }) =>
      points.map((point) => [
        label,
        point.href ? <Link to={point.href}>{point.label}</Link> : point.label,
        valueWords(point),
        String(point.n),
      ]),
    ),
  };
  const drawn = props.series.map(({ label, points }) => ({
    label,
    points: points.flatMap((point) =>
      point.value === null ? [] : [{ x: x(point.x), y: y(point.value) }],
    ),
  }));
  const ends = spread(
    drawn.map(({ points }) => points.at(-1)?.y ?? PLOT.bottom),
    13,
    [PLOT.top, PLOT.bottom],
  );
  return (
    <ChartFrame title={props.title} axes={props.axes} table={table}>
      {(id) => (
        <ChartSvg id={id} title={props.title} about={props.axes} height={HEIGHT}>
          <UprightAxis
            plot={PLOT}
            name={props.name}
            ticks={[0, 0.25, 0.5, 0.75, 1].map((at) => ({ at: y(at), label: `${at * 100} %` }))}
          />
          <LevelAxis
            plot={PLOT}
            name="time"
            ticks={
              start === end
                ? [{ at: x(first), label: start, anchor: "start" }]
                : [
                    { at: PLOT.left, label: start, anchor: "start" },
                    { at: PLOT.right, label: end, anchor: "end" },
                  ]
            }
          />
          {props.mark ? (
            <g className="chart-mark">
              <line
                x1={PLOT.left}
                x2={PLOT.right}
                y1={y(props.mark.value)}
                y2={y(props.mark.value)}
              />
              <text x={PLOT.left + 4} y={y(props.mark.value) - 4}>
                {props.mark.label}
              </text>
            </g>
          ) : null}
          {drawn.map(({ label, points }, index) => (
            <g key={label} className="chart-line" data-line={index % DASHES.length}>
              <path d={path(points)} strokeDasharray={DASHES[index % DASHES.length]} />
              {points.map((point) => (
                <path
                  key={point.x}
                  className="chart-point"
                  d={markOf(index)}
                  transform={`translate(${point.x.toFixed(1)} ${point.y.toFixed(1)})`}
                />
              ))}
              {points.length > 0 ? (
                <text x={PLOT.right + 4} y={(ends[index] ?? 0) + 4}>
                  {label}
                </text>
              ) : null}
            </g>
          ))}
        </ChartSvg>
      )}
    </ChartFrame>
  );
}

const path = (points: readonly { readonly x: number; readonly y: number }[]): string =>
  line<{ readonly x: number; readonly y: number }>()
    .x((point) => point.x)
    .y((point) => point.y)
    .digits(1)(points) ?? "";

function markOf(index: number): string {
  const shape = symbolsFill[index % symbolsFill.length];
  return (shape ? symbol(shape, 38).digits(2)() : null) ?? "";
}

function valueWords({ value, n }: LineSeries["points"][number]): string {
  return value === null ? `too few (n = ${n})` : `${Math.round(value * 100)} %`;
}
