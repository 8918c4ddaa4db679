/** How big the boxes and labels of the map are, and what is written in them: estimated from the letters, for there is no browser here. */
import { linkId } from "#app/language/scenario/map/map-case.ts";
import type {
  CaseMap,
  MapEdge,
  MapLink,
  MapNode,
} from "#app/language/scenario/map/scenario-map.ts";
import type { PlacedNode, PlacedRow } from "./map-layout.ts";

/** A box that has no place yet. */
export type Box = Omit<PlacedNode, "x" | "y">;

/** A label that has no place yet. */
export interface Label {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly PlacedRow[];
}

const ROW = 20;
const CONDITION = 15;
const ROWS_ON_A_LINE = 5;
const ROWS_IN_A_BOX = 4;
const ROW_WIDTH = 236;
const HEAD = 30;
const BELOW = 17;
const PAD = 8;
/** Room for the icon before a line and for the share of plays after a name. */
const ICON = 26;
const SHARE = 48;
const WIDTHS = { scene: 248, arrival: 150, ending: 176, missing: 168, "shift-end": 190 } as const;

/** The width of a text: 13 px sans-serif letters are 7 px wide when they are wide, rounded up so that nothing runs over. */
function widthOf(text: string, size = 13): number {
  let units = 0;
  for (const letter of text) {
    units += /[ilj.,:;'|!ftr()[\] ]/.test(letter)
      ? 0.36
      : /[mwMW@%—…A-Z]/.test(letter)
        ? 0.86
        : 0.58;
  }
  return Math.ceil(units * size);
}

/** As much of a text as fits. */
export function fit(text: string, width: number, size = 13): string {
  if (widthOf(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** An edge that is written into its box: it stays there, or leads to a box that is too far away for a line. */
interface Inside {
  readonly edge: MapEdge;
  readonly to: string | null;
}

/** The box of a node, with what no line shows written inside. */
function boxOf(node: MapNode, inside: readonly Inside[]): Box {
  const width = WIDTHS[node.kind];
  const room = width - 2 * PAD;
  const [below, belowTwo] = belowOf(node).map((line) => fit(line, room - 4, 12));
  const lines = [below, belowTwo].filter(Boolean).length;
  const head = HEAD + lines * BELOW + (lines > 0 ? 5 : 2);
  const rows = rowsOf(inside, ROWS_IN_A_BOX, room, head + 6);
  return {
    id: node.id,
    width,
    height: head + (rows.length > 0 ? 6 + heightOf(rows) + 5 : 0),
    name: fit(node.name || "no name yet", room - ICON - (node.kind === "missing" ? 0 : SHARE), 14),
    below: below ?? "",
    belowTwo: belowTwo ?? "",
    rows,
  };
}

function belowOf(node: MapNode): readonly string[] {
  switch (node.kind) {
    case "arrival":
      return [count(node.records.length, "record"), node.condition];
    case "scene":
      return [
        node.says,
        node.worksheets.length > 0 ? `worksheet: ${node.worksheets.join(" ")}` : "",
      ];
    case "ending":
      return [node.says, ""];
    case "missing":
      return ["nothing has this name", ""];
    case "shift-end":
      return [`still open: ${node.holdsIn.join(" ") || "never"}`, ""];
  }
}

/** The label of a link: what leads along it, one line each. */
export function labelOf({ edges }: MapLink): Label {
  const told = edges.filter((edge) => edge.kind !== "arrival");
  if (told.length === 0) return { width: 0, height: 0, rows: [] };
  const rows = rowsOf(
    told.map((edge) => ({ edge, to: null })),
    ROWS_ON_A_LINE,
    ROW_WIDTH - 2 * PAD,
    4,
  );
  const width = Math.max(...rows.map(rowWidth)) + 2 * PAD;
  return { width, height: heightOf(rows) + 8, rows };
}

function rowsOf(
  edges: readonly Inside[],
  most: number,
  width: number,
  from: number,
): readonly PlacedRow[] {
  const shown = edges.length <= most ? edges : edges.slice(0, most - 1);
  let top = from;
  const rows = shown.map(({ edge, to }): PlacedRow => {
    const word = edge.verdict ? widthOf(edge.verdict, 12) + 10 : 0;
    const y = top + ROW / 2;
    top += ROW + (edge.condition ? CONDITION : 0);
    return {
      edge: edge.id,
      kind: edge.kind,
      text: fit(textOf(edge, to), width - ICON - word),
      verdict: edge.verdict,
      condition: edge.condition ? fit(edge.condition, width - ICON - 16, 12) : null,
      y,
      conditionY: y + 17,
    };
  });
  const left = edges.length - shown.length;
  if (left === 0) return rows;
  const more = { edge: null, kind: "more", verdict: null, condition: null } as const;
  const y = top + ROW / 2;
  return [...rows, { ...more, text: `and ${left} more`, y, conditionY: y }];
}

function rowWidth({ text, verdict, condition }: PlacedRow): number {
  const line = ICON + widthOf(text) + (verdict ? widthOf(verdict, 12) + 10 : 0);
  return Math.max(line, condition ? ICON + 16 + widthOf(condition, 12) : 0);
}

function heightOf(rows: readonly PlacedRow[]): number {
  return rows.reduce((sum, row) => sum + ROW + (row.condition ? CONDITION : 0), 0);
}

/** "close", "after 2 min: Dark", "close → closed". */
function textOf({ says, title }: MapEdge, to: string | null): string {
  return [title ? `${says}: ${title}` : says, ...(to === null ? [] : [to])].join(" → ");
}

/** The boxes of a case, in order; `far` are the links that get no line. */
export function boxesOf({ nodes, edges }: CaseMap, far: ReadonlySet<string>): readonly Box[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const inside = new Map<string, Inside[]>(nodes.map(({ id }) => [id, []]));
  for (const edge of edges) {
    const { from, to } = edge;
    if (from === to) inside.get(from)?.push({ edge, to: null });
    else if (far.has(linkId(edge))) inside.get(from)?.push({ edge, to: names.get(to) ?? "" });
  }
  return nodes.map((node) => boxOf(node, inside.get(node.id) ?? []));
}

function count(n: number, one: string): string {
  return n === 1 ? `1 ${one}` : `${n} ${one}s`;
}
