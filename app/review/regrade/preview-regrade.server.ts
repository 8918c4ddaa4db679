/** Who would change, and by how much, if attempts were judged by a newer version's key. Changes nothing. */
import { setImmediate as nextTurn } from "node:timers/promises";

import { byName } from "#app/accounts/by-name.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import type { Mode } from "#app/attempts/attempt.ts";
import type { PlayEvent } from "#app/scenario/event.ts";
import { database } from "#app/database/client.server.ts";
import { hashOf } from "#app/library/hash.server.ts";
import { readVersion } from "#app/library/versions.server.ts";
import { quickGameOf } from "#app/review/counting/quick-game.ts";
import { keyVersionOf } from "#app/review/counting/read-counted.server.ts";
import { adjustmentOf } from "#app/review/reading/judged.server.ts";
import { inScope, type RegradeScope } from "./regrade-scope.server.ts";
import { regradeOf, type Regrade } from "./regrade-of.ts";

/** The most attempts that are moved to the newer key at once; the next ones follow when these are done. */
export const MOST = 500;
const CHUNK = 50;

/** One attempt with what would become of it. */
export interface RegradeRow {
  readonly attemptId: string;
  readonly userId: string;
  readonly name: string;
  readonly finishedAt: Date;
  readonly mode: Mode;
  /** Null where it was begun without one. */
  readonly assignment: string | null;
  /** The number of its last change, and the version whose key is in force. */
  readonly base: number;
  readonly keyId: string;
}

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

/** Plays every log in the scope against the newer version, some at a time. */
export async function previewRegrade(
  manager: Visitor,
  scope: RegradeScope,
  most = MOST,
): Promise<RegradePreview> {
  const gameOf = async (id: string) => quickGameOf((await readVersion(id)).game.compiled);
  const to = await gameOf(scope.to);
  const changed: RegradePreview["changed"][number][] = [];
  const refused: RegradePreview["refused"][number][] = [];
  const same: RegradePreview["same"][number][] = [];
  let [already, more] = [0, false];
  for (let after = ""; !more;) {
    // Playing logs is work without a pause: others have a turn between two parts.
    await nextTurn();
    const rows = await listChunk(manager, scope, after);
    for (const { entries, adjustments, versionId, user, mode, assignment, ...row } of rows) {
      const named = adjustments.map(adjustmentOf);
      const keyId = keyVersionOf(versionId, named);
      if (keyId === scope.to) {
        already += 1;
        continue;
      }
      const log = entries.map(({ event }) => event as unknown as PlayEvent);
      const regrade = regradeOf(log, await gameOf(keyId), to, named);
      const about = {
        ...{ attemptId: row.id, userId: user.id, name: user.name, keyId },
        ...{ mode, assignment: assignment?.title ?? null },
        ...{ finishedAt: row.finishedAt ?? new Date(0), base: named.at(-1)?.number ?? 0 },
      };
      if (regrade.kind === "refused") refused.push({ ...about, ...regrade });
      else if (changed.length + same.length === most) more = true;
      else if (regrade.kind === "same") same.push({ ...about, ...regrade });
      else changed.push({ ...about, ...regrade });
    }
    if (rows.length < CHUNK) break;
    after = rows.at(-1)?.id ?? "";
  }
  const hash = hashOfPreview(scope, changed, same);
  return { changed: inOrder(changed), refused: inOrder(refused), same, already, more, hash };
}

function inOrder<Row extends RegradeRow>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => byName(a, b) || a.finishedAt.getTime() - b.finishedAt.getTime());
}

function listChunk(manager: Visitor, scope: RegradeScope, after: string) {
  return database.attempt.findMany({
    where: { ...inScope(manager, scope), id: { gt: after } },
    orderBy: { id: "asc" },
    take: CHUNK,
    select: {
      ...{ id: true, versionId: true, finishedAt: true, mode: true },
      assignment: { select: { title: true } },
      user: { select: { id: true, name: true } },
      entries: { select: { event: true }, orderBy: { seq: "asc" } },
      adjustments: {
        orderBy: { number: "asc" },
        include: { actor: { select: { name: true } } },
      },
    },
  });
}

function hashOfPreview(
  scope: RegradeScope,
  changed: RegradePreview["changed"],
  same: RegradePreview["same"],
): string {
  return hashOf(
    ...[scope.from, scope.to, scope.cohortId ?? ""],
    ...changed.map(({ attemptId, base, before, after }) =>
      JSON.stringify([attemptId, base, before, after]),
    ),
    ...same.map(({ attemptId, base }) => JSON.stringify([attemptId, base])),
  );
}
