import type { MapLink } from "#app/language/scenario/map/scenario-map.ts";
import type { PlacedEdge } from "./map-layout.ts";
import { MapRow } from "./map-row.tsx";

interface MapLineProps {
  link: MapLink;
  at: PlacedEdge;
  /** From 0 to 1 of the random plays. */
  share: number;
  arrow: string;
  selected: string | null;
}

/** A line of the map with its arrowhead: solid for decisions, dotted for effects, dashed for the end of the shift. */
export function MapLine({ link, at, share, arrow, selected }: MapLineProps) {
  const kinds = new Set(link.edges.map((edge) => edge.kind));
  const kind = kinds.has("choice") ? "choice" : link.edges[0]?.kind;
  return (
    <g
      className="map-line"
      data-entry={link.id}
      data-kind={kind}
      data-selected={link.edges.some((edge) => edge.id === selected) ? true : undefined}
    >
      <path
        className="map-stroke"
        d={curve(at.points)}
        strokeWidth={1.5 + 4.5 * share}
        markerEnd={`url(#${arrow})`}
      />
    </g>
  );
}

/** The writing on a line. */
export function MapLabel({ at, selected }: Pick<MapLineProps, "at" | "selected">) {
  if (at.rows.length === 0) return null;
  const x = at.labelX - at.labelWidth / 2;
  const y = at.labelY - at.labelHeight / 2;
  return (
    <g className="map-label">
      <rect
        className="map-label-box"
        {...{ x, y }}
        width={at.labelWidth}
        height={at.labelHeight}
        rx="5"
      />
      {at.rows.map((row, index) => (
        <MapRow key={index} {...{ row, x, y, selected }} width={at.labelWidth} within={at.id} />
      ))}
    </g>
  );
}

/** Through all points, level at each: lines leave and arrive sideways. */
function curve(points: PlacedEdge["points"]): string {
  return points
    .map(({ x, y }, index) => {
      const before = points[index - 1];
      if (!before) return `M${x} ${y}`;
      const half = Math.round((x - before.x) * 5) / 10;
      return `C${before.x + half} ${before.y} ${x - half} ${y} ${x} ${y}`;
    })
    .join("");
}
