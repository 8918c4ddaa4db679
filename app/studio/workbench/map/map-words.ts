/** What the map says about its boxes and ways, in the drawing's note and in the list alike. */
import type { IconName } from "#app/kit/layout/icon.tsx";
import { count, OUTCOME_WORDS } from "#app/kit/words/words.ts";
import type { Analysis } from "#app/language/scenario/analysis/analysis.ts";
import type { MapEdge, MapNode } from "#app/language/scenario/map/scenario-map.ts";

/** What kind of box it is, in one word. */
export const KIND_WORDS: Readonly<Record<MapNode["kind"], string>> = {
  arrival: "Arrival",
  scene: "Scene",
  ending: "Ending",
  missing: "Missing",
  "shift-end": "Shift end",
};

/** The drawing of each kind of box. */
export const KIND_ICONS: Readonly<Record<MapNode["kind"], IconName>> = {
  arrival: "inbox",
  scene: "screen",
  ending: "flag",
  missing: "alert",
  "shift-end": "clock",
};

/** The drawing before a way: its verdict, or what makes it happen. */
export function edgeIcon({ kind, verdict }: Pick<MapEdge, "verdict"> & { kind: string }): IconName {
  if (verdict) return verdict;
  return kind === "effect" || kind === "shift-end" ? "clock" : kind === "choice" ? "arrow" : "dot";
}

/** Everything about a box beside its name. */
export function nodeFacts(node: MapNode): readonly string[] {
  switch (node.kind) {
    case "arrival":
      return [count(node.records.length, "record"), ...(node.condition ? [node.condition] : [])];
    case "scene":
      return [
        count(node.words, "word"),
        ...(node.worksheets.length > 0 ? [`worksheet: ${node.worksheets.join(", ")}`] : []),
      ];
    case "ending":
      return [OUTCOME_WORDS[node.outcome], count(node.words, "word")];
    case "missing":
      return ["nothing in this case has this name"];
    case "shift-end":
      return [node.holdsIn.length > 0 ? `if still in: ${node.holdsIn.join(", ")}` : "never needed"];
  }
}

/** Everything about a way beside its name and verdict. */
export function edgeFacts(edge: MapEdge): readonly string[] {
  const { kind, condition, minutes, asks, sets } = edge;
  return [
    ...(condition ? [condition] : []),
    ...(minutes !== null && kind !== "effect" ? [`costs ${count(minutes, "minute")}`] : []),
    ...(asks.length > 0 ? [`asks for ${asks.join(", ")}`] : []),
    ...(sets.length > 0 ? [`sets ${sets.join(", ")}`] : []),
  ];
}

/** "after 2 min: The account goes dark". */
export function edgeName({ says, title }: MapEdge): string {
  return title ? `${says}: ${title}` : says;
}

/** "38 %" of random plays; null when there are none to count. */
export function shareOf(times: number | undefined, plays: number): string | null {
  if (plays === 0) return null;
  const share = ((times ?? 0) / plays) * 100;
  if (share > 0 && share < 1) return "< 1 %";
  return share < 100 && share > 99 ? "> 99 %" : `${Math.round(share)} %`;
}

/** What is wrong with a box, in a few words; null when nothing is known to be. */
export function markOf(node: MapNode, analysis: Analysis | null): string | null {
  if (node.kind === "missing") return null;
  if (!node.led) return node.kind === "shift-end" ? null : "nothing leads here";
  const isThis = (one: { readonly case: string }, state: string): boolean =>
    `${one.case}.${state}` === node.id;
  if (analysis?.reached.some((one) => isThis(one, one.state) && one.witness === null))
    return analysis.searched.complete ? "no run gets here" : "no run found";
  if (analysis?.softLocks.some((one) => isThis(one, one.scene))) return "can get stuck";
  return null;
}
