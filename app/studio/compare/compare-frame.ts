/** Compares what stands around the cases: the front matter, briefing and debrief, desk, worksheets, clauses, recorded paths. */
import type { Desk } from "#app/language/handbook/desk.ts";
import { citesOf } from "#app/language/scenario/cites-of.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { timeOf, type Path, type Scenario } from "#app/language/scenario/scenario.ts";
import {
  change,
  compareList,
  compareProse,
  compareValue,
  gained,
  lost,
  minutesWords,
  type Part,
} from "./change-words.ts";
import { compareOtherwise } from "./compare-scenes.ts";
import { matchParts } from "./match-parts.ts";
import type { Change, ChangeKind } from "./meaning-change.ts";

/** Every difference that belongs to no case. */
export function compareFrame(before: Compiled, after: Compiled): Change[] {
  const [old, young] = [before.scenario, after.scenario];
  return [
    ...compareFrontMatter(old, young),
    ...compareProse(part("scenario", "The scenario"), "briefing", old.briefing, young.briefing),
    ...compareProse(part("scenario", "The scenario"), "debrief", old.debrief, young.debrief),
    ...compareOtherwise(
      part("otherwise", "“Anything else” of the scenario"),
      old.otherwise,
      young.otherwise,
    ),
    ...compareDesks(before.desk, after.desk),
    ...compareSheets(before, after),
    ...compareList(
      part("clause", "The scenario"),
      "judgement",
      "cites",
      citedIn(old),
      citedIn(young),
    ),
    ...compareRecorded(old.paths, young.paths),
  ];
}

function part(kind: ChangeKind, name: string): Part {
  return { kind, where: { case: null, scene: null }, name };
}

function compareFrontMatter(before: Scenario, after: Scenario): Change[] {
  const whole = part("scenario", "The scenario");
  const shift = part("shift", "The shift");
  const hours = ({ shift: { from, to } }: Scenario) =>
    `${timeOf({ ...before.shift, from }, 0)} to ${timeOf({ ...before.shift, from: to }, 0)}`;
  const other = (label: string, differs: boolean) =>
    differs ? [change(whole, "words", `has ${label}`)] : [];
  return [
    ...compareValue(whole, "words", "is called", `“${before.title}”`, `“${after.title}”`),
    ...other("another summary", before.summary !== after.summary),
    ...compareValue(whole, "words", "has the level", before.level, after.level),
    ...compareValue(
      whole,
      "time",
      "takes",
      minutesWords(before.minutes),
      minutesWords(after.minutes),
    ),
    ...compareList(whole, "judgement", "judges", before.skills, after.skills),
    ...compareValue(whole, "judgement", "is passed with", `${before.pass} %`, `${after.pass} %`),
    ...compareList(whole, "words", "warns of", before.warnings, after.warnings),
    ...other("another real case behind it", !isSame(before.basedOn, after.basedOn)),
    ...compareValue(shift, "time", "lasts from", hours(before), hours(after)),
    ...compareValue(
      shift,
      "time",
      "has seconds for each of its minutes:",
      before.shift.paceSeconds,
      after.shift.paceSeconds,
    ),
    ...(before.shift.ends === after.shift.ends
      ? []
      : [change(shift, "words", `ends with “${after.shift.ends}”`)]),
  ];
}

/** A desk belongs to every scenario; a version keeps the one that it was built with. */
function compareDesks(before: Desk, after: Desk): Change[] {
  const actions = matchParts(before.actions, after.actions, (action) => action.id);
  const teams = matchParts(before.teams, after.teams, (team) => team.id);
  const reduce = <Item extends { label: string }>({ label: _label, ...rest }: Item) =>
    JSON.stringify({ ...rest, span: null });
  const compare = <Item extends { id: string; label: string }>(
    name: string,
    old: Item | null,
    young: Item | null,
  ) => {
    const one = part("desk", `${name} \`${(young ?? old)?.id ?? ""}\``);
    if (!young) return [lost(one)];
    if (!old) return [gained(one)];
    return [
      ...(reduce(old) === reduce(young)
        ? []
        : [change(one, "behaviour", "works differently on the desk")]),
      ...compareValue(one, "words", "is called", `“${old.label}”`, `“${young.label}”`),
    ];
  };
  return [
    ...compareValue(
      part("desk", "The desk"),
      "judgement",
      "has the level",
      before.level,
      after.level,
    ),
    ...actions.flatMap((pair) => compare("The button", pair.before, pair.after)),
    ...teams.flatMap((pair) => compare("The team", pair.before, pair.after)),
  ];
}

/** Worksheets that both use and that ask other questions now; where one is offered is a matter of scenes. */
function compareSheets(before: Compiled, after: Compiled): Change[] {
  return Object.values(after.worksheets).flatMap((young) => {
    const old = Object.values(before.worksheets).find(({ id }) => id === young.id);
    const differs = old && !isSame(old.questions, young.questions);
    const one = part("worksheet", `The worksheet \`${young.id}\``);
    return differs ? [change(one, "judgement", "asks other questions")] : [];
  });
}

function compareRecorded(before: readonly Path[], after: readonly Path[]): Change[] {
  const wanted = ({ steps, expect, ends }: Path) =>
    JSON.stringify([steps.map(({ text }) => text), expect, ends]);
  const pairs = matchParts(before, after, ({ title }) => title, wanted);
  return pairs.flatMap(({ before: old, after: young }) => {
    const one = part("recorded-path", `The recorded path “${(young ?? old)?.title ?? ""}”`);
    if (!young) return [change(one, "words", "is gone")];
    if (!old) return [change(one, "words", "is new")];
    const same = wanted(old) === wanted(young) && old.title === young.title;
    return same ? [] : [change(one, "words", "reads otherwise")];
  });
}

function citedIn(scenario: Scenario): string[] {
  return citesOf(scenario)
    .filter(({ places }) => places.some(({ how }) => how === "cites"))
    .map(({ clause }) => clause);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
