/** Regrading: what the preview showed is written, one change for each attempt, each counted and in the trail; and taking it back. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { findOpened } from "#app/attempts/folded.server.ts";
import { database } from "#app/database/client.server.ts";
import { readHandbook } from "#app/library/handbook.server.ts";
import { readVersion } from "#app/library/versions.server.ts";
import { WHOLE } from "#app/review/adjustment.ts";
import { keyVersionOf } from "#app/review/counting/read-counted.server.ts";
import { LONGEST_WORDS, SHORTEST_REASON } from "#app/review/reading/adjust-form.ts";
import { adjust, writeAdjustment } from "#app/review/reading/adjust.server.ts";
import { adjustmentOf, judgedBy } from "#app/review/reading/judged.server.ts";
import { previewRegrade } from "./preview-regrade.server.ts";
import { inScope, type RegradeScope } from "./regrade-scope.server.ts";

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
  let [changed, left] = [0, 0];
  for (const { attemptId, base, keyId, before, after } of preview.changed) {
    const written = await writeAdjustment(
      manager,
      attemptId,
      base,
      {
        ...{ kind: "regrade", target: WHOLE },
        before: { versionId: keyId, percent: before.percent },
        after: { versionId: scope.to, percent: after.percent },
      },
      reason.trim(),
    );
    if (written.ok) changed += 1;
    else left += 1;
  }
  return { ok: true, changed, left };
}

/** Takes back every regrade of the scope that is in force; those with a verdict changed since by the newer key are left. */
export async function takeBackRegrade(
  manager: Visitor,
  scope: RegradeScope,
  reason: string,
): Promise<Applied> {
  const problem = problemWith(reason);
  if (problem) return { ok: false, field: "reason", problem };
  let [changed, left] = [0, 0];
  for (const id of await listRegraded(manager, scope)) {
    const opened = await findOpened(id);
    if (!opened) continue;
    const judged = await judgedBy(opened);
    const taken = await adjust(manager, judged, {
      ...{ intent: "take-back", kind: "regrade", target: WHOLE },
      ...{ base: judged.base, reason: reason.trim() },
    });
    if (taken.ok) changed += 1;
    else left += 1;
  }
  return { ok: true, changed, left };
}

/** The attempts of the scope that are judged by the newer version's key now. */
export async function listRegraded(manager: Visitor, scope: RegradeScope): Promise<string[]> {
  const rows = await database.attempt.findMany({
    where: { ...inScope(manager, scope), adjustments: { some: { kind: "regrade" } } },
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, versionId: true },
      adjustments: { orderBy: { number: "asc" }, include: { actor: { select: { name: true } } } },
    },
  });
  return rows
    .filter((row) => keyVersionOf(row.versionId, row.adjustments.map(adjustmentOf)) === scope.to)
    .map(({ id }) => id);
}

function problemWith(reason: string): string | null {
  const { length } = reason.trim();
  if (length < SHORTEST_REASON)
    return `Give a reason of at least ${SHORTEST_REASON} characters: every trainee concerned reads it.`;
  return length > LONGEST_WORDS ? `Keep the reason under ${LONGEST_WORDS} characters.` : null;
}
