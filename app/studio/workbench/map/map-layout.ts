/** Where everything on the map of a case stands, in pixels at natural size. All of it is plain JSON; no browser measures anything. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import type { MapEdgeKind } from "#app/language/scenario/map/scenario-map.ts";

/** One line of writing about an edge, in a box or on a line; `y` is its middle, counted from the top of what it stands in. */
export interface PlacedRow {
  /** The id of an edge; null for "2 more". */
  readonly edge: string | null;
  readonly kind: MapEdgeKind | "more";
  readonly text: string;
  readonly verdict: Verdict | null;
  /** A condition in words, shortened to fit; null when there is none. */
  readonly condition: string | null;
  readonly y: number;
  readonly conditionY: number;
}

/** A box: `x` and `y` are its top left corner. */
export interface PlacedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Its name and the line below it, shortened to fit. */
  readonly name: string;
  readonly below: string;
  readonly belowTwo: string;
  /** What stays here, and what leads to a box that is too far away for a line. */
  readonly rows: readonly PlacedRow[];
}

/** A line between two boxes; its label stands around `labelX`, `labelY`. */
export interface PlacedEdge {
  /** The id of a link of the map. */
  readonly id: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly labelX: number;
  readonly labelY: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
  readonly rows: readonly PlacedRow[];
}

/** The whole drawing of one case. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}
