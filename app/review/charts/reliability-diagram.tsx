/** How sure people said they were, against how often they were right: on the diagonal both agree. */
import { scaleLinear } from "d3-scale";

import { figureWords } from "#app/review/figure/figure-words.ts";
import type { Figure } from "#app/review/figure/figure.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { ChartSvg, LevelAxis, UprightAxis, WIDTH } from "./chart-svg.tsx";

/** A step of certainty: the chance of being right that it claims, and the share that was right. */
export interface ReliabilityStep {
  readonly label: string;
  /** Shares: for "Sure" 0.8 to 1. */
  readonly claims: readonly [number, number];
  readonly right: Figure;
}

const PLOT = { left: 44, right: WIDTH - 12, top: 28, bottom: 262 } as const;
const HEIGHT = 304;

/** The diagram. A dot above its box was surer than it needed to be cautious, one below was too sure. */
export function ReliabilityDiagram(props: {
  title: string;
  axes: string;
  steps: readonly ReliabilityStep[];
}) {
  const x = scaleLinear([0, 1], [PLOT.left, PLOT.right]);
  const y = scaleLinear([0, 1], [PLOT.bottom, PLOT.top]);
  const table = {
    head: ["Certainty", "Claims to be right in", "Was right in", "Decisions"],
    rows: props.steps.map(({ label, claims: [low, high], right }) => [
      label,
      `${percent(low)}–${percent(high)} %`,
      figureWords(right, "percent"),
      String(right.n),
    ]),
  };
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return (
    <ChartFrame title={props.title} axes={props.axes} table={table}>
      {(id) => (
        <ChartSvg id={id} title={props.title} about={props.axes} height={HEIGHT}>
          <UprightAxis
            plot={PLOT}
            name="was right"
            ticks={ticks.map((at) => ({ at: y(at), label: `${percent(at)} %` }))}
          />
          <LevelAxis
            plot={PLOT}
            name="said to be right"
            ticks={ticks.map((at) => ({
              at: x(at),
              label: `${percent(at)} %`,
              ...(at === 1 ? { anchor: "end" as const } : {}),
            }))}
          />
          {props.steps.map(({ label, claims: [low, high] }) => (
            <rect
              key={label}
              className="chart-claim"
              x={x(low)}
              width={x(high) - x(low)}
              y={y(high)}
              height={y(low) - y(high)}
            />
          ))}
          <line className="chart-diagonal" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
          {props.steps.map(({ label, claims: [low, high], right }) => {
            const at = x((low + high) / 2);
            return (
              <g key={label}>
                <Dot at={at} y={y} right={right} />
                <text className="chart-direct" x={at} y={labelPlace(right, y)} textAnchor="middle">
                  {label}
                </text>
                {right.value === null ? (
                  <text className="chart-direct" x={at} y={PLOT.bottom - 6} textAnchor="middle">
                    {figureWords(right, "percent")}
                  </text>
                ) : null}
              </g>
            );
          })}
        </ChartSvg>
      )}
    </ChartFrame>
  );
}

function Dot(props: { at: number; y: (share: number) => number; right: Figure }) {
  const { at, y, right } = props;
  if (right.value === null) return null;
  return (
    <g className="chart-dot">
      {right.interval ? (
        <line x1={at} x2={at} y1={y(right.interval.low)} y2={y(right.interval.high)} />
      ) : null}
      <circle cx={at} cy={y(right.value)} r={4.5} />
    </g>
  );
}

/** Above the dot's range, or below it where that leaves no room. */
function labelPlace({ value, interval }: Figure, y: (share: number) => number): number {
  if (value === null) return PLOT.bottom - 20;
  const above = y(interval?.high ?? value) - 9;
  return above < PLOT.top + 4 ? y(interval?.low ?? value) + 17 : above;
}

function percent(share: number): number {
  return Math.round(share * 100);
}
