/** Which clauses a scenario rests on, and where. */
import type { Worksheet } from "#app/language/handbook/handbook.ts";
import type { Prose } from "#app/language/markup/prose.ts";
import type { Judgement } from "./judged.ts";
import type { Case, Scenario, Scene } from "./scenario.ts";

/** One place that names a clause. */
export interface CitePlace {
  /** By a judgement's `cites`, through a worksheet that applies it, or in words that a reader sees. */
  readonly how: "cites" | "worksheet" | "words";
  /** The id of the choice, otherwise or shift end, the worksheet's, or the name of the piece of prose. */
  readonly what: string;
  readonly case: string | null;
  readonly scene: string | null;
}

/** A clause with every place that names it, in order of writing. */
export interface ClauseCited {
  readonly clause: string;
  readonly places: readonly CitePlace[];
}

/** A clause's id in running words, bare or in a link: both lead to the handbook. */
const IN_WORDS = /\b[A-Z]{2}-\d+\b/g;

/** Every clause that is named, sorted by id. Words that only look like a clause are told too: only the handbook knows. */
export function citesOf(
  scenario: Scenario,
  worksheets: Readonly<Record<string, Pick<Worksheet, "clauses">>> = {},
): ClauseCited[] {
  const found = new Map<string, CitePlace[]>();
  const add = (clause: string, place: CitePlace) => {
    const places = found.get(clause) ?? [];
    const known = places.some(({ how, what }) => how === place.how && what === place.what);
    if (!known) places.push(place);
    found.set(clause, places);
  };
  for (const { judgement, ...where } of judgementsOf(scenario))
    for (const clause of judgement.cites)
      add(clause, { how: "cites", what: judgement.id, ...where });
  for (const one of scenario.cases) {
    for (const scene of one.scenes) {
      for (const { worksheet } of scene.worksheets) {
        const applied = Object.hasOwn(worksheets, worksheet) ? worksheets[worksheet] : undefined;
        for (const clause of applied?.clauses ?? [])
          add(clause, { how: "worksheet", what: worksheet, case: one.id, scene: scene.id });
      }
    }
  }
  for (const { prose, ...where } of proseIn(scenario))
    for (const [clause] of prose.text.matchAll(IN_WORDS))
      add(clause, { how: "words", what: prose.fragment, ...where });
  return [...found]
    .map(([clause, places]) => ({ clause, places }))
    .toSorted((a, b) => a.clause.localeCompare(b.clause, "en", { numeric: true }));
}

interface Where {
  readonly case: string | null;
  readonly scene: string | null;
}

function judgementsOf(scenario: Scenario): (Where & { judgement: Judgement })[] {
  const at = (where: Where, ...all: readonly (Judgement | null)[]) =>
    all.flatMap((judgement) => (judgement ? [{ judgement, ...where }] : []));
  const inScene = (one: Case, scene: Scene) =>
    at({ case: one.id, scene: scene.id }, ...scene.choices, scene.otherwise, scene.shiftEnd);
  return [
    ...scenario.cases.flatMap((one) => [
      ...one.scenes.flatMap((scene) => inScene(one, scene)),
      ...at({ case: one.id, scene: null }, one.otherwise, one.shiftEnd),
    ]),
    ...at({ case: null, scene: null }, scenario.otherwise),
  ];
}

function proseIn({ briefing, debrief, cases, otherwise }: Scenario): (Where & { prose: Prose })[] {
  const at = (where: Where, ...all: readonly Prose[]) => all.map((prose) => ({ prose, ...where }));
  const told = (judgement: Judgement | null) =>
    judgement ? [judgement.consequence, judgement.why] : [];
  const nowhere = { case: null, scene: null };
  return [
    ...at(nowhere, briefing, ...told(otherwise)),
    ...cases.flatMap((one) => [
      ...at({ case: one.id, scene: null }, ...one.records.map(({ prose }) => prose)),
      ...one.scenes.flatMap((scene) =>
        at(
          { case: one.id, scene: scene.id },
          scene.prose,
          scene.why,
          ...[...scene.choices, scene.otherwise, scene.shiftEnd].flatMap(told),
          ...scene.effects.map(({ consequence }) => consequence),
        ),
      ),
      ...at(
        { case: one.id, scene: null },
        ...[one.otherwise, one.shiftEnd].flatMap(told),
        ...one.endings.map(({ prose }) => prose),
      ),
    ]),
    ...at(nowhere, debrief),
  ];
}
