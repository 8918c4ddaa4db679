/** Who would change, and by how much, if attempts were judged by a newer version's key. A job plays every log against it; nothing of them is changed. */
import { setImmediate as nextTurn } from "node:timers/promises";

import { z } from "zod";

import type { Visitor } from "#app/accounts/session.server.ts";
import { quickGameOf } from "#app/attempts/counting/quick-game.ts";
import { keyVersionOf } from "#app/attempts/counting/read-counted.server.ts";
import type { Progress } from "#app/jobs/job.ts";
import { addJob, requireJob } from "#app/jobs/jobs.server.ts";
import type { Kind } from "#app/jobs/kind.server.ts";
import { byName } from "#app/kit/table/by-name.ts";
import { hashOf } from "#app/library/hash.server.ts";
import { readVersion } from "#app/library/versions.server.ts";
import { regradeOf, type Regrade } from "./regrade-of.ts";
import { listScope, readLogs, type RegradeRow, type RegradeScope } from "./regrade-scope.server.ts";

/** The most attempts that are moved to the newer key at once; the next ones follow when these are done. */
export const MOST = 500;

/** What regrading would do. */
export interface RegradePreview {
  readonly changed: readonly (RegradeRow & Extract<Regrade, { kind: "changed" }>)[];
  readonly refused: readonly (RegradeRow & Extract<Regrade, { kind: "refused" }>)[];
  /** They move to the newer key too, and keep their result. */
  readonly same: readonly (RegradeRow & Extract<Regrade, { kind: "same" }>)[];
  /** Judged by this key already. */
  readonly already: number;
  /** There are more than are done at once. */
  readonly more: boolean;
  /** What applying must match. */
  readonly hash: string;
}

const verdict = z.enum(["best", "acceptable", "weak", "harmful", "critical"]).nullable();
const result = z.object({ percent: z.number(), passed: z.boolean(), critical: z.number() });
const decision = z.object({
  ...{ seq: z.number().nullable(), words: z.string(), from: verdict, to: verdict },
});
const outcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("same"), percent: z.number() }),
  z.object({ kind: z.literal("refused"), why: z.string() }),
  z.object({
    ...{ kind: z.literal("changed"), before: result, after: result },
    ...{ decisions: z.array(decision), beside: z.boolean() },
  }),
]);

/** Plays logs of attempts, named by their ids, against the version `to`. */
export const previewing: Kind<{ readonly to: string }, string, Regrade> = {
  ...{ name: "preview regrade", about: z.object({ to: z.string() }), piece: z.string(), outcome },
  batch: 20,
  work: async (_asker, { to }, ids) => {
    const gameOf = async (id: string) => quickGameOf((await readVersion(id)).game.compiled);
    const found = new Map((await readLogs(ids)).map((row) => [row.id, row]));
    const outcomes: Regrade[] = [];
    for (const id of ids) {
      // Playing logs is work without a pause.
      await nextTurn();
      const row = found.get(id);
      if (!row) throw new Error(`there is no attempt ${id}`);
      const { versionId, adjustments, log } = row;
      const from = await gameOf(keyVersionOf(versionId, adjustments));
      outcomes.push(regradeOf(log, from, await gameOf(to), adjustments));
    }
    return async () => outcomes;
  },
};

/** How far the preview of a scope is as it stands now, and the preview once there is one. Another result, change or person in the scope makes it another preview. */
export async function previewRegrade(
  manager: Visitor,
  scope: RegradeScope,
  most = MOST,
): Promise<{ readonly progress: Progress; readonly preview: RegradePreview | null }> {
  const all = await listScope(manager, scope);
  const rows = all.filter(({ keyId }) => keyId !== scope.to);
  const hash = hashOf(
    ...[scope.from, scope.to, scope.cohortId ?? ""],
    ...all.map(({ attemptId, base }) => `${attemptId} ${base}`),
  );
  const pieces = rows.map(({ attemptId }) => attemptId);
  const job = await addJob(previewing, manager, { key: hash, about: { to: scope.to }, pieces });
  const { outcomes, ...progress } = await requireJob(previewing, manager, job);
  if (progress.state !== "done") return { progress, preview: null };
  const changed: RegradePreview["changed"][number][] = [];
  const refused: RegradePreview["refused"][number][] = [];
  const same: RegradePreview["same"][number][] = [];
  let more = false;
  for (const [index, row] of rows.entries()) {
    const regrade = outcomes[index];
    if (!regrade) throw new Error(`the preview knows nothing of attempt ${row.attemptId}`);
    if (regrade.kind === "refused") refused.push({ ...row, ...regrade });
    else if (changed.length + same.length === most) more = true;
    else if (regrade.kind === "same") same.push({ ...row, ...regrade });
    else changed.push({ ...row, ...regrade });
  }
  const already = all.length - rows.length;
  const lists = { changed: inOrder(changed), refused: inOrder(refused), same };
  return { progress, preview: { ...lists, already, more, hash } };
}

function inOrder<Row extends RegradeRow>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => byName(a, b) || a.finishedAt.getTime() - b.finishedAt.getTime());
}
