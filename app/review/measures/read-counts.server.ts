/** Reads the tallies of a sample: as much after a million decisions as after ten thousand. */
import type { Mode } from "#app/attempts/attempt.ts";
import type { DetailKind } from "#app/attempts/counting/tallies-of.ts";
import { VERSION_NAME, versionName } from "#app/library/version-name.ts";
import { database } from "#app/store/client.server.ts";
import { countsOf, type Counts, type PlacedCell } from "./place.ts";
import type { Sample } from "./sample.ts";

/** The cells of one choice with one verdict; `rests` is "rest:n rest:n …". */
interface PackedCells extends Omit<PlacedCell, "rest" | "n"> {
  readonly rests: string;
}

/**
 * The counts of a sample. Some ten thousand rows take Prisma longer to hand over than the database to read: it
 * hands over one for each choice. The mode is compared as text, which both databases have; the index has led to
 * the version by then.
 */
export async function readCounts(sample: Sample, order: readonly string[]): Promise<Counts> {
  const { scope, slug, versionId, mode } = sample;
  const least = sample.first ? 1 : 0;
  const [packed, details] = await Promise.all([
    database.$queryRaw<PackedCells[]>`
      SELECT "caseId", "sceneId", "choice", "verdict", "points",
        STRING_AGG(CAST("rest" AS TEXT) || ':' || CAST("n" AS TEXT), ' ') AS "rests"
      FROM "DecisionTally"
      WHERE "scope" = ${scope} AND "slug" = ${slug} AND "versionId" = ${versionId}
        AND CAST("mode" AS TEXT) = ${mode} AND CASE WHEN "first" THEN 1 ELSE 0 END >= ${least}
      GROUP BY "caseId", "sceneId", "choice", "verdict", "points"`,
    readDetails(sample),
  ]);
  return countsOf(packed.flatMap(unpack), details, order);
}

async function readDetails({ first, ...sample }: Sample) {
  const rows = await database.detailTally.groupBy({
    by: ["caseId", "sceneId", "kind", "value", "right"],
    where: first ? { ...sample, first } : sample,
    _sum: { n: true },
  });
  return rows.map(({ _sum, kind, ...row }) => {
    return { ...row, kind: kind as DetailKind, n: _sum.n ?? 0 };
  });
}

/** Named one by one: a spread of thousands of cells takes longer than all the rest. */
function unpack({ caseId, sceneId, choice, verdict, points, rests }: PackedCells): PlacedCell[] {
  const worth = Number(points);
  return rests.split(" ").map((pair) => {
    const colon = pair.indexOf(":");
    const [rest, n] = [Number(pair.slice(0, colon)), Number(pair.slice(colon + 1))];
    return { caseId, sceneId, choice, verdict, points: worth, rest, n };
  });
}

/** A version that has data, with its number of attempts. */
export interface MeasuredVersion {
  readonly id: string;
  /** "3", "3 B". */
  readonly name: string;
  readonly title: string;
  readonly retired: boolean;
  readonly n: number;
}

/** Every form of every version of a scenario with its finished attempts in this scope, the newest first. Answers 404 when there is none. */
export async function listMeasured(
  slug: string,
  scope: string,
  mode: Mode,
  first: boolean,
): Promise<MeasuredVersion[]> {
  const [versions, counts] = await Promise.all([
    database.scenarioVersion.findMany({
      where: { slug },
      orderBy: [{ number: "desc" }, { form: "asc" }],
      select: { id: true, ...VERSION_NAME, title: true, retiredAt: true },
    }),
    countAttempts({ scope, slug, mode, first }),
  ]);
  if (versions.length === 0)
    throw new Response("There is no scenario at this address.", { status: 404 });
  return versions.map(({ id, title, retiredAt, ...named }) => {
    const [name, retired] = [versionName(named), retiredAt !== null];
    return { id, name, title, retired, n: counts.get(id) ?? 0 };
  });
}

async function countAttempts(
  where: Omit<Sample, "versionId" | "first"> & { readonly first: boolean },
): Promise<ReadonlyMap<string, number>> {
  const { first, ...rest } = where;
  const rows = await database.detailTally.groupBy({
    by: ["versionId"],
    where: { ...rest, ...(first ? { first } : {}), caseId: "", sceneId: "", kind: "percent" },
    _sum: { n: true },
  });
  return new Map(rows.map(({ versionId, _sum }) => [versionId, _sum.n ?? 0]));
}
