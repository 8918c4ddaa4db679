import { useCallback, useEffect, useRef, useState } from "react";

import { Notice } from "#app/kit/layout/notice.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import type { Span } from "#app/language/markup/span.ts";
import type { Analysis } from "#app/language/scenario/analysis/analysis.ts";
import type { CaseMap } from "#app/language/scenario/map/scenario-map.ts";
import { bringIntoView } from "./bring-into-view.ts";
import { MapDrawing } from "./map-drawing.tsx";
import type { MapLayout } from "./map-layout.ts";
import { MapList } from "./map-list.tsx";
import { MapNote } from "./map-note.tsx";
import { MapLegend, MapTools } from "./map-tools.tsx";
import { downloadSvg } from "./standalone-svg.ts";
import { useFittingZoom } from "./use-fitting-zoom.ts";
import { useMapPointer } from "./use-map-pointer.ts";

interface MapCaseProps {
  map: CaseMap;
  /** Null: too large to draw. */
  layout: MapLayout | null;
  analysis: Analysis | null;
  selected: string | null;
  here: readonly string[];
  onSelect: (span: Span, id: string) => void;
}

/** One case: its drawing with its tools, a note on what is pointed at, and the same in words. */
export function MapCase({ map, layout, analysis, selected, here, onSelect }: MapCaseProps) {
  const [pointed, setPointed] = useState<string | null>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const { zoom, setZoom, fit } = useFittingZoom(drawing, layout?.width ?? 0);
  const choose = useCallback(
    (id: string) => {
      const link = map.links.find((one) => one.id === id);
      const part = link?.edges[0] ?? [...map.nodes, ...map.edges].find((one) => one.id === id);
      if (part) onSelect(part.span, part.id);
    },
    [map, onSelect],
  );
  useMapPointer(drawing, setPointed, choose);
  const first = map.nodes[0]?.id;
  useEffect(() => {
    const shown = selected ?? first;
    if (shown && drawing.current) bringIntoView(drawing.current, shown);
  }, [selected, first, zoom, layout]);
  const save = () => {
    if (drawing.current)
      downloadSvg(drawing.current, `Map of ${map.title}`, "Drawn from the text.");
  };
  return (
    <article className="map-case" aria-label={map.title}>
      {layout ? (
        <>
          <MapTools zoom={zoom} onZoom={setZoom} onFit={fit} onSave={save} />
          <ScrollBox label={`Drawing of the case ${map.title}`} className="map-scroll">
            <MapDrawing
              ref={drawing}
              {...{ map, layout, analysis, here, zoom }}
              selected={pointed ?? selected}
            />
          </ScrollBox>
          <MapLegend />
          <MapNote map={map} id={pointed ?? selected} />
        </>
      ) : (
        <Notice title="This case is too large to draw">
          <p>It has {map.nodes.length} boxes. The list below has all of them.</p>
        </Notice>
      )}
      <h3>The same as a list</h3>
      <MapList {...{ map, analysis, selected, here, onSelect }} onPoint={setPointed} />
    </article>
  );
}
