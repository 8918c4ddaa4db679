import { useState } from "react";

import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Icon } from "#app/kit/layout/icon.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import type { Span } from "#app/language/markup/span.ts";
import type { Analysis } from "#app/language/scenario/analysis/analysis.ts";
import type { CaseMap, ScenarioMap } from "#app/language/scenario/map/scenario-map.ts";
import { MapCase } from "./map-case.tsx";
import type { MapLayout } from "./map-layout.ts";
import { markOf } from "./map-words.ts";

interface MapViewProps {
  /** Null while the first map is being made. */
  map: ScenarioMap | null;
  /** One for each case, made from this very map; null for a case too large to draw. */
  layouts: readonly (MapLayout | null)[];
  analysis: Analysis | null;
  /** The id of the box or way that the cursor is in. */
  selected: string | null;
  /** Where Play stands: ids of boxes. */
  here?: readonly string[];
  /** Why there is no new map; the last one stays. */
  problem?: string | null;
  onSelect: (span: Span, id: string) => void;
}

/** The map of a scenario, one case at a time: the one that the cursor is in, unless another was asked for since. */
export function MapView(props: MapViewProps) {
  const { map, layouts, analysis, selected, here = [], problem = null, onSelect } = props;
  const [asked, setAsked] = useState<{ id: string; at: string | null } | null>(null);
  const cases = map?.cases ?? [];
  const wanted = asked && asked.at === selected ? asked.id : null;
  const found = cases.find((one) => (wanted ? one.id === wanted : holds(one, selected)));
  const shown = found ?? cases.find((one) => one.id === asked?.id) ?? cases[0];
  return (
    <section className="map" aria-label="Map">
      {problem ? (
        <Notice tone="problem" title="The map could not be drawn anew">
          <p>{problem}</p>
        </Notice>
      ) : null}
      {!map && !problem ? <p className="meta map-loading">Drawing the map…</p> : null}
      {map && !shown ? (
        <EmptyState icon="folder" title="No case yet">
          <p>Write a &lt;Case&gt; with a &lt;Scene&gt;, and it is drawn here.</p>
        </EmptyState>
      ) : null}
      {cases.length > 1 ? (
        <nav aria-label="Cases of the map">
          <ul className="map-cases">
            {cases.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className="button small"
                  aria-current={one === shown ? "true" : undefined}
                  onClick={() => setAsked({ id: one.id, at: selected })}
                >
                  {one.id || "without a name"}
                  {hasMarks(one, analysis) ? <Icon name="alert" label="has problems" /> : null}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {shown ? (
        <>
          <h2>{shown.title || shown.id}</h2>
          <MapCase
            key={shown.id}
            map={shown}
            layout={layouts[cases.indexOf(shown)] ?? null}
            {...{ analysis, selected, here, onSelect }}
          />
        </>
      ) : null}
    </section>
  );
}

function holds(one: CaseMap, id: string | null): boolean {
  return id !== null && [...one.nodes, ...one.edges].some((part) => part.id === id);
}

function hasMarks(one: CaseMap, analysis: Analysis | null): boolean {
  return one.nodes.some((node) => node.kind === "missing" || markOf(node, analysis) !== null);
}
