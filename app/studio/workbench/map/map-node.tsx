import { OUTCOME_WORDS } from "#app/kit/words/words.ts";
import type { MapNode as Node } from "#app/language/scenario/map/scenario-map.ts";
import { MapGlyph } from "./map-glyph.tsx";
import type { PlacedNode } from "./map-layout.ts";
import { MapRow } from "./map-row.tsx";
import { KIND_ICONS, KIND_WORDS } from "./map-words.ts";

interface MapNodeProps {
  node: Node;
  at: PlacedNode;
  /** "38 %" of random plays. */
  share: string | null;
  mark: string | null;
  here: boolean;
  selected: string | null;
}

const CORNERS: Readonly<Record<Node["kind"], number>> = {
  arrival: 15,
  scene: 8,
  ending: 2,
  missing: 8,
  "shift-end": 15,
};

/** A box of the map. Its corners, its drawing and its word tell its kind. */
export function MapNode({ node, at, share, mark, here, selected }: MapNodeProps) {
  const { x, y, width, height } = at;
  const word = node.kind === "ending" ? OUTCOME_WORDS[node.outcome] : KIND_WORDS[node.kind];
  return (
    <g
      className="map-node"
      data-entry={node.id}
      data-kind={node.kind}
      data-selected={node.id === selected ? true : undefined}
      data-marked={mark ? true : undefined}
    >
      <rect
        className="map-box"
        {...{ x, y, width, height }}
        rx={Math.min(CORNERS[node.kind], height / 2)}
      />
      {node.kind === "ending" ? (
        <rect className="map-box-inner" x={x + 3} y={y + 3} width={width - 6} height={height - 6} />
      ) : null}
      <MapGlyph name={KIND_ICONS[node.kind]} x={x + 10} y={y + 17} size={15} />
      <text className="map-name" x={x + 31} y={y + 22}>
        {at.name}
      </text>
      {share ? (
        <text className="map-share" x={x + width - 10} y={y + 22} textAnchor="end">
          {share}
        </text>
      ) : null}
      {[at.below, at.belowTwo].filter(Boolean).map((line, index) => (
        <text key={index} className="map-below" x={x + 10} y={y + 42 + index * 17}>
          {line}
        </text>
      ))}
      {at.rows[0] ? (
        <line
          className="map-rule"
          x1={x}
          x2={x + width}
          y1={y + at.rows[0].y - 13}
          y2={y + at.rows[0].y - 13}
        />
      ) : null}
      {at.rows.map((row, index) => (
        <MapRow key={index} {...{ row, x, y, width, selected }} within={node.id} />
      ))}
      <MapTag x={x + 10} y={y} text={word} kind="word" />
      {mark ? <MapTag x={x + 10} y={y + height} text={mark} kind="mark" /> : null}
      {here ? <MapTag x={x + width / 2} y={y + height} text="you are here" kind="here" /> : null}
    </g>
  );
}

/** A word on the edge of a box. */
function MapTag(props: { x: number; y: number; text: string; kind: "word" | "mark" | "here" }) {
  const icon = props.kind === "word" ? 0 : 14;
  const width = props.text.length * 6.1 + 12 + icon;
  return (
    <g className="map-tag" data-tag={props.kind}>
      <rect x={props.x - 2} y={props.y - 8} width={width} height="16" rx="8" />
      {icon ? (
        <MapGlyph
          name={props.kind === "mark" ? "alert" : "play"}
          x={props.x + 3}
          y={props.y}
          size={11}
        />
      ) : null}
      <text x={props.x + 4 + icon} y={props.y + 3.5}>
        {props.text}
      </text>
    </g>
  );
}
