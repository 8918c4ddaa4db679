/** Questions of these versions that should be mended before anybody is judged by them. */
import { EVERYBODY } from "#app/attempts/counting/tallies-of.ts";
import { VERSION_NAME, versionName } from "#app/library/version-name.ts";
import { readVersion } from "#app/library/versions.server.ts";
import { database } from "#app/store/client.server.ts";
import type { ExpertsByPlace } from "./experts.ts";
import type { PlaceWords } from "./place-words.ts";
import { readMeasures } from "./read-measures.server.ts";
import { ruleWords } from "./sample.ts";

/** A place of one version that is flagged *fix the item*. */
export interface PlaceToFix {
  readonly versionId: string;
  readonly slug: string;
  readonly title: string;
  readonly version: string;
  /** "case.scene". */
  readonly key: string;
  readonly words: PlaceWords;
}

/** Over everybody's first attempts at assessments, as the list of all questions to mend has it: what was measured for it is kept. */
export async function toFixOf(
  versionIds: readonly string[],
  experts: ExpertsByPlace,
): Promise<PlaceToFix[]> {
  const versions = await database.scenarioVersion.findMany({
    where: { id: { in: [...versionIds] } },
    orderBy: [{ title: "asc" }, { number: "asc" }],
    select: { id: true, slug: true, ...VERSION_NAME, title: true },
  });
  const found: PlaceToFix[] = [];
  // One after the other: each that has changed reads some ten thousand rows.
  for (const { id: versionId, slug, title, ...named } of versions) {
    const version = versionName(named);
    const { compiled } = (await readVersion(versionId)).game;
    const sample = { scope: EVERYBODY, slug, versionId, mode: "assessment", first: true } as const;
    const rule = ruleWords(sample, version, "all people");
    const { places } = await readMeasures(sample, compiled, rule, experts);
    for (const { key, words, flags } of places)
      if (flags.some(({ urgency }) => urgency === "fix"))
        found.push({ versionId, slug, title, version, key, words });
  }
  return found;
}
