/** Compares one case of two versions. */
import { timeOf, type Case, type Shift } from "#app/language/scenario/scenario.ts";
import {
  change,
  compareCondition,
  compareProse,
  compareValue,
  gained,
  lost,
  minutesWords,
  type Part,
} from "./change-words.ts";
import { compareOtherwise, compareScenes, compareShiftEnd, type Desks } from "./compare-scenes.ts";
import { isReordered, matchParts, type Pair } from "./match-parts.ts";
import type { Change, ChangeKind } from "./meaning-change.ts";

/** What both versions say outside of the case. */
export interface Around {
  readonly desks: Desks;
  readonly shifts: { readonly before: Shift; readonly after: Shift };
}

/** Every difference of a case; a case of one version only is one change. */
export function compareCases({ before, after }: Pair<Case>, around: Around): Change[] {
  const id = (after ?? before)?.id ?? "";
  const part = (kind: ChangeKind, name: string, scene: string | null = null): Part => ({
    kind,
    where: { case: id, scene },
    name,
  });
  const whole = part("case", `The case \`${id}\``);
  if (!after) return [lost(whole)];
  if (!before)
    return [gained(whole, `is new and arrives at ${timeOf(around.shifts.after, after.arrives)}`)];
  const [came, comes] = [
    timeOf(around.shifts.before, before.arrives),
    timeOf(around.shifts.after, after.arrives),
  ];
  const scenes = matchParts(before.scenes, after.scenes, (scene) => scene.id);
  const [began, begins] = [before.scenes[0]?.id ?? null, after.scenes[0]?.id ?? null];
  return [
    ...compareValue(whole, "words", "is called", `“${before.title}”`, `“${after.title}”`),
    ...compareValue(whole, "time", "arrives at", came, comes),
    ...compareCondition(whole, before, after),
    ...compareValue(whole, "behaviour", "begins with the scene", began, begins),
    ...compareRecords(part, before, after),
    ...scenes.flatMap(({ before: old, after: young }) => {
      const one = part("scene", `The scene \`${(young ?? old)?.id ?? ""}\``, (young ?? old)?.id);
      if (!young) return [lost(one)];
      return old ? compareScenes(id, old, young, around.desks) : [gained(one)];
    }),
    ...compareEndings(part, before, after),
    ...compareOtherwise(
      part("otherwise", "“Anything else” of the case"),
      before.otherwise,
      after.otherwise,
    ),
    ...compareShiftEnd(
      part("shift-end", "The end of the shift for the case"),
      before.shiftEnd,
      after.shiftEnd,
    ),
  ];
}

/** Whether cases stand in another order: of several things due in one minute, the first case's come first. */
export function compareCaseOrder(pairs: readonly Pair<Case>[], before: readonly Case[]): Change[] {
  const part: Part = {
    kind: "scenario",
    where: { case: null, scene: null },
    name: "The cases",
  };
  return isReordered(pairs, before) ? [change(part, "behaviour", "stand in another order")] : [];
}

type PartOf = (kind: ChangeKind, name: string) => Part;

function compareRecords(part: PartOf, before: Case, after: Case): Change[] {
  const pairs = matchParts(before.records, after.records, (record) => record.id);
  return pairs.flatMap(({ before: old, after: young }) => {
    const one = part("record", `The record \`${(young ?? old)?.id ?? ""}\``);
    if (!young) return [lost(one)];
    if (!old) return [gained(one)];
    const [cost, costs] = [minutesWords(old.minutes), minutesWords(young.minutes)];
    return [
      ...compareValue(one, "time", "costs", cost, costs),
      ...compareValue(one, "words", "is called", `“${old.title}”`, `“${young.title}”`),
      ...compareProse(one, "text", old.prose, young.prose),
    ];
  });
}

function compareEndings(part: PartOf, before: Case, after: Case): Change[] {
  const pairs = matchParts(before.endings, after.endings, (ending) => ending.id);
  return pairs.flatMap(({ before: old, after: young }) => {
    const one = part("ending", `The ending \`${(young ?? old)?.id ?? ""}\``);
    if (!young) return [lost(one)];
    if (!old) return [gained(one, `is new (${young.outcome})`)];
    return [
      ...compareValue(one, "judgement", "counts as", old.outcome, young.outcome),
      ...compareProse(one, "text", old.prose, young.prose),
    ];
  });
}
