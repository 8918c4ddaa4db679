/** Regrading: what the preview showed is written, one change for each attempt, each counted and in the trail; and taking it back. */
import { setImmediate as nextTurn } from "node:timers/promises";

import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/database/client.server.ts";
import { readHandbook } from "#app/library/handbook.server.ts";
import { readVersion, type Version } from "#app/library/versions.server.ts";
import { WHOLE, type RegradeValue } from "#app/review/adjustment.ts";
import { chunksOf } from "#app/review/counting/chunks.ts";
import { quickGameOf } from "#app/review/counting/quick-game.ts";
import { keyVersionOf } from "#app/review/counting/read-counted.server.ts";
import { effectiveScore } from "#app/review/effective-score.ts";
import { LONGEST_WORDS, SHORTEST_REASON } from "#app/review/reading/adjust-form.ts";
import { adjustmentOf } from "#app/review/reading/judged.server.ts";
import { regradeTakenBack } from "#app/review/reading/regrade-taken-back.ts";
import { writeAdjustments, type NextChange } from "#app/review/reading/write-adjustments.server.ts";
import type { PlayEvent } from "#app/scenario/event.ts";
import { replay } from "#app/scenario/play.ts";
import { scoreOf } from "#app/scenario/score-of.ts";
import { previewRegrade, type RegradeRow } from "./preview-regrade.server.ts";
import { inScope, type RegradeScope } from "./regrade-scope.server.ts";

/** Attempts in one transaction. */
const AT_ONCE = 10;
const CHANGES = {
  orderBy: { number: "asc" },
  include: { actor: { select: { name: true } } },
} as const;

/** How many were changed and how many somebody else changed meanwhile; or why none was, and beside which field. */
export type Applied =
  | { readonly ok: true; readonly changed: number; readonly left: number }
  | { readonly ok: false; readonly field: "form" | "reason"; readonly problem: string };

/** Applies a preview, known by its hash. When something changed since, nothing is written: the person looks again. */
export async function applyRegrade(
  manager: Visitor,
  scope: RegradeScope,
  { hash, reason }: { readonly hash: string; readonly reason: string },
): Promise<Applied> {
  const problem = problemWith(reason);
  if (problem) return { ok: false, field: "reason", problem };
  const preview = await previewRegrade(manager, scope);
  if (preview.hash !== hash)
    return {
      ok: false,
      field: "form",
      problem: "Something changed since you looked. Nothing was written; this is the new preview.",
    };
  // Read before, so that no transaction waits for it.
  await readHandbook((await readVersion(scope.to)).handbookHash);
  const { to } = scope;
  const changes = [
    ...preview.changed.map(({ before, after, ...row }) =>
      nextKey(row, before.percent, { versionId: to, percent: after.percent }),
    ),
    ...preview.same.map(({ percent, ...row }) =>
      nextKey(row, percent, { versionId: to, percent, same: true }),
    ),
  ];
  const changed = await writeInParts(manager, changes, reason);
  return { ok: true, changed, left: changes.length - changed };
}

/** Takes back every regrade of the scope that is in force; those with a verdict changed since by the newer key are left. */
export async function takeBackRegrade(
  manager: Visitor,
  scope: RegradeScope,
  reason: string,
): Promise<Applied> {
  const problem = problemWith(reason);
  if (problem) return { ok: false, field: "reason", problem };
  const ids = await listRegraded(manager, scope);
  const [own, key] = [await readVersion(scope.from), await readVersion(scope.to)];
  await readHandbook(own.handbookHash);
  const scored = ({ game }: Version, log: readonly PlayEvent[]) => {
    const { compiled } = game;
    return scoreOf(compiled, log, replay(quickGameOf(compiled), log).happenings);
  };
  const changes: NextChange[] = [];
  for (const some of chunksOf(ids, AT_ONCE)) {
    for (const { id, entries, adjustments } of await readLogs(some)) {
      const named = adjustments.map(adjustmentOf);
      const log = entries.map(({ event }) => event as unknown as PlayEvent);
      const { percent } = effectiveScore(scored(key, log), named);
      const now = { versionId: key.id, percent };
      const written = regradeTakenBack(named, scored(own, log), now);
      const base = named.at(-1)?.number ?? 0;
      if (written) changes.push({ attemptId: id, base, written });
    }
  }
  const changed = await writeInParts(manager, changes, reason);
  return { ok: true, changed, left: ids.length - changed };
}

function nextKey(
  { attemptId, base, keyId }: RegradeRow,
  percent: number,
  after: RegradeValue,
): NextChange {
  const before = { versionId: keyId, percent };
  return { attemptId, base, written: { kind: "regrade", target: WHOLE, before, after } };
}

/** A few in one transaction: each by itself takes several times longer, and all at once would keep everybody else from writing. Between them others have a turn. */
async function writeInParts(
  manager: Visitor,
  changes: readonly NextChange[],
  reason: string,
): Promise<number> {
  let changed = 0;
  for (const some of chunksOf(changes, AT_ONCE)) {
    await nextTurn();
    changed += (await writeAdjustments(manager, some, reason.trim())).size;
  }
  return changed;
}

/** The attempts of the scope that are judged by the newer version's key now. */
export async function listRegraded(manager: Visitor, scope: RegradeScope): Promise<string[]> {
  const rows = await database.attempt.findMany({
    where: { ...inScope(manager, scope), adjustments: { some: { kind: "regrade" } } },
    orderBy: { id: "asc" },
    select: { id: true, versionId: true, adjustments: CHANGES },
  });
  return rows
    .filter((row) => keyVersionOf(row.versionId, row.adjustments.map(adjustmentOf)) === scope.to)
    .map(({ id }) => id);
}

function readLogs(ids: readonly string[]) {
  return database.attempt.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      entries: { select: { event: true }, orderBy: { seq: "asc" } },
      adjustments: CHANGES,
    },
  });
}

function problemWith(reason: string): string | null {
  const { length } = reason.trim();
  if (length < SHORTEST_REASON)
    return `Give a reason of at least ${SHORTEST_REASON} characters: every trainee concerned reads it.`;
  return length > LONGEST_WORDS ? `Keep the reason under ${LONGEST_WORDS} characters.` : null;
}
