/** Reads what is needed to tell changes of results in words, for many attempts at once. */
import { adjustmentsFrom, keyVersionOf } from "#app/attempts/counting/read-counted.server.ts";
import { decodeEvent } from "#app/attempts/event-document.ts";
import type { Adjustment } from "#app/attempts/results/adjustment.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { readVersion } from "#app/library/versions.server.ts";
import { database } from "#app/store/client.server.ts";
import { decisionWords, noteWords, type VersionNumber } from "./change-names.ts";

/** What is changed, by attempt and the number of the change. */
export interface ChangeNames {
  /** Empty for a change of the whole, and for one that is not there. */
  readonly whatOf: (attemptId: string, number: number) => string;
  readonly numberOf: VersionNumber;
}

/** The names for all changes of these attempts. */
export async function readChangeNames(attemptIds: readonly string[]): Promise<ChangeNames> {
  const attempts = await database.attempt.findMany({
    where: { id: { in: [...attemptIds] } },
    select: {
      ...{ id: true, versionId: true },
      adjustments: { orderBy: { number: "asc" } },
    },
  });
  const [names, versions] = [new Map<string, string>(), new Set<string>()];
  for (const { id, versionId, adjustments } of attempts) {
    const changes = adjustmentsFrom(adjustments);
    const graded = changes.some(({ kind }) => kind === "grade") ? await readEvents(id) : null;
    for (const [index, change] of changes.entries()) {
      // A target is named by the key that was in force when it was changed.
      const key = keyVersionOf(versionId, changes.slice(0, index));
      names.set(`${id} ${change.number}`, await nameOf(change, key, graded));
      if (change.kind === "regrade")
        for (const value of [change.before, change.after]) if (value) versions.add(value.versionId);
    }
  }
  const numbers = new Map(
    (
      await database.scenarioVersion.findMany({
        where: { id: { in: [...versions] } },
        select: { id: true, number: true },
      })
    ).map(({ id, number }) => [id, number]),
  );
  return {
    whatOf: (attemptId, number) => names.get(`${attemptId} ${number}`) ?? "",
    numberOf: (versionId) => numbers.get(versionId) ?? null,
  };
}

async function nameOf(
  { kind, target }: Adjustment,
  versionId: string,
  events: ReadonlyMap<string, PlayEvent> | null,
): Promise<string> {
  if (kind !== "verdict" && kind !== "grade") return "";
  const { compiled } = (await readVersion(versionId)).game;
  if (kind === "verdict") return decisionWords(compiled, target);
  return noteWords(compiled, target, events?.get(target) ?? null);
}

async function readEvents(attemptId: string): Promise<ReadonlyMap<string, PlayEvent>> {
  const rows = await database.logEntry.findMany({
    where: { attemptId },
    select: { seq: true, event: true },
  });
  return new Map(rows.map(({ seq, event }) => [String(seq), decodeEvent(event)]));
}
