/** Every scenario with how often it was finished, how hard it is and what must be mended in it. */
import type { Mode } from "#app/attempts/attempt.ts";
import { EVERYBODY } from "#app/attempts/counting/tallies-of.ts";
import { readVersion } from "#app/library/versions.server.ts";
import type { Figure } from "#app/review/figure/figure.ts";
import type { ExpertsByPlace } from "#app/review/measures/experts.ts";
import type { Flag } from "#app/review/measures/item-health.ts";
import type { PlaceWords } from "#app/review/measures/place-words.ts";
import { listMeasured } from "#app/review/measures/read-counts.server.ts";
import { readMeasures } from "#app/review/measures/read-measures.server.ts";
import { ruleWords } from "#app/review/measures/sample.ts";
import { database } from "#app/store/client.server.ts";

/** One scenario of the list: its newest version that has data. */
export interface ScenarioRow {
  readonly slug: string;
  readonly title: string;
  readonly version: string;
  readonly attempts: number;
  readonly percent: Figure;
  readonly passed: Figure;
  readonly alpha: Figure;
  readonly toFix: number;
  readonly toLook: number;
  readonly places: number;
}

/** A place with a sign that something is wrong with it. */
export interface FlaggedPlace {
  readonly slug: string;
  readonly title: string;
  readonly key: string;
  readonly words: PlaceWords;
  readonly flags: readonly Flag[];
}

/** All scenarios by title, or those of these names, and the flagged places of all: those to be mended first. */
export async function listScenarioMeasures(
  mode: Mode,
  experts: ExpertsByPlace,
  only?: readonly string[],
): Promise<{ readonly rows: readonly ScenarioRow[]; readonly flagged: readonly FlaggedPlace[] }> {
  const slugs = await database.scenarioVersion.groupBy({
    by: ["slug"],
    ...(only === undefined ? {} : { where: { slug: { in: [...only] } } }),
  });
  const rows: ScenarioRow[] = [];
  const flagged: FlaggedPlace[] = [];
  // One after the other: each that has changed reads some ten thousand rows.
  for (const { slug } of slugs) {
    const versions = await listMeasured(slug, EVERYBODY, mode, true);
    const shown = versions.find(({ n }) => n > 0) ?? versions[0];
    if (!shown) continue;
    const { id: versionId, title, name: version } = shown;
    const { compiled } = (await readVersion(versionId)).game;
    const sample = { scope: EVERYBODY, slug, versionId, mode, first: true };
    const rule = ruleWords(sample, version, "all people");
    const measures = await readMeasures(sample, compiled, rule, experts);
    const { attempts, percent, passed, alpha } = measures.whole;
    const { toFix, toLook, places } = measures;
    rows.push({
      ...{ slug, title, version, attempts, percent, passed, alpha, toFix, toLook },
      places: places.length,
    });
    for (const { key, words, flags } of places)
      if (flags.length > 0) flagged.push({ slug, title, key, words, flags });
  }
  return {
    rows: rows.sort((a, b) => a.title.localeCompare(b.title, "en")),
    flagged: flagged.sort((a, b) => weight(b) - weight(a)),
  };
}

function weight({ flags }: FlaggedPlace): number {
  return flags.reduce((sum, { urgency }) => sum + (urgency === "fix" ? 10 : 1), 0);
}
