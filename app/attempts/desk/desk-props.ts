/** Everything the desk needs from its route. */
import type { FormProblem } from "#app/attempts/command.ts";
import type { DeskView } from "#app/language/scenario/desk-view.ts";
import type { ClauseGroup, ClauseHit } from "#app/library/handbook-views.ts";
import type { MatrixLine } from "#app/library/matrix.ts";

/** What `handbookHref` answers to `?q=`, and what the loader gives for `?panel=handbook&q=`. */
export interface HandbookAnswer {
  readonly q: string;
  readonly hits: readonly ClauseHit[];
  readonly matrix: readonly MatrixLine[];
}

/** All that is told while the desk is covered, nothing of the cases: the clock is stopped, or the practice waits for an assessment. */
export type DeskCover = { readonly title: string } & (
  | {
      readonly kind: "paused";
      /** "16:41". */
      readonly now: string;
      readonly minutesLeft: number;
    }
  | { readonly kind: "held"; readonly assessmentHref: string }
);

/** The desk as it is worked at. Which case, sheet and panel are open stands in the address (`desk-place.ts`). */
export interface OpenDeskProps {
  readonly cover: null;
  readonly view: DeskView;
  readonly mode: "practice" | "assessment";
  /** Real seconds per minute of the shift in a paced run; null when the clock only moves with decisions. */
  readonly paceSeconds: number | null;
  readonly clauses: readonly ClauseGroup[];
  /** Null unless the address asks for the handbook. */
  readonly handbook: HandbookAnswer | null;
  readonly debriefHref: string;
  /** Answers searches in the handbook that this attempt is judged by. */
  readonly handbookHref: string;
}

/** What a desk has, covered or not. */
export interface DeskFormState {
  /** The next place in the log, sent back as `seq`. */
  readonly seq: number;
  /** A fresh id per page view, sent back as `key`: the same decision sent twice is recorded once. */
  readonly eventKey: string;
  /** Null unless the last form was refused. */
  readonly sheet: FormProblem | null;
  /** Something to tell that belongs to no field ("Another tab decided first…"). */
  readonly notice: string | null;
}

/** What the route gives. */
export type DeskProps = DeskFormState & (OpenDeskProps | { readonly cover: DeskCover });
