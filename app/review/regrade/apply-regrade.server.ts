/** Regrading: what the preview showed is written by a job, one change for each attempt, each counted and in the trail; and taking it back. */
import { setImmediate as nextTurn } from "node:timers/promises";

import { z } from "zod";

import type { Visitor } from "#app/accounts/session.server.ts";
import { quickGameOf } from "#app/attempts/counting/quick-game.ts";
import { WHOLE } from "#app/attempts/results/adjustment.ts";
import { effectiveScore } from "#app/attempts/results/effective-score.ts";
import type { Progress } from "#app/jobs/job.ts";
import { addJob, requireJob } from "#app/jobs/jobs.server.ts";
import type { Kind } from "#app/jobs/kind.server.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { replay } from "#app/language/scenario/play.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import { readHandbook } from "#app/library/handbook.server.ts";
import { hashOf } from "#app/library/hash.server.ts";
import { readVersion, type Version } from "#app/library/versions.server.ts";
import { SHORTEST_REASON } from "#app/review/reading/adjust-form.ts";
import { regradeTakenBack } from "#app/review/reading/regrade-taken-back.ts";
import {
  adjustmentsWriter,
  type NextChange,
} from "#app/review/reading/write-adjustments.server.ts";
import { database } from "#app/store/client.server.ts";
import { previewRegrade } from "./preview-regrade.server.ts";
import { inScope, listScope, readLogs, type RegradeScope } from "./regrade-scope.server.ts";

const about = z.object({
  ...{ deed: z.enum(["apply", "take-back"]), reason: z.string() },
  ...{ from: z.string(), to: z.string(), cohortId: z.string().nullable() },
});
type About = z.infer<typeof about>;

/** An attempt, the number of its last change, and the percentages by the key in force and the newer one; null for one that is taken back. */
const piece = z.object({
  ...{ attemptId: z.string(), base: z.number() },
  change: z
    .object({ keyId: z.string(), before: z.number(), after: z.number(), same: z.boolean() })
    .nullable(),
});
type Piece = z.infer<typeof piece>;

/** Writes changes of attempts, and says of each whether it was made: somebody else may have changed something there meanwhile. */
export const regrading: Kind<About, Piece, boolean> = {
  ...{ name: "regrade", about, piece, outcome: z.boolean(), batch: 3 },
  work: async (manager, scope, pieces) => {
    const ids = pieces.map(({ attemptId }) => attemptId);
    const found = await database.attempt.findMany({
      where: { ...inScope(manager, scope), id: { in: ids } },
      select: { id: true },
    });
    const mine = pieces.filter(({ attemptId }) => found.some(({ id }) => id === attemptId));
    // Read before, so that no transaction waits for it.
    const [own, key] = [await readVersion(scope.from), await readVersion(scope.to)];
    for (const { handbookHash } of [own, key]) await readHandbook(handbookHash);
    const changes =
      scope.deed === "apply"
        ? mine.flatMap((one) => nextKey(one, scope.to))
        : await changesBack(mine, own, key);
    const write = await adjustmentsWriter(manager, changes, scope.reason);
    return async (tx) => {
      const written = await write(tx);
      return ids.map((id) => written.has(id));
    };
  },
};

/** The job that was begun; or why none was, and beside which field. */
export type Begun =
  | { readonly ok: true; readonly job: string }
  | { readonly ok: false; readonly field: "form" | "reason"; readonly problem: string };

/** Begins to apply a preview, known by its hash. When something changed since, nothing is written: the person looks again. */
export async function applyRegrade(
  manager: Visitor,
  scope: RegradeScope,
  { hash, reason }: { readonly hash: string; readonly reason: string },
): Promise<Begun> {
  const problem = problemWith(reason);
  if (problem) return { ok: false, field: "reason", problem };
  const { preview } = await previewRegrade(manager, scope);
  if (preview?.hash !== hash)
    return {
      ok: false,
      field: "form",
      problem: "Something changed since you looked. Nothing was written; this is the new preview.",
    };
  const pieces = [
    ...preview.changed.map(({ attemptId, base, keyId, before, after }) => ({
      ...{ attemptId, base },
      change: { keyId, before: before.percent, after: after.percent, same: false },
    })),
    ...preview.same.map(({ attemptId, base, keyId, percent }) => ({
      ...{ attemptId, base },
      change: { keyId, before: percent, after: percent, same: true },
    })),
  ];
  return begin(manager, { ...scope, deed: "apply", reason: reason.trim() }, pieces);
}

/** Begins to take back every regrade of the scope that is in force; those with a verdict changed since by the newer key are left. */
export async function takeBackRegrade(
  manager: Visitor,
  scope: RegradeScope,
  reason: string,
): Promise<Begun> {
  const problem = problemWith(reason);
  if (problem) return { ok: false, field: "reason", problem };
  const pieces = (await listScope(manager, scope))
    .filter(({ keyId }) => keyId === scope.to)
    .map(({ attemptId, base }) => ({ attemptId, base, change: null }));
  return begin(manager, { ...scope, deed: "take-back", reason: reason.trim() }, pieces);
}

/** How far a regrade is, and how many attempts were changed and left. */
export interface RegradeDone {
  readonly progress: Progress;
  readonly deed: About["deed"];
  readonly changed: number;
  readonly left: number;
}

/** What is known of a regrade; answers 404 to everybody who did not ask for it. */
export async function regradeDone(manager: Visitor, job: string): Promise<RegradeDone> {
  const { outcomes, about: asked, ...progress } = await requireJob(regrading, manager, job);
  const changed = outcomes.filter(Boolean).length;
  return { progress, deed: asked.deed, changed, left: outcomes.length - changed };
}

async function begin(
  manager: Visitor,
  asked: About,
  pieces: readonly Piece[],
): Promise<{ readonly ok: true; readonly job: string }> {
  const key = hashOf(JSON.stringify([asked, pieces]));
  return { ok: true, job: await addJob(regrading, manager, { key, about: asked, pieces }) };
}

function nextKey({ attemptId, base, change }: Piece, to: string): NextChange[] {
  if (!change) return [];
  const before = { versionId: change.keyId, percent: change.before };
  const after = {
    ...{ versionId: to, percent: change.after },
    ...(change.same && { same: true as const }),
  };
  return [{ attemptId, base, written: { kind: "regrade", target: WHOLE, before, after } }];
}

async function changesBack(
  pieces: readonly Piece[],
  own: Version,
  key: Version,
): Promise<NextChange[]> {
  const scored = ({ game }: Version, log: readonly PlayEvent[]) => {
    const { compiled } = game;
    return scoreOf(compiled, log, replay(quickGameOf(compiled), log).happenings);
  };
  const changes: NextChange[] = [];
  for (const { id, log, adjustments } of await readLogs(pieces.map((one) => one.attemptId))) {
    await nextTurn();
    const { percent } = effectiveScore(scored(key, log), adjustments);
    const now = { versionId: key.id, percent };
    const written = regradeTakenBack(adjustments, scored(own, log), now);
    const base = pieces.find(({ attemptId }) => attemptId === id)?.base ?? 0;
    if (written) changes.push({ attemptId: id, base, written });
  }
  return changes;
}

function problemWith(reason: string): string | null {
  if (reason.trim().length >= SHORTEST_REASON) return null;
  return `Give a reason of at least ${SHORTEST_REASON} characters: every trainee concerned reads it.`;
}
