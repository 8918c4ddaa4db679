/** What changes over time: one line for each series, told by dash, mark and a name at its end. */
import { Link } from "@remix-run/react";
import { scaleLinear } from "d3-scale";
import { line, symbol, symbolsFill } from "d3-shape";

import { shortDay } from "#app/kit/words/day.ts";
import { FEWEST } from "#app/review/figure/figure-words.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { ChartSvg, LevelAxis, UprightAxis, WIDTH } from "./chart-svg.tsx";
import { spread } from "./spread.ts";

/** A line. */
export interface LineSeries {
  readonly label: string;
  readonly points: readonly {
    readonly at: Date;
    /** What was then: the title of an attempt. */
    readonly label: string;
    /** The share that is drawn, where there are not too few for one; its counts stand in the table. */
    readonly part: number;
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
  /** In which the days are told. */
  timeZone: string;
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
  const xs = all.map(({ at }) => at.getTime());
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  const x = scaleLinear(
    [first, last === first ? first + 1 : last],
    [PLOT.left + 8, PLOT.right - 8],
  );
  const y = scaleLinear([0, 1], [PLOT.bottom, PLOT.top]);
  const [start, end] = [first, last].map((at) =>
    all.length > 0 ? shortDay(new Date(at), props.timeZone) : "",
  );
  const table = {
    head: ["Line", "When", "Count", "Share"],
    rows: props.series.flatMap(({ label, points }) =>
      points.map((point) => [
        label,
        <PointWords key="point" {...point} timeZone={props.timeZone} />,
        `${point.part} of ${point.n}`,
        shareWords(point),
      ]),
    ),
  };
  const drawn = props.series.map(({ label, points }) => ({
    label,
    points: points.flatMap((point) =>
      point.n < FEWEST ? [] : [{ x: x(point.at.getTime()), y: y(point.part / point.n) }],
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
                ? [{ at: x(first), label: start ?? "", anchor: "start" }]
                : [
                    { at: PLOT.left, label: start ?? "", anchor: "start" },
                    { at: PLOT.right, label: end ?? "", anchor: "end" },
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

function shareWords({ part, n }: LineSeries["points"][number]): string {
  return n < FEWEST ? "too few" : `${Math.round((part / n) * 100)} %`;
}

type PointWordsProps = LineSeries["points"][number] & { timeZone: string };

function PointWords({ at, label, href, timeZone }: PointWordsProps) {
  const words = `${shortDay(at, timeZone)}, ${label}`;
  return href ? <Link to={href}>{words}</Link> : <>{words}</>;
}
