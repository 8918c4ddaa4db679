/** Adds to the tallies, in a few statements however many rows there are. */
import { chunksOf } from "#app/store/chunks.ts";
import { Prisma } from "#app/store/generated/sqlite/client.ts";
import { raiseChangeCounts, CHANGING } from "./change-count.server.ts";
import type { DecisionCount, DetailCount, Tallies } from "./tallies-of.ts";

/** Rows in one statement: twelve values each, well under what either database takes. */
const ROWS = 200;
/** Rows taken away that one statement looks for. */
const GONE = 50;

/**
 * Adds each row's `n` to what is there; rows that come to nothing are deleted. Rows must be in the order of `sumOf`. The changes of
 * each version's tallies are numbered: two writers of one version follow each other from there on.
 */
export async function addTallies(
  tx: Prisma.TransactionClient,
  { decisions, details }: Tallies,
): Promise<void> {
  const versions = [...decisions, ...details].map(({ versionId }) => versionId);
  await raiseChangeCounts(tx, versions.map(CHANGING.tallies));
  for (const rows of chunksOf(decisions, ROWS)) {
    const values = rows.map(
      (row) =>
        Prisma.sql`(${row.scope}, ${row.slug}, ${row.versionId}, ${row.mode}, ${row.first}, ${row.caseId}, ${row.sceneId}, ${row.choice}, ${row.verdict}, ${row.points}, ${row.rest}, ${row.n})`,
    );
    await tx.$executeRaw`
      INSERT INTO "DecisionTally" ("scope", "slug", "versionId", "mode", "first", "caseId", "sceneId", "choice", "verdict", "points", "rest", "n")
      VALUES ${Prisma.join(values)}
      ON CONFLICT ("scope", "slug", "versionId", "mode", "first", "caseId", "sceneId", "choice", "verdict", "points", "rest")
      DO UPDATE SET "n" = "DecisionTally"."n" + excluded."n"`;
  }
  for (const rows of chunksOf(details, ROWS)) {
    const values = rows.map(
      (row) =>
        Prisma.sql`(${row.scope}, ${row.slug}, ${row.versionId}, ${row.mode}, ${row.first}, ${row.caseId}, ${row.sceneId}, ${row.kind}, ${row.value}, ${row.right}, ${row.n})`,
    );
    await tx.$executeRaw`
      INSERT INTO "DetailTally" ("scope", "slug", "versionId", "mode", "first", "caseId", "sceneId", "kind", "value", "right", "n")
      VALUES ${Prisma.join(values)}
      ON CONFLICT ("scope", "slug", "versionId", "mode", "first", "caseId", "sceneId", "kind", "value", "right")
      DO UPDATE SET "n" = "DetailTally"."n" + excluded."n"`;
  }
  const isLess = ({ n }: { readonly n: number }) => n < 0;
  for (const rows of chunksOf(decisions.filter(isLess), GONE))
    await tx.decisionTally.deleteMany({ where: { n: 0, OR: rows.map(decisionKey) } });
  for (const rows of chunksOf(details.filter(isLess), GONE))
    await tx.detailTally.deleteMany({ where: { n: 0, OR: rows.map(detailKey) } });
}

function decisionKey({ n: _, ...key }: DecisionCount) {
  return key;
}

function detailKey({ n: _, ...key }: DetailCount) {
  return key;
}
