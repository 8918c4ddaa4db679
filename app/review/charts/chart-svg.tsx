/** The drawing surface of charts with two axes: one size, so that its letters can be read on a phone and on paper. */
import type { ReactNode } from "react";

/** Width of the surface; it is drawn at most a third larger. */
export const WIDTH = 380;

/** Where the plot lies on the surface. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A named picture for those who do not see it; its figures are in the table below it. */
export function ChartSvg(props: {
  id: string;
  title: string;
  about: string;
  height: number;
  children: ReactNode;
}) {
  const [title, about] = [`${props.id}svg`, `${props.id}about`];
  return (
    <svg
      className="chart-svg"
      viewBox={`0 0 ${WIDTH} ${props.height}`}
      role="img"
      aria-labelledby={title}
      aria-describedby={about}
    >
      <title id={title}>{props.title}</title>
      <desc id={about}>{props.about}</desc>
      {props.children}
    </svg>
  );
}

/** Ticks and lines of the upright axis, with its name above them. */
export function UprightAxis(props: {
  plot: Plot;
  name: string;
  ticks: readonly { readonly at: number; readonly label: string }[];
}) {
  const { left, right, top } = props.plot;
  return (
    <g className="chart-axis">
      <text className="chart-axis-name" x={2} y={top - 10}>
        {props.name}
      </text>
      {props.ticks.map(({ at, label }) => (
        <g key={label}>
          <line className="chart-grid" x1={left} x2={right} y1={at} y2={at} />
          <text x={left - 6} y={at + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Ticks of the level axis, with its name below them. */
export function LevelAxis(props: {
  plot: Plot;
  name: string;
  ticks: readonly {
    readonly at: number;
    readonly label: string;
    readonly anchor?: "start" | "middle" | "end";
  }[];
}) {
  const { left, right, bottom } = props.plot;
  return (
    <g className="chart-axis">
      <line className="chart-base" x1={left} x2={right} y1={bottom} y2={bottom} />
      {props.ticks.map(({ at, label, anchor = "middle" }, index) => (
        <text key={index} x={at} y={bottom + 16} textAnchor={anchor}>
          {label}
        </text>
      ))}
      <text className="chart-axis-name" x={(left + right) / 2} y={bottom + 33} textAnchor="middle">
        {props.name}
      </text>
    </g>
  );
}
