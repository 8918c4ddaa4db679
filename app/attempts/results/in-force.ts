/** A debrief by the key with what managers changed laid over it: verdicts say what is in force. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import type { CasePath, DebriefView, DecisionView } from "#app/language/scenario/debrief-view.ts";
import type { EffectiveScore } from "./effective-score.ts";

/** `view` was made with this score: its decisions are the score's, in the same order. */
export function withVerdictsInForce(view: DebriefView, score: EffectiveScore): DebriefView {
  const lines = score.lines.filter(({ kind }) => kind === "decision");
  const decisions = view.decisions.map((decision, index): DecisionView => {
    const verdict = lines[index]?.verdict ?? decision.verdict;
    if (verdict === decision.verdict) return decision;
    return { ...decision, verdict, best: verdict === "best" ? null : decision.best };
  });
  const changed = decisions.filter((one, index) => one !== view.decisions[index]);
  return { ...view, decisions, cases: view.cases.map((path) => pathInForce(path, changed)) };
}

function pathInForce(path: CasePath, changed: readonly DecisionView[]): CasePath {
  const own = changed.filter((decision) => decision.case === path.case);
  if (own.length === 0) return path;
  const verdictAt = (time: string, label: string): Verdict | undefined =>
    own.find((decision) => decision.time === time && decision.did === label)?.verdict;
  return {
    ...path,
    yours: path.yours.map((stop) =>
      stop.kind === "decided" && stop.verdict !== null
        ? { ...stop, verdict: verdictAt(stop.time, stop.label) ?? stop.verdict }
        : stop,
    ),
  };
}
