import { forwardRef, useId } from "react";

import type { Analysis } from "#app/language/scenario/analysis/analysis.ts";
import type { CaseMap } from "#app/language/scenario/map/scenario-map.ts";
import type { MapLayout } from "./map-layout.ts";
import { MapLabel, MapLine } from "./map-line.tsx";
import { MapNode } from "./map-node.tsx";
import { markOf, shareOf } from "./map-words.ts";

interface MapDrawingProps {
  map: CaseMap;
  layout: MapLayout;
  analysis: Analysis | null;
  selected: string | null;
  /** Where Play stands: ids of boxes. */
  here: readonly string[];
  zoom: number;
}

/** The drawing of one case; the list beside it says the same in words. */
export const MapDrawing = forwardRef<SVGSVGElement, MapDrawingProps>(function MapDrawing(
  { map, layout, analysis, selected, here, zoom },
  ref,
) {
  const arrow = `arrow-${useId().replaceAll(":", "")}`;
  const { plays = 0, visits = {}, taken = {} } = analysis?.coverage ?? {};
  const lines = new Map(layout.edges.map((edge) => [edge.id, edge]));
  const boxes = new Map(layout.nodes.map((node) => [node.id, node]));
  const takenIn = (link: CaseMap["links"][number]): number =>
    link.edges.reduce((sum, { what }) => sum + (what === null ? 0 : (taken[what] ?? 0)), 0);
  return (
    <svg
      ref={ref}
      className="map-drawing"
      role="img"
      aria-label={`Map of the case “${map.title}”: ${map.nodes.length} boxes and ${map.edges.length} ways. The list after it says the same.`}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={Math.round(layout.width * zoom)}
      height={Math.round(layout.height * zoom)}
    >
      <defs>
        <marker
          id={arrow}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path className="map-arrow" d="M0 0.500 10 5 0 9.500Z" />
        </marker>
      </defs>
      {map.links.map((link) => {
        const at = lines.get(link.id);
        const share = plays > 0 ? Math.min(1, takenIn(link) / plays) : 0;
        return at ? <MapLine key={link.id} {...{ link, at, share, arrow, selected }} /> : null;
      })}
      {layout.edges.map((at) => (
        <MapLabel key={at.id} at={at} selected={selected} />
      ))}
      {map.nodes.map((node) => {
        const at = boxes.get(node.id);
        const counted = node.kind === "scene" || node.kind === "ending";
        const share = counted ? shareOf(visits[node.id], plays) : null;
        return at ? (
          <MapNode
            key={node.id}
            {...{ node, at, share, selected }}
            mark={markOf(node, analysis)}
            here={here.includes(node.id)}
          />
        ) : null;
      })}
    </svg>
  );
});
