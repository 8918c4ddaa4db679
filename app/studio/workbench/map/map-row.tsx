import { MapGlyph } from "./map-glyph.tsx";
import type { PlacedRow } from "./map-layout.ts";
import { edgeIcon } from "./map-words.ts";

interface MapRowProps {
  row: PlacedRow;
  x: number;
  y: number;
  width: number;
  /** What it stands in, for "and 2 more". */
  within: string;
  selected: string | null;
}

/** One way, written in a box or on a line: its verdict or cause as a drawing and a word, and its condition behind a lock. */
export function MapRow({ row, x, y, width, within, selected }: MapRowProps) {
  const middle = y + row.y;
  const height = row.condition ? 34 : 20;
  return (
    <g
      className="map-row"
      data-entry={row.edge ?? within}
      data-kind={row.kind}
      data-verdict={row.verdict ?? undefined}
      data-selected={row.edge !== null && row.edge === selected ? true : undefined}
    >
      <rect
        className="map-hit"
        x={x + 3}
        y={middle - 10}
        width={width - 6}
        height={height}
        rx="3"
      />
      {row.kind === "more" ? null : <MapGlyph name={edgeIcon(row)} x={x + 8} y={middle} />}
      <text className="map-row-text" x={x + 28} y={middle + 4.5}>
        {row.text}
      </text>
      {row.verdict ? (
        <text className="map-row-verdict" x={x + width - 8} y={middle + 4.5} textAnchor="end">
          {row.verdict}
        </text>
      ) : null}
      {row.condition ? (
        <>
          <svg
            className="map-lock"
            x={x + 28}
            y={y + row.conditionY - 6}
            width="12"
            height="12"
            viewBox="0 0 12 12"
          >
            <path d="M2.500 5.500h7v5h-7ZM4 5.500V4a2 2 0 0 1 4 0v1.500" />
          </svg>
          <text className="map-condition" x={x + 44} y={y + row.conditionY + 4}>
            {row.condition}
          </text>
        </>
      ) : null}
    </g>
  );
}
