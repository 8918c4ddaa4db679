/** What the panes Preview and Play ask the server about a draft, and what it answers. Nothing of it is stored. */
import { z } from "zod";

import type { FormProblem } from "#app/attempts/command.ts";
import { LONGEST_DRAFT, LONGEST_NOTE } from "#app/kit/form/limits.ts";
import type { Verdict } from "#app/language/handbook/judgement.ts";
import type { Skill } from "#app/language/handbook/skill.ts";
import type { Severity } from "#app/language/markup/diagnostic.ts";
import type { Span } from "#app/language/markup/span.ts";
import type { DebriefView } from "#app/language/scenario/debrief-view.ts";
import type { DeskView, CaseView } from "#app/language/scenario/desk-view.ts";
import { URGENCIES, type PlayEvent } from "#app/language/scenario/event.ts";
import type { Outcome } from "#app/language/scenario/scenario.ts";
import type { LineKind } from "#app/language/scenario/score.ts";
import type { ClauseGroup } from "#app/library/handbook-views.ts";

/** The most steps of one play. */
const MOST_EVENTS = 1000;

const name = z.string().max(200);
const names = z.array(name).max(200);
const minutes = z.number().int().min(0).max(1440);

const event = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("act"),
    case: name,
    do: name,
    to: name.nullable(),
    cites: names,
    certainty: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
    note: z.string().max(LONGEST_NOTE),
    attaches: names,
    line: name.optional(),
    urgency: z.enum(URGENCIES).optional(),
    proposes: name.optional(),
  }),
  z.object({ type: z.literal("open"), case: name, record: name }),
  z.object({
    type: z.literal("worksheet"),
    case: name,
    worksheet: name,
    answers: z.record(name, name),
  }),
  z.object({ type: z.literal("wait"), minutes: minutes.nullable() }),
  z.object({ type: z.literal("clock"), minutes }),
  z.object({ type: z.enum(["pause", "resume"]) }),
]);

const mode = z.enum(["practice", "assessment"]);

const ask = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("play"),
    mode,
    events: z.array(event).max(MOST_EVENTS),
    form: z
      .array(z.tuple([name, z.string().max(2 * LONGEST_NOTE)]))
      .max(200)
      .nullable(),
  }),
  z.object({ kind: z.literal("arrive"), mode, case: name, state: name }),
  z.object({ kind: z.literal("preview"), show: name.max(500) }),
]);

const request = z.object({ text: z.string().max(LONGEST_DRAFT), ask });

/** `play`: these steps, then a form of the desk. `arrive`: a shortest run to a scene. `preview`: one place as it looks. */
export type StageAsk = z.infer<typeof ask>;
/** A question about a draft as it stands in the editor. */
export type StageRequest = z.infer<typeof request>;

/** Reads what a pane sent; null when it is nothing that a pane sends. */
export function parseStageRequest(body: unknown): StageRequest | null {
  const read = request.safeParse(body);
  return read.success ? read.data : null;
}

/** A scene, ending, record or other piece that can be shown or played from. `key` is "scene/case/id", "briefing"… */
export interface StagePlace {
  readonly key: string;
  readonly kind: "briefing" | "scene" | "ending" | "record" | "debrief";
  /** The case's title; null for what belongs to none. */
  readonly caseTitle: string | null;
  readonly case: string | null;
  readonly id: string;
  /** A record's title; otherwise the id. */
  readonly title: string;
  readonly span: Span | null;
}

/** A problem that keeps the draft from being shown, or one that only playing showed. */
export interface StageProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string | null;
  readonly span: Span;
}

/** The answer. `problems` of a draft that can be played are errors which only its paths show. */
export type StageAnswer =
  | {
      readonly ok: true;
      readonly problems: readonly StageProblem[];
      readonly places: readonly StagePlace[];
      readonly shown: StagedPlay | StagedPreview | Unreached;
    }
  | { readonly ok: false; readonly problems: readonly StageProblem[] };

/** There is no run to the scene that was asked for, or none was found within the limit of the search. */
export interface Unreached {
  readonly kind: "unreached";
  readonly case: string;
  readonly state: string;
}

/** A scene or ending, and the steps of the run that came there. */
export interface Arrived {
  readonly case: string;
  readonly state: string;
  readonly steps: number;
}

/** One step of a play in words. */
export interface StagedStep {
  /** The time at which it was taken. */
  readonly time: string;
  readonly words: string;
  readonly caseTitle: string | null;
  readonly verdict: Verdict | null;
}

/** A step that the new text refuses; the play stands where it was before it. */
export interface CutStep {
  readonly words: string;
  readonly caseTitle: string | null;
  readonly why: string;
  /** Steps after it, which are gone too. */
  readonly after: number;
}

/** A fact that holds. */
export interface StagedFact {
  readonly name: string;
  /** The title of the record or worksheet whose looking set it. */
  readonly words: string | null;
  /** Whether the last step set it. */
  readonly isNew: boolean;
}

/** Where a case stands, with what is on its way. */
export interface StagedCase {
  readonly id: string;
  readonly title: string;
  readonly status: "waiting" | "absent" | "open" | "ended";
  /** The scene or ending it is in. */
  readonly state: string | null;
  /** When it came into that state; for a waiting case, when it arrives. */
  readonly time: string;
  readonly outcome: Outcome | null;
  readonly span: Span;
  readonly due: readonly {
    readonly time: string;
    readonly title: string;
    readonly then: string;
    /** Whether its conditions hold now. */
    readonly holds: boolean;
    readonly span: Span;
  }[];
}

/** Why the last decision was judged as it was. */
export interface StagedDecision {
  readonly caseTitle: string;
  readonly did: string;
  readonly time: string;
  readonly scene: string;
  readonly verdict: Verdict | null;
  /** What answered for it. */
  readonly rule: "action" | "otherwise" | "shift-end" | "handbook";
  readonly span: Span;
  readonly skills: readonly Skill[];
  readonly expected: readonly string[];
  readonly cited: readonly string[];
  readonly whyHtml: string;
  /** Empty when it is not judged, or its moment had been judged before. */
  readonly lines: readonly {
    readonly kind: LineKind;
    readonly points: number;
    readonly of: number;
  }[];
  /** Authored ways of doing the same that did not hold, and why not. */
  readonly passedOver: readonly PassedOver[];
}

/** An `<Action>` of the same desk action that stood before and did not hold. */
export interface PassedOver {
  readonly verdict: Verdict | null;
  readonly span: Span;
  /** Teams it is for, when the addressee was another. */
  readonly teams: readonly string[];
  /** Facts of its `when` that did not hold. */
  readonly missing: readonly string[];
  /** Facts of its `unless` that held. */
  readonly blocking: readonly string[];
}

/** A play as it stands: the desk that a trainee would see, and what only the trainer sees. */
export interface StagedPlay {
  readonly kind: "play";
  readonly events: readonly PlayEvent[];
  /** Where a search brought this play, and in how many steps; null when it was not asked. */
  readonly arrived: Arrived | null;
  readonly steps: readonly StagedStep[];
  readonly cut: CutStep | null;
  readonly view: DeskView;
  readonly clauses: readonly ClauseGroup[];
  readonly paused: boolean;
  /** The form as it was refused. */
  readonly sheet: FormProblem | null;
  readonly notice: string | null;
  readonly facts: readonly StagedFact[];
  readonly cases: readonly StagedCase[];
  readonly last: StagedDecision | null;
  readonly score: {
    readonly points: number;
    /** What the model path earns. */
    readonly of: number;
    /** What this play can come to at most. */
    readonly most: number;
    readonly percent: number;
    readonly pass: number;
    readonly critical: boolean;
  };
  readonly debrief: DebriefView | null;
}

/** One way out of a scene as it was written: an action, a fallback, an effect or the end of the shift. */
export interface StagedWay {
  readonly id: string;
  readonly kind: "action" | "otherwise" | "after" | "shift-end";
  /** What it is called at the desk. */
  readonly title: string;
  readonly minutes: number | null;
  readonly when: readonly string[];
  readonly unless: readonly string[];
  readonly sets: readonly string[];
  readonly then: string | null;
  readonly verdict: Verdict | null;
  readonly skills: readonly Skill[];
  readonly cites: readonly string[];
  readonly asks: readonly string[];
  readonly consequenceHtml: string;
  readonly whyHtml: string;
  readonly span: Span;
}

/** One place as a trainee will see it. */
export interface StagedPreview {
  readonly kind: "preview";
  readonly place: StagePlace;
  /** The prose alone. */
  readonly html: string;
  /** The case at the moment a shortest run arrives here, its records opened; null when there is none. */
  readonly moment: {
    readonly case: CaseView;
    readonly time: string;
    readonly steps: readonly StagedStep[];
  } | null;
  readonly outcome: Outcome | null;
  /** Of a scene: what can come of it. */
  readonly ways: readonly StagedWay[];
  readonly clauses: readonly ClauseGroup[];
}
