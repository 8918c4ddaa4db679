/** A scenario as its page shows it: figures, signs of bad items, and every place, choice and record in words. */
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { findBest } from "#app/language/scenario/judged.ts";
import type { Scene } from "#app/language/scenario/scenario.ts";
import type { Experts } from "./experts.ts";
import { countFlagged, healthOf, type Flag } from "./item-health.ts";
import { bestMark, measureItems, type ItemMeasures } from "./item-measures.ts";
import { choiceWords, placeWords, recordWords, type PlaceWords } from "./place-words.ts";
import { placeKey, type Counts, type Place } from "./place.ts";
import { measureWhole, type WholeMeasures } from "./whole-measures.ts";

/** One place with its words. */
export interface PlaceView {
  readonly key: string;
  readonly words: PlaceWords;
  readonly item: ItemMeasures;
  readonly flags: readonly Flag[];
  /** Choices, and choices nobody made, by id. */
  readonly choices: Readonly<Record<string, string>>;
  readonly unchosen: readonly string[];
  readonly records: Readonly<Record<string, string>>;
  /** The clauses that the best decision cites. */
  readonly expected: readonly string[];
  /** Null where nobody calibrated it. */
  readonly experts: Experts | null;
}

/** All of it. */
export interface ScenarioMeasures {
  readonly whole: WholeMeasures;
  readonly places: readonly PlaceView[];
  /** How many places have a sign that they must be mended, and how many only signs that ask for a look. */
  readonly toFix: number;
  readonly toLook: number;
  readonly pass: number;
}

/** Measures the counts of one version. `experts` by place ("case.scene"). */
export function measureScenario(
  compiled: Compiled,
  counts: Counts,
  rule: string,
  experts: ReadonlyMap<string, Experts> = new Map(),
): ScenarioMeasures {
  const items = measureItems(counts.places, rule, (place) => maxMarkOf(compiled, place));
  const places = items.map((item) => viewPlace(compiled, item, experts));
  return {
    whole: measureWhole(counts, rule),
    places,
    ...countFlagged(places),
    pass: compiled.scenario.pass,
  };
}

function viewPlace(
  compiled: Compiled,
  item: ItemMeasures,
  experts: ReadonlyMap<string, Experts>,
): PlaceView {
  const { caseId, sceneId } = item;
  const key = placeKey(item);
  const scene = findScene(compiled, item);
  const label = (choice: string) => choiceWords(compiled, caseId, sceneId, choice);
  const chosen = new Set(item.choices.map(({ choice }) => choice));
  const said = experts.get(key) ?? null;
  const judged = (scene?.choices ?? []).filter(({ verdict }) => verdict !== null);
  return {
    ...{ key, item, words: placeWords(compiled, caseId, sceneId) },
    flags: healthOf(item, label, said),
    choices: Object.fromEntries(item.choices.map(({ choice }) => [choice, label(choice)])),
    unchosen: judged.filter(({ id }) => !chosen.has(id)).map(({ id }) => label(id)),
    records: Object.fromEntries(item.records.map(({ id }) => [id, recordWords(compiled, id)])),
    expected: (scene && findBest(scene, null)?.cites) ?? [],
    experts: said,
  };
}

function maxMarkOf(compiled: Compiled, place: Place): number {
  const choices = findScene(compiled, place)?.choices ?? [];
  const verdicts = choices.flatMap(({ verdict }) => verdict ?? []);
  return bestMark(verdicts, place.cells);
}

function findScene(
  { scenario }: Compiled,
  place: Pick<Place, "caseId" | "sceneId">,
): Scene | undefined {
  const found = scenario.cases.find(({ id }) => id === place.caseId);
  return found?.scenes.find(({ id }) => id === place.sceneId);
}
