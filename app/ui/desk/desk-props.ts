/** Everything the desk needs from its route. */
import type { DeskView } from "#app/scenario/desk-view.ts";

/** A section of the handbook with the clauses that can be cited. */
export interface ClauseGroup {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly { readonly id: string; readonly title: string }[];
}

/** A clause in full, as a search finds it. */
export interface ClauseHit {
  readonly id: string;
  readonly title: string;
  /** Section id, for the link. */
  readonly section: string;
  readonly sectionTitle: string;
  readonly html: string;
}

/** What `handbookHref` answers to `?q=`, and what the loader gives for `?panel=handbook&q=`. */
export interface HandbookAnswer {
  readonly q: string;
  readonly hits: readonly ClauseHit[];
}

/** A refused form: what was typed and what is wrong, by field name. `form` names the whole of it. */
export interface SheetState {
  readonly intent: "act" | "open" | "worksheet" | "wait" | "pause" | "resume";
  readonly case: string | null;
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** What the route gives. Which case, sheet and panel are open stands in the address (`desk-place.ts`). */
export interface DeskProps {
  readonly view: DeskView;
  readonly mode: "practice" | "assessment";
  /** Real seconds per minute of the shift in a paced run; null when the clock only moves with decisions. */
  readonly paceSeconds: number | null;
  readonly paused: boolean;
  /** The next place in the log, sent back as `seq`. */
  readonly seq: number;
  /** A fresh id per page view, sent back as `key`: the same decision sent twice is recorded once. */
  readonly eventKey: string;
  readonly clauses: readonly ClauseGroup[];
  /** Null unless the address asks for the handbook. */
  readonly handbook: HandbookAnswer | null;
  /** Null unless the last form was refused. */
  readonly sheet: SheetState | null;
  /** Something to tell that belongs to no field ("Another tab decided first…"). */
  readonly notice: string | null;
  readonly debriefHref: string;
  /** Answers searches in the handbook that this attempt is judged by. */
  readonly handbookHref: string;
}
