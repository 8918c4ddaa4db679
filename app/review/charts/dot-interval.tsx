/** Values with the range in which they may truly lie, under one another on one scale. */
import { scaleLinear } from "d3-scale";

import type { Behind } from "#app/review/figure/behind.ts";
import { DecisionsLink } from "#app/review/figure/decisions-link.tsx";
import { figureWords, type FigureFormat } from "#app/review/figure/figure-words.ts";
import type { Figure } from "#app/review/figure/figure.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { ChartSvg, LevelAxis, WIDTH } from "./chart-svg.tsx";

/** One value. */
export interface DotRow {
  readonly label: string;
  readonly figure: Figure;
  /** The table leads to it. */
  readonly behind?: Behind | undefined;
}

interface DotIntervalProps {
  title: string;
  axes: string;
  /** The level axis: "share right". */
  name: string;
  format: FigureFormat;
  domain: readonly [number, number];
  rows: readonly DotRow[];
  /** A level that matters: a threshold, or no effect. */
  mark?: { readonly value: number; readonly label: string } | undefined;
}

const ROW = 38;
const PLOT = { left: 12, right: WIDTH - 12, top: 26 } as const;

/** The chart: each row has its name and its value in words above its dot. */
export function DotInterval(props: DotIntervalProps) {
  const { rows, format, mark, domain } = props;
  const bottom = PLOT.top + rows.length * ROW;
  const x = scaleLinear([...domain], [PLOT.left, PLOT.right]).clamp(true);
  const table = {
    head: ["", props.name, "n"],
    rows: rows.map(({ label, figure, behind }) => [
      label,
      figureWords(figure, format),
      <DecisionsLink key={label} behind={behind}>
        {figure.n}
      </DecisionsLink>,
    ]),
  };
  return (
    <ChartFrame title={props.title} axes={props.axes} table={table}>
      {(id) => (
        <ChartSvg id={id} title={props.title} about={props.axes} height={bottom + 42}>
          {mark ? (
            <g className="chart-mark">
              <line x1={x(mark.value)} x2={x(mark.value)} y1={PLOT.top - 8} y2={bottom} />
              <text x={x(mark.value)} y={PLOT.top - 13} textAnchor="middle">
                {mark.label}
              </text>
            </g>
          ) : null}
          {rows.map(({ label, figure }, index) => {
            const top = PLOT.top + index * ROW;
            return (
              <g key={label}>
                <line
                  className="chart-grid"
                  x1={PLOT.left}
                  x2={PLOT.right}
                  y1={top + 26}
                  y2={top + 26}
                />
                <text className="chart-direct" x={PLOT.left} y={top + 14}>
                  {label}
                </text>
                <text className="chart-direct" x={PLOT.right} y={top + 14} textAnchor="end">
                  {figureWords(figure, format)}
                </text>
                {figure.value === null ? null : (
                  <g className="chart-dot">
                    {figure.interval ? (
                      <line
                        x1={x(figure.interval.low)}
                        x2={x(figure.interval.high)}
                        y1={top + 26}
                        y2={top + 26}
                      />
                    ) : null}
                    <circle cx={x(figure.value)} cy={top + 26} r={4.5} />
                  </g>
                )}
              </g>
            );
          })}
          <LevelAxis
            plot={{ ...PLOT, bottom }}
            name={props.name}
            ticks={x.ticks(5).map((at) => ({
              at: x(at),
              label: format === "percent" ? `${Math.round(at * 100)} %` : String(at),
            }))}
          />
        </ChartSvg>
      )}
    </ChartFrame>
  );
}
