/** The nouns of the map: a scenario drawn as one graph for each case. All of it is plain JSON. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import type { Span } from "#app/language/markup/span.ts";
import type { Condition, Outcome } from "#app/language/scenario/scenario.ts";

/** What every box of the map has. */
interface Box {
  /** `case.scene` or `case.ending`, as analysis names them; `case:arrival` and the like for what has no name. */
  readonly id: string;
  /** What is written on it. */
  readonly name: string;
  /** Where it stands in the text; what is missing stands where it is named. */
  readonly span: Span;
  /** Whether anything leads to it, conditions aside. */
  readonly led: boolean;
}

/** The case before it arrives. */
export interface ArrivalNode extends Box, Condition {
  readonly kind: "arrival";
  readonly condition: string;
  readonly records: readonly string[];
}

/** A `<Scene>`. */
export interface SceneNode extends Box {
  readonly kind: "scene";
  /** The first words of its prose. */
  readonly says: string;
  readonly words: number;
  readonly worksheets: readonly string[];
}

/** An `<Ending>`. */
export interface EndingNode extends Box {
  readonly kind: "ending";
  readonly outcome: Outcome;
  readonly says: string;
  readonly words: number;
}

/** A target that no scene or ending has: a name being typed, or a mistake. */
export interface MissingNode extends Box {
  readonly kind: "missing";
}

/** The end of the shift for the scenes that leave it to their case. */
export interface ShiftEndNode extends Box {
  readonly kind: "shift-end";
  /** The ids of those scenes. */
  readonly holdsIn: readonly string[];
}

/** A box of the map. */
export type MapNode = ArrivalNode | SceneNode | EndingNode | MissingNode | ShiftEndNode;

/** What makes a case move, or stay. */
export type MapEdgeKind = "arrival" | "choice" | "otherwise" | "effect" | "shift-end";

/** One way from a box to another; one that stays leads back to its own box. */
export interface MapEdge extends Condition {
  /** Unlike any other in the map. */
  readonly id: string;
  /** The id in the scenario, which `coverage.taken` counts by; null for an arrival. */
  readonly what: string | null;
  readonly kind: MapEdgeKind;
  readonly from: string;
  readonly to: string;
  /** "escalate to l2 l3", "after 11 min", in the words of the file. */
  readonly says: string;
  /** What the log calls an effect; empty for the rest. */
  readonly title: string;
  readonly verdict: Verdict | null;
  /** "when account, unless told"; empty when it always holds. */
  readonly condition: string;
  /** Null: what the desk says, or nothing. */
  readonly minutes: number | null;
  readonly asks: readonly string[];
  readonly sets: readonly string[];
  readonly span: Span;
}

/** All edges from one box to another, drawn as one line. */
export interface MapLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly edges: readonly MapEdge[];
}

/** The graph of one case. */
export interface CaseMap {
  /** Unlike any other in the map; the case's own id unless two cases share one. */
  readonly id: string;
  readonly title: string;
  readonly span: Span;
  /** In order of writing, the arrival first. */
  readonly nodes: readonly MapNode[];
  /** In order of writing. */
  readonly edges: readonly MapEdge[];
  /** The edges that lead somewhere else, those with the same ends merged. */
  readonly links: readonly MapLink[];
}

/** A scenario as graphs, one for each case. */
export interface ScenarioMap {
  readonly cases: readonly CaseMap[];
}
