/** A decision as a draft of `answered`. */
import type { Mode } from "#app/attempts/attempt.ts";
import { isRight, type Decision } from "#app/attempts/results/result.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { POINTS } from "#app/language/scenario/points.ts";
import type { Draft } from "./draft.ts";
import { extension } from "./iris.ts";
import { sceneActivity } from "./scene-activity.ts";

/** What is needed of the attempt. */
export interface AnsweredIn {
  readonly site: string;
  readonly mode: Mode;
  readonly finishedAt: Date;
  readonly times: readonly Date[];
}

/** The draft. Points run from −20 to 10; `scaled` is over 10 and kept within −1 and 1, as the specification asks. */
export function answeredDraft(
  { site, mode, finishedAt, times }: AnsweredIn,
  version: { readonly number: number; readonly compiled: Compiled },
  decision: Decision,
): Draft {
  const { seq, caseId, sceneId, points } = decision;
  const named = (name: string) => extension(site, name);
  return {
    slot: seq === null ? `answered ${caseId}.${sceneId} at the end` : `answered ${seq}`,
    verb: "answered",
    object: sceneActivity(site, version, caseId, sceneId),
    inScenario: true,
    result: {
      response: decision.choice,
      success: isRight(decision.verdict),
      score: {
        scaled: Math.max(-1, points / POINTS.best),
        ...{ raw: points, min: POINTS.critical, max: POINTS.best },
      },
      extensions: {
        [named("verdict")]: decision.verdict,
        [named("error")]: decision.error,
        [named("action")]: decision.action,
        [named("team")]: decision.team,
        [named("certainty")]: decision.certainty,
        [named("clauses-cited")]: decision.cited,
        [named("clauses-expected")]: decision.expected,
        [named("records-opened")]: decision.opened,
        [named("minute-of-shift")]: decision.minute,
        [named("minutes-spent")]: decision.spent,
        // In an assessment the explanations come with the debrief.
        [named("explanation-shown")]: mode === "practice",
      },
    },
    context: {},
    // The end of the shift comes with the last entry.
    at: seq === null ? finishedAt : (times[seq] ?? finishedAt),
  };
}
