/** Compares what can be done and what can happen in one scene. */
import type { Desk } from "#app/language/handbook/desk.ts";
import { findBest } from "#app/language/scenario/judged.ts";
import type {
  Choice,
  Effect,
  Otherwise,
  Scene,
  ShiftEnd,
} from "#app/language/scenario/scenario.ts";
import {
  change,
  choiceWords,
  compareCondition,
  compareJudged,
  compareList,
  compareProse,
  compareValue,
  conditionWords,
  gained,
  lost,
  minutesWords,
  targetWords,
  type Part,
} from "./change-words.ts";
import { matchParts, type Pair } from "./match-parts.ts";
import type { Change, ChangeKind } from "./meaning-change.ts";

/** The desks of both versions: what an action costs unless it says so. */
export interface Desks {
  readonly before: Desk;
  readonly after: Desk;
}

/** Every difference within a scene that both versions have. */
export function compareScenes(caseId: string, before: Scene, after: Scene, desks: Desks): Change[] {
  const part = (kind: ChangeKind, name: string): Part => ({
    kind,
    where: { case: caseId, scene: after.id },
    name,
  });
  const choices = pairChoices(before, after);
  const effects = pairEffects(before, after);
  return [
    ...compareProse(part("scene", "The scene"), "text", before.prose, after.prose),
    ...choices.flatMap((pair) => compareChoice(part, pair, desks)),
    ...compareOrder(part("scene", "The scene"), choices, before),
    ...compareBest(part("scene", "The scene"), choices, { before, after }),
    ...compareOtherwise(part("otherwise", "“Anything else”"), before.otherwise, after.otherwise),
    ...effects.flatMap((pair) => compareEffect(part, pair)),
    ...compareShiftEnd(part("shift-end", "The end of the shift"), before.shiftEnd, after.shiftEnd),
    ...compareSheets(part, before, after),
  ];
}

/** Actions are the same when button, teams and conditions are; else when button and target are; else by their order for the button. */
export function pairChoices(
  before: Pick<Scene, "choices">,
  after: Pick<Scene, "choices">,
): Pair<Choice>[] {
  return matchParts(
    before.choices,
    after.choices,
    (one) => JSON.stringify([one.do, sorted(one.to), sorted(one.when), sorted(one.unless)]),
    (one) => JSON.stringify([one.do, one.then]),
    (one) => one.do,
  );
}

/** Effects are the same when target and condition are; else when the target is; else by their order. */
export function pairEffects(
  before: Pick<Scene, "effects">,
  after: Pick<Scene, "effects">,
): Pair<Effect>[] {
  return matchParts(
    before.effects,
    after.effects,
    (one) => JSON.stringify([one.then, sorted(one.when), sorted(one.unless), one.minutes]),
    (one) => JSON.stringify([one.then, sorted(one.when), sorted(one.unless)]),
    (one) => one.then,
    () => "effect",
  );
}

function sorted(names: readonly string[]): readonly string[] {
  return names.toSorted();
}

type PartOf = (kind: ChangeKind, name: string) => Part;

function compareChoice(part: PartOf, { before, after }: Pair<Choice>, desks: Desks): Change[] {
  if (!before || !after) {
    if (before) return [lost(part("action", choiceWords(desks.before, before)))];
    if (!after) return [];
    const leads = after.then === null ? "is new" : `is new and leads to \`${after.then}\``;
    return [gained(part("action", choiceWords(desks.after, after)), leads)];
  }
  const one = part("action", choiceWords(desks.after, after));
  const cost = (choice: Choice, desk: Desk) =>
    choice.minutes ?? desk.actions.find(({ id }) => id === choice.do)?.minutes ?? 1;
  const [leads, led] = [targetWords(after.then), targetWords(before.then)];
  return [
    ...compareValue(one, "behaviour", "leads to", led, leads),
    ...compareTeams(one, before.to, after.to),
    ...compareCondition(one, before, after),
    ...compareList(one, "behaviour", "sets", before.sets, after.sets),
    ...compareValue(
      one,
      "time",
      "costs",
      minutesWords(cost(before, desks.before)),
      minutesWords(cost(after, desks.after)),
    ),
    ...compareList(one, "judgement", "asks for", before.asks, after.asks),
    ...compareJudged(one, before, after),
    ...compareProse(one, "consequence", before.consequence, after.consequence),
  ];
}

function compareTeams(part: Part, before: readonly string[], after: readonly string[]): Change[] {
  const words = (to: readonly string[]) => (to.length === 0 ? "any team" : sorted(to).join(", "));
  return compareValue(part, "behaviour", "holds for", words(before), words(after));
}

/** Two actions of one button that can fit at the same time are tried in order, and the first is taken. */
function compareOrder(part: Part, pairs: readonly Pair<Choice>[], before: Scene): Change[] {
  const both = pairs.flatMap(({ before: old, after }) =>
    old && after ? [{ after, place: before.choices.indexOf(old) }] : [],
  );
  const buttons = both.flatMap((one, index) =>
    both
      .slice(index + 1)
      .filter((later) => later.place < one.place && canBothFit(one.after, later.after))
      .map(() => one.after.do),
  );
  return [...new Set(buttons)].map((button) =>
    change(part, "behaviour", `tries its \`${button}\` actions in another order`),
  );
}

function canBothFit(a: Choice, b: Choice): boolean {
  const teams = a.to.length === 0 || b.to.length === 0 || a.to.some((team) => b.to.includes(team));
  const against = (one: Choice, other: Choice) =>
    one.when.some((name) => other.unless.includes(name));
  return a.do === b.do && teams && !against(a, b) && !against(b, a);
}

/** The debrief holds what was done against one best action: the first written of the highest verdict. */
function compareBest(part: Part, choices: readonly Pair<Choice>[], scenes: Pair<Scene>): Change[] {
  const old = scenes.before && findBest(scenes.before, null);
  const young = scenes.after && findBest(scenes.after, null);
  const same = choices.some(({ before, after }) => before === old && after === young);
  if (!old || !young || same) return [];
  return [
    change(part, "judgement", `has another first best action: \`${old.do}\` → \`${young.do}\``),
  ];
}

function compareEffect(part: PartOf, { before, after }: Pair<Effect>): Change[] {
  const name = ({ then, ...condition }: Effect) =>
    `The effect to \`${then}\`${conditionWords(condition)}`;
  if (before && !after) return [lost(part("effect", name(before)))];
  if (!after) return [];
  const one = part("effect", name(after));
  if (!before) return [gained(one, `is new, after ${minutesWords(after.minutes)}`)];
  const [came, comes] = [minutesWords(before.minutes), minutesWords(after.minutes)];
  return [
    ...compareValue(one, "behaviour", "leads to", `\`${before.then}\``, `\`${after.then}\``),
    ...compareCondition(one, before, after),
    ...compareList(one, "behaviour", "sets", before.sets, after.sets),
    ...compareValue(one, "time", "comes after", came, comes),
    ...compareValue(one, "words", "is called", before.title, after.title),
    ...compareProse(one, "text", before.consequence, after.consequence),
  ];
}

/** An `<Otherwise>` of a scene, a case or the scenario. */
export function compareOtherwise(
  part: Part,
  before: Otherwise | null,
  after: Otherwise | null,
): Change[] {
  if (!before || !after) return [...(before ? [lost(part)] : []), ...(after ? [gained(part)] : [])];
  return [
    ...compareList(part, "behaviour", "sets", before.sets, after.sets),
    ...compareValue(part, "time", "costs minutes:", before.minutes, after.minutes),
    ...compareJudged(part, before, after),
    ...compareProse(part, "consequence", before.consequence, after.consequence),
  ];
}

/** A `<ShiftEnd>` of a scene or a case. */
export function compareShiftEnd(
  part: Part,
  before: ShiftEnd | null,
  after: ShiftEnd | null,
): Change[] {
  if (!before || !after) return [...(before ? [lost(part)] : []), ...(after ? [gained(part)] : [])];
  return [
    ...compareValue(part, "behaviour", "leads to", `\`${before.then}\``, `\`${after.then}\``),
    ...compareList(part, "behaviour", "sets", before.sets, after.sets),
    ...compareJudged(part, before, after),
    ...compareProse(part, "text", before.consequence, after.consequence),
  ];
}

function compareSheets(part: PartOf, before: Scene, after: Scene): Change[] {
  const pairs = matchParts(before.worksheets, after.worksheets, (use) => use.worksheet);
  return pairs.flatMap(({ before: old, after: young }) => {
    const one = part("worksheet", `The worksheet \`${(young ?? old)?.worksheet ?? ""}\``);
    if (!young) return [lost(one)];
    if (!old) return [gained(one)];
    const key = (use: typeof young) => Object.entries(use.key).map((pair) => pair.join(":"));
    const [cost, costs] = [minutesWords(old.minutes), minutesWords(young.minutes)];
    return [
      ...compareValue(one, "time", "costs", cost, costs),
      ...compareList(one, "judgement", "counts as right", key(old), key(young)),
    ];
  });
}
