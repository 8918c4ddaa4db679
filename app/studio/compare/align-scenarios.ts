/** Gives the older of two scenarios the newer one's ids where a part only got another name, so that a renaming is not taken for a loss and a gain. */
import type { Case, Condition, Scenario } from "#app/language/scenario/scenario.ts";
import { matchParts, type Pair } from "./match-parts.ts";
import type { Change, ChangeKind } from "./meaning-change.ts";

interface Named {
  readonly id: string;
}

type Names = ReadonlyMap<string, string>;

/** The older scenario with the newer one's names, and a change for each name that is another now. */
export function alignScenarios(
  before: Scenario,
  after: Scenario,
): { readonly before: Scenario; readonly renamed: readonly Change[] } {
  const renamed: Change[] = [];
  const note = (kind: ChangeKind, pairs: readonly Pair<Named>[], of: string | null): Names => {
    const names = new Map<string, string>();
    for (const { before: old, after: young } of pairs) {
      if (!old || !young || old.id === young.id) continue;
      names.set(old.id, young.id);
      const text = `\`${old.id}\` is called \`${young.id}\` now`;
      const where = { case: of ?? young.id, scene: kind === "scene" ? young.id : null };
      renamed.push({ kind, where, text, severity: "words" });
    }
    return names;
  };
  const cases = matchParts(
    before.cases,
    after.cases,
    (one) => one.id,
    (one) => one.title,
  );
  const caseNames = note("case", cases, null);
  const facts = new Map<string, string>();
  const targets = new Map<Case, Names>();
  for (const { before: old, after: young } of cases) {
    if (!old || !young) continue;
    const byId = ({ id }: Named) => id;
    const records = matchParts(old.records, young.records, byId, ({ title, prose }) =>
      [title, prose.text].join(),
    );
    for (const [from, to] of note("record", records, young.id)) facts.set(from, to);
    const scenes = matchParts(old.scenes, young.scenes, byId, ({ prose }) => prose.text);
    const endings = matchParts(old.endings, young.endings, byId, ({ prose }) => prose.text);
    targets.set(
      old,
      new Map([...note("scene", scenes, young.id), ...note("ending", endings, young.id)]),
    );
  }
  const cased = before.cases.map((one) => rename(one, caseNames, targets.get(one), facts));
  return { before: { ...before, cases: cased }, renamed };
}

function rename(one: Case, cases: Names, targets: Names = new Map(), facts: Names): Case {
  const target = <Then extends string | null>(then: Then) =>
    (then === null ? then : (targets.get(then) ?? then)) as Then;
  const names = (list: readonly string[]) => list.map((name) => facts.get(name) ?? name);
  const condition = ({ when, unless }: Condition) => ({ when: names(when), unless: names(unless) });
  return {
    ...one,
    ...condition(one),
    id: cases.get(one.id) ?? one.id,
    records: one.records.map((record) => ({ ...record, id: facts.get(record.id) ?? record.id })),
    endings: one.endings.map((ending) => ({ ...ending, id: target(ending.id) })),
    shiftEnd: one.shiftEnd && { ...one.shiftEnd, then: target(one.shiftEnd.then) },
    scenes: one.scenes.map((scene) => ({
      ...scene,
      id: target(scene.id),
      choices: scene.choices.map((choice) => ({
        ...choice,
        ...condition(choice),
        then: target(choice.then),
        asks: names(choice.asks),
      })),
      effects: scene.effects.map((effect) => ({
        ...effect,
        ...condition(effect),
        then: target(effect.then),
      })),
      shiftEnd: scene.shiftEnd && { ...scene.shiftEnd, then: target(scene.shiftEnd.then) },
    })),
  };
}
