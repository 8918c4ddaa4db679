/**
 * The statements of a finished attempt (xAPI 1.0.3): begun, each decision, completed, and passed or failed; and what managers changed since.
 *
 * A statement is never changed (part two, 2.2). What a manager changes makes an earlier judgement invalid, which is what voiding is for (2.3.2): the
 * statement is voided in the manager's name and said anew with the judgement in force. So whoever asks a record store how an attempt came out finds
 * one answer, the one that the board shows; `scored` beside a `passed` that no longer holds would leave two.
 */
import type { Mode } from "#app/attempts/attempt.ts";
import { decisionsOf } from "#app/attempts/counting/decisions-of.ts";
import { inForce, type Adjustment } from "#app/attempts/results/adjustment.ts";
import { effectiveScore } from "#app/attempts/results/effective-score.ts";
import type { Compiled, Happening } from "#app/language/scenario/compiled.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import { answeredDraft } from "./answered.ts";
import type { Draft } from "./draft.ts";
import { extension, inEnglish, TYPES, VERBS, versionIri } from "./iris.ts";
import { durationOf, outcomeDraft } from "./outcome.ts";
import { registrationOf, statementId } from "./statement-id.ts";
import type { Activity, Agent, Statement, StatementContext } from "./statement.ts";

/** A version with the log replayed by it. */
export interface ReplayedBy {
  readonly versionId: string;
  readonly number: number;
  readonly compiled: Compiled;
  readonly happenings: readonly Happening[];
}

/** A finished attempt. */
export interface FinishedAttempt {
  /** The address of this installation, without a slash at its end. */
  readonly site: string;
  readonly id: string;
  readonly userId: string;
  readonly mode: Mode;
  /** Made by somebody of the demonstration: each statement says so, wherever its file may go. */
  readonly demo: boolean;
  readonly assignment: {
    readonly id: string;
    readonly title: string;
    readonly cohortId: string;
  } | null;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly own: ReplayedBy;
  /** Every version that a regrade names. */
  readonly others: readonly ReplayedBy[];
  readonly events: readonly PlayEvent[];
  /** When each event was recorded. */
  readonly times: readonly Date[];
  readonly adjustments: readonly Adjustment[];
}

/** Its statements, in the order in which they were true. */
export function statementsOf(attempt: FinishedAttempt): Statement[] {
  const { site, adjustments, startedAt, finishedAt } = attempt;
  const base = contextOf(attempt);
  const scenario = scenarioActivity(site, attempt.own);
  const said = new Map<string, { readonly id: string; readonly text: string }>();
  const statements: Statement[] = [];
  const say = (draft: Draft, change: Adjustment | undefined) => {
    const id = statementId(site, attempt.id, draft.slot, change?.number ?? 0);
    said.set(draft.slot, { id, text: textOf(draft) });
    const changed = change && {
      instructor: agentOf(site, change.actorId),
      extensions: {
        ...base.extensions,
        ...draft.context,
        [extension(site, "changed")]: { number: change.number, kind: change.kind },
      },
    };
    const extensions = { ...base.extensions, ...draft.context };
    statements.push({
      id,
      actor: agentOf(site, attempt.userId),
      verb: VERBS[draft.verb],
      object: draft.object,
      ...(draft.result && { result: draft.result }),
      context: { ...base, ...(draft.inScenario && within(base, scenario)), extensions, ...changed },
      timestamp: draft.at.toISOString(),
    });
  };
  const silence = (slot: string, change: Adjustment) => {
    const last = said.get(slot);
    if (!last) return;
    said.delete(slot);
    statements.push({
      id: statementId(site, attempt.id, `voided ${slot}`, change.number),
      actor: agentOf(site, change.actorId),
      verb: VERBS.voided,
      object: { objectType: "StatementRef", id: last.id },
      context: { registration: base.registration },
      timestamp: change.at.toISOString(),
    });
  };

  const whole = { object: scenario, inScenario: false, context: {} };
  say({ ...whole, slot: "initialized", verb: "initialized", at: startedAt }, undefined);
  const [answers, outcome] = judgedBy(attempt, []);
  for (const draft of answers) say(draft, undefined);
  const completed = { completion: true, duration: durationOf(startedAt, finishedAt) };
  say(
    { ...whole, slot: "completed", verb: "completed", at: finishedAt, result: completed },
    undefined,
  );
  say(outcome, undefined);
  const ordered = adjustments.toSorted((a, b) => a.number - b.number);
  for (const [index, change] of ordered.entries()) {
    const [answersNow, outcomeNow] = judgedBy(attempt, ordered.slice(0, index + 1));
    const drafts = [...answersNow, outcomeNow];
    const kept = new Set(drafts.map(({ slot }) => slot));
    const gone = [...said.keys()].filter((slot) => slot.startsWith("answered") && !kept.has(slot));
    for (const slot of gone) silence(slot, change);
    for (const draft of drafts) {
      if (said.get(draft.slot)?.text === textOf(draft)) continue;
      silence(draft.slot, change);
      say(draft, change);
    }
  }
  return statements;
}

/** The decisions and the outcome as they are judged after these changes. */
function judgedBy(
  attempt: FinishedAttempt,
  adjustments: readonly Adjustment[],
): readonly [Draft[], Draft] {
  const regrade = inForce(adjustments).find(({ kind }) => kind === "regrade");
  const id = regrade?.kind === "regrade" ? regrade.after?.versionId : undefined;
  const key = [attempt.own, ...attempt.others].find(({ versionId }) => versionId === id);
  if (id !== undefined && !key) throw new Error(`version ${id} of a regrade is missing`);
  const replayed = { ...(key ?? attempt.own), events: attempt.events, sectionOf: () => null };
  const score = effectiveScore(
    scoreOf(replayed.compiled, attempt.events, replayed.happenings),
    adjustments,
  );
  const decisions = decisionsOf(replayed, score);
  return [
    decisions.map((decision) => answeredDraft(attempt, replayed, decision)),
    outcomeDraft(attempt, scenarioActivity(attempt.site, attempt.own), score),
  ];
}

/** What makes two drafts the same statement. */
function textOf({ verb, object, result, context }: Draft): string {
  return JSON.stringify([verb, object, result, context]);
}

function agentOf(site: string, userId: string): Agent {
  return { objectType: "Agent", account: { homePage: site, name: userId } };
}

function scenarioActivity(site: string, { number, compiled }: ReplayedBy): Activity {
  const { slug, title, summary } = compiled.scenario;
  return {
    objectType: "Activity",
    id: versionIri(site, slug, number),
    definition: {
      type: TYPES.scenario,
      name: inEnglish(title),
      ...(summary !== "" && { description: inEnglish(summary) }),
    },
  };
}

function contextOf({ site, id, mode, demo, assignment, own }: FinishedAttempt): StatementContext {
  const grouping: Activity[] = assignment
    ? [
        {
          objectType: "Activity",
          id: `${site}/review/cohorts/${assignment.cohortId}/assignments/${assignment.id}`,
          definition: { type: TYPES.assignment, name: inEnglish(assignment.title) },
        },
      ]
    : [];
  return {
    registration: registrationOf(site, id),
    ...(grouping.length > 0 && { contextActivities: { grouping } }),
    revision: String(own.number),
    platform: "Eleven Minutes",
    language: "en",
    extensions: {
      [extension(site, "attempt")]: id,
      [extension(site, "mode")]: mode,
      ...(assignment && { [extension(site, "cohort")]: assignment.cohortId }),
      ...(demo && { [extension(site, "demonstration")]: true }),
    },
  };
}

function within(
  base: StatementContext,
  scenario: Activity,
): Pick<StatementContext, "contextActivities"> {
  return { contextActivities: { ...base.contextActivities, parent: [scenario] } };
}
