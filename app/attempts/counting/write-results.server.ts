/** Writes results with their decisions and adds them to the tallies. */
import { toJson } from "#app/library/make-version.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";
import { insertRows } from "#app/store/insert-rows.server.ts";
import { addTallies } from "./add-tallies.server.ts";
import { raiseChangeCounts, CHANGING } from "./change-count.server.ts";
import type { Counted } from "./counted.ts";
import { talliesOf } from "./tallies-of.ts";

/** A counted attempt and which of its person's finished attempts at the scenario in this mode it is. */
export interface Numbered extends Counted {
  readonly ordinal: number;
}

/** Writes what was not there before. */
export async function writeResults(
  tx: Prisma.TransactionClient,
  all: readonly Numbered[],
): Promise<void> {
  await insertResults(tx, all);
  await addTallies(tx, talliesOf(...all));
}

/** Writes them without the tallies. */
export async function insertResults(
  tx: Prisma.TransactionClient,
  all: readonly Numbered[],
): Promise<void> {
  const cohorts = all.flatMap(({ head: { cohortId } }) => cohortId ?? []);
  await raiseChangeCounts(tx, cohorts.map(CHANGING.cohort));
  await insertRows(tx, "Result", all.map(resultRow));
  await insertRows(tx, "Decision", all.flatMap(decisionRows));
}

function resultRow({ head, ordinal, outcome }: Numbered): Prisma.ResultCreateManyInput {
  return { ...head, ordinal, ...outcome, skills: toJson(outcome.skills) };
}

function decisionRows({ head, ordinal, decisions }: Numbered): Prisma.DecisionCreateManyInput[] {
  const { attemptId, userId, slug, versionId, cohortId, mode, finishedAt } = head;
  const shared = { attemptId, userId, slug, versionId, cohortId, mode, finishedAt };
  return decisions.map(({ opened, cited, expected, sections, ...decision }) => ({
    ...shared,
    first: ordinal === 1,
    ...decision,
    ...{ opened: [...opened], cited: [...cited] },
    ...{ expected: [...expected], sections: [...sections] },
  }));
}
