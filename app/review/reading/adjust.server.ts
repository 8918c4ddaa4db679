/** THE use case of reading: a manager changes something about a result, with a reason. Kept, counted and written in the trail at once. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { inForce, WHOLE } from "#app/attempts/results/adjustment.ts";
import { targetOf } from "#app/attempts/results/effective-score.ts";
import type { Judged } from "#app/attempts/results/judged.server.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import type { Proposal } from "./adjust-form.ts";
import { regradeTakenBack } from "./regrade-taken-back.ts";
import { writeAdjustments } from "./write-adjustments.server.ts";
import type { Written } from "./written.ts";

/** The change was made, or why not and beside which field; `conflict`: somebody else was faster. */
export type Adjusted =
  | { readonly ok: true; readonly number: number }
  | {
      readonly ok: false;
      readonly conflict: boolean;
      readonly field: string;
      readonly problem: string;
    };

const FASTER =
  "Somebody else changed this attempt meanwhile. Nothing of yours was recorded; the page shows how it stands now.";

/** Makes the change that a form asks for. Of two managers with the same page, one is told. */
export async function adjust(
  manager: Visitor,
  judged: Judged,
  proposal: Proposal,
): Promise<Adjusted> {
  if (judged.opened.attempt.finishedAt === null)
    return refused("form", "This attempt is not finished; there is nothing to change yet.");
  if (judged.base !== proposal.base) return { ...refused("form", FASTER), conflict: true };
  const written = writtenFor(judged, proposal);
  if ("problem" in written) return refused(written.field, written.problem);
  const { base, opened } = judged;
  const attemptId = opened.attempt.id;
  const next = { attemptId, base, written };
  const done = await writeAdjustments(manager, [next], proposal.reason);
  if (!done.has(attemptId)) return { ...refused("form", FASTER), conflict: true };
  return { ok: true, number: base + 1 };
}

type Refused = Extract<Adjusted, { ok: false }>;

function refused(field: string, problem: string): Refused {
  return { ok: false, conflict: false, field, problem };
}

function writtenFor(judged: Judged, proposal: Proposal): Written | Refused {
  const { score } = judged;
  switch (proposal.intent) {
    case "verdict": {
      const { target, verdict } = proposal;
      const line = score.lines.find((one) => one.kind === "decision" && targetOf(one) === target);
      if (!line?.verdict) return refused("form", "There is no such decision in this attempt.");
      if (line.verdict === verdict) return refused("verdict", "That is the verdict already.");
      return { kind: "verdict", target, before: { verdict: line.verdict }, after: { verdict } };
    }
    case "score": {
      const { percent } = proposal;
      if (percent === score.percent) return refused("percent", "That is the result already.");
      return {
        kind: "score",
        target: WHOLE,
        before: { percent: score.percent },
        after: { percent },
      };
    }
    case "grade":
      return gradeFor(judged, proposal);
    case "take-back":
      return takenBack(judged, proposal);
  }
}

function gradeFor(
  { opened, adjustments }: Judged,
  { seq, grade }: Extract<Proposal, { intent: "grade" }>,
): Written | Refused {
  const event = opened.folded.events[seq];
  if (event?.type !== "act" || event.note.trim() === "")
    return refused("form", "There is no written answer at this step.");
  const target = String(seq);
  const before = inForce(adjustments).find((one) => one.kind === "grade" && one.target === target);
  const marks = before?.kind === "grade" ? (before.after?.marks ?? {}) : {};
  return { kind: "grade", target, before: { marks }, after: grade };
}

/** What it was before is what holds now; what holds then follows from the changes that are left. */
function takenBack(
  { adjustments, opened, score, key }: Judged,
  { kind, target }: Extract<Proposal, { intent: "take-back" }>,
): Written | Refused {
  const holding = inForce(adjustments).find((one) => one.kind === kind && one.target === target);
  if (!holding?.after) return refused("form", "This was taken back already.");
  if (holding.kind !== "regrade") return { kind, target, before: holding.after, after: null };
  const { folded, version } = opened;
  const own = scoreOf(version.game.compiled, folded.events, folded.happenings);
  const now = { versionId: key.id, percent: score.percent };
  return (
    regradeTakenBack(adjustments, own, now) ??
    refused(
      "form",
      "A verdict was changed by the newer key. Take that back first, then the regrade.",
    )
  );
}
