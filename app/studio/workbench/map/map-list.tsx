import { Icon } from "#app/kit/layout/icon.tsx";
import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import type { Span } from "#app/language/markup/span.ts";
import type { Analysis } from "#app/language/scenario/analysis/analysis.ts";
import type { CaseMap, MapEdge, MapNode } from "#app/language/scenario/map/scenario-map.ts";
import { edgeFacts, edgeIcon, edgeName, KIND_ICONS, KIND_WORDS, markOf } from "./map-words.ts";
import { nodeFacts, shareOf } from "./map-words.ts";

interface MapListProps {
  map: CaseMap;
  analysis: Analysis | null;
  selected: string | null;
  here: readonly string[];
  onSelect: (span: Span, id: string) => void;
  /** The entry that has the pointer or the focus. */
  onPoint: (id: string | null) => void;
}

/** The map in words: the same boxes, and in each the same ways out. Every entry leads to its place in the text. */
export function MapList({ map, analysis, selected, here, onSelect, onPoint }: MapListProps) {
  const names = new Map(map.nodes.map((node) => [node.id, node.name || "no name yet"]));
  const { plays = 0, visits = {}, taken = {} } = analysis?.coverage ?? {};
  const entry = (part: MapNode | MapEdge) => ({
    type: "button" as const,
    className: "map-entry",
    "data-list-entry": part.id,
    "aria-current": part.id === selected ? ("true" as const) : undefined,
    onClick: () => onSelect(part.span, part.id),
    onFocus: () => onPoint(part.id),
    onBlur: () => onPoint(null),
  });
  return (
    <ul className="map-list">
      {map.nodes.map((node) => {
        const share = shareOf(visits[node.id], plays);
        const mark = markOf(node, analysis);
        return (
          <li key={node.id} data-kind={node.kind}>
            <button {...entry(node)}>
              <Icon name={KIND_ICONS[node.kind]} />
              <span>
                <strong>
                  {KIND_WORDS[node.kind]} {node.name || "without a name"}
                </strong>{" "}
                <span className="meta">{nodeFacts(node).join(" · ")}</span>
                {share && node.kind !== "arrival" && node.kind !== "shift-end" ? (
                  <span className="meta"> · reached in {share} of random plays</span>
                ) : null}
                {here.includes(node.id) ? <strong> · you are here</strong> : null}
              </span>
              {mark ? (
                <span className="map-mark">
                  <Icon name="alert" /> {mark}
                </span>
              ) : null}
            </button>
            <ul className="map-ways">
              {map.edges
                .filter((edge) => edge.from === node.id)
                .map((edge) => (
                  <li key={edge.id}>
                    <button {...entry(edge)}>
                      {edge.verdict ? (
                        <VerdictBadge verdict={edge.verdict} />
                      ) : (
                        <Icon name={edgeIcon(edge)} />
                      )}
                      <span>
                        {edgeName(edge)}{" "}
                        <span className="map-to">
                          {edge.to === edge.from ? "stays here" : `→ ${names.get(edge.to) ?? ""}`}
                        </span>{" "}
                        <span className="meta">
                          {[
                            ...edgeFacts(edge),
                            ...(plays > 0 && edge.what !== null
                              ? [`taken ${taken[edge.what] ?? 0} times in ${plays} random plays`]
                              : []),
                          ].join(" · ")}
                        </span>
                      </span>
                    </button>
                  </li>
                ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
