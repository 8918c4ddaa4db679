/** THE use case of reading: a manager changes something about a result, with a reason. Kept, counted and written in the trail at once. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/database/client.server.ts";
import { inForce, WHOLE, type Adjustment } from "#app/review/adjustment.ts";
import { recount } from "#app/review/counting/recount.server.ts";
import { targetOf } from "#app/review/effective-score.ts";
import { scoreOf } from "#app/scenario/score-of.ts";
import type { Proposal } from "./adjust-form.ts";
import { cohortOf } from "./cohort-of.server.ts";
import type { Judged } from "./judged.server.ts";

/** The change was made, or why not and beside which field; `conflict`: somebody else was faster. */
export type Adjusted =
  | { readonly ok: true; readonly number: number }
  | {
      readonly ok: false;
      readonly conflict: boolean;
      readonly field: string;
      readonly problem: string;
    };

const UNIQUE_VIOLATION = "P2002";
const FASTER =
  "Somebody else changed this attempt meanwhile. Nothing of yours was recorded; the page shows how it stands now.";

/** What is written: the part of an adjustment that says what changed. */
export type Written = Pick<Adjustment, "kind" | "target"> & {
  readonly before: object;
  readonly after: object | null;
};

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
  return writeAdjustment(manager, judged.opened.attempt.id, judged.base, written, proposal.reason);
}

/** Adds a change after the last one known, recounts and writes the trail, all or nothing. */
export async function writeAdjustment(
  manager: Visitor,
  attemptId: string,
  base: number,
  written: Written,
  reason: string,
): Promise<Adjusted> {
  const cohort = await cohortOf(manager, attemptId);
  const number = base + 1;
  const { kind, target, before, after } = written;
  try {
    await database.$transaction(async (tx) => {
      await tx.adjustment.create({
        data: {
          ...{ attemptId, number, kind, target, reason, actorId: manager.id },
          before: { ...before },
          ...(after ? { after: { ...after } } : {}),
        },
      });
      await recount(tx, attemptId);
      const { user, version } = await tx.attempt.findUniqueOrThrow({
        where: { id: attemptId },
        select: { user: { select: { name: true } }, version: { select: { title: true } } },
      });
      await writeAudit(tx, {
        actorId: manager.id,
        deed: after ? DEEDS[kind] : "take change back",
        subject: `${user.name}, “${version.title}”`,
        detail: {
          attempt: attemptId,
          ...{ number, kind, target, before: JSON.stringify(before) },
          ...{ after: after && JSON.stringify(after), reason },
        },
        ...(cohort ? { cohortId: cohort.id } : {}),
      });
    });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION)
      return { ...refused("form", FASTER), conflict: true };
    throw error;
  }
  return { ok: true, number };
}

const DEEDS = {
  verdict: "override",
  score: "override",
  regrade: "regrade",
  grade: "grade",
} as const;

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
  const before =
    holding.kind === "regrade" ? { versionId: key.id, percent: score.percent } : holding.after;
  if (holding.kind === "regrade") {
    const { folded, version } = opened;
    // Changed verdicts name decisions of the key; the one that comes back in force must know them too.
    const own = scoreOf(version.game.compiled, folded.events, folded.happenings);
    const known = new Set(own.lines.map((line) => targetOf(line)));
    const lost = inForce(adjustments).some(
      (one) => one.kind === "verdict" && !known.has(one.target),
    );
    if (lost)
      return refused(
        "form",
        "A verdict was changed by the newer key. Take that back first, then the regrade.",
      );
  }
  return { kind, target, before, after: null };
}
