/** What differs between kept answers and present ones, in words: by part and item, and for a text that is kept in full by what stands in it. */
import type { Answers } from "./answers.ts";
import { valuesOf } from "./canonical.ts";
import type { Hashes } from "./kept.ts";

/** One difference. */
export interface Difference {
  readonly item: string;
  /** `machine`, `score of play 12`. */
  readonly part: string;
  readonly words: string;
  /** What is the same in differences that are alike: told once, with their number. */
  readonly alike: string;
}

/** An item as it was kept and as it is answered now. */
export interface Both {
  readonly item: string;
  readonly kept: Hashes;
  readonly present: Hashes;
  /** Empty where only hashes are kept. */
  readonly keptTexts: Answers;
  readonly texts: Answers;
}

/** Every part that differs; of what compiled only before, or only now, no more than that. */
export function differencesOf(both: Both): Difference[] {
  const { item, kept, present } = both;
  const [before, now] = [kept.has("machine"), present.has("machine")];
  const names = [...new Set([...kept.keys(), ...present.keys()])];
  const differing = names.filter((name) => kept.get(name) !== present.get(name));
  if (before === now) return differing.flatMap((part) => inPart(both, part));
  const words = `${item} ${before ? "compiles no longer" : "compiles, and did not"}`;
  const told = differing.filter((part) => part === "text" || part === "diagnostics");
  const first = { item, part: "compiling", words, alike: words };
  return [first, ...told.flatMap((part) => inPart(both, part))];
}

function inPart(both: Both, part: string): Difference[] {
  const { item, kept, present, keptTexts, texts } = both;
  const named = `${part} of ${item}`;
  const [old, fresh] = [keptTexts.get(part), texts.get(part)];
  if (!present.has(part)) return [{ item, part, words: `${named} is gone`, alike: named }];
  if (!kept.has(part)) return [{ item, part, words: `${named} is new`, alike: named }];
  if (old === undefined || fresh === undefined)
    return [{ item, part, words: named, alike: kindOf(part) }];
  const changes = changesOf(old, fresh);
  if (changes.length === 0) {
    return [{ item, part, words: `${named}: the same in another order`, alike: named }];
  }
  if (kindOf(part) === "score") return inScore(item, part, changes, old, fresh);
  // Where a play went another way, all that follows is another play.
  const told = kindOf(part) === "log" ? changes.slice(0, 1) : changes;
  return told.map((change) => inText(item, part, change));
}

interface Change {
  readonly path: string;
  readonly old: string | undefined;
  readonly fresh: string | undefined;
}

/** A text without a line has one without a path. */
function changesOf(old: string, fresh: string): Change[] {
  const [before, now] = [valuesOf(old), valuesOf(fresh)];
  return [...new Set([...before.keys(), ...now.keys()])]
    .map((path) => ({ path, old: before.get(path), fresh: now.get(path) }))
    .filter(({ path, old, fresh }) => path !== "" && old !== fresh);
}

function inText(item: string, part: string, { path, old, fresh }: Change): Difference {
  const change = `${path} ${turn(old, fresh)}`;
  return {
    item,
    part,
    words: `${part} of ${item}: ${change}`,
    alike: `${item} ${kindOf(part)} ${change}`,
  };
}

/** "verdict of line 3 of play 12 of the-last-report"; a line that is new or gone is told as one. */
function inScore(
  item: string,
  part: string,
  changes: readonly Change[],
  old: string,
  fresh: string,
): Difference[] {
  const [before, now] = [linesIn(old), linesIn(fresh)];
  const inLines = changes.filter(({ path }) => path.startsWith("lines."));
  return groupBy(inLines, ({ path }) => lineOf(path)).flatMap((same) => {
    const line = lineOf(same[0]?.path ?? "");
    const [, entry = "", judged = ""] = /^([^.]+)\.(.*)$/.exec(line) ?? [];
    const [was, is] = [before.indexOf(line) + 1, now.indexOf(line) + 1];
    const place = `line ${was || is} of ${part.replace("score of ", "")} of ${item} (${judged}, entry ${entry})`;
    if (was > 0 && is > 0) {
      return same.map(({ path, old: from, fresh: to }) => {
        const [field, turned] = [path.slice(path.lastIndexOf(".") + 1), turn(from, to)];
        const alike = `${item} ${field} ${judged} ${turned}`;
        return { item, part, words: `${field} of ${place}: ${turned}`, alike };
      });
    }
    const verdict = same.find(({ path }) => path.endsWith(".verdict"));
    const turned = turn(verdict?.old, verdict?.fresh);
    return [{ item, part, words: `${place} ${turned}`, alike: `${item} ${judged} ${turned}` }];
  });
}

/** `4.decision.a.1` for `lines.4.decision.a.1.verdict`. */
function lineOf(path: string): string {
  return path.slice("lines.".length, path.lastIndexOf("."));
}

/** The names of the lines of a score, in their order. */
function linesIn(text: string): readonly string[] {
  return [...new Set([...valuesOf(text).keys()].map(lineOf))];
}

function turn(old: string | undefined, fresh: string | undefined): string {
  if (old === undefined) return `is new, ${shortened(fresh ?? "")}`;
  if (fresh === undefined) return `is gone, was ${shortened(old)}`;
  return `${shortened(old)} → ${shortened(fresh)}`;
}

function shortened(value: string): string {
  return value.length > 160 ? `${value.slice(0, 160)}…` : value;
}

/** `score` for `score of play 12`. */
export function kindOf(part: string): string {
  return part.split(" ", 1)[0] ?? part;
}

/** The differences for people: alike ones once with their number, at most so many for each kind of part. */
export function report(differences: readonly Difference[], most: number): string {
  const kinds = groupBy(
    groupBy(differences, ({ alike }) => alike),
    ([first]) => kindOf(first?.part ?? ""),
  );
  return kinds
    .flatMap((alike) => {
      const more = alike.length - most;
      const kind = kindOf(alike[0]?.[0]?.part ?? "");
      const rest = more > 0 ? [`… and ${more} other differences of ${kind}`] : [];
      return [...alike.slice(0, most).map(inWords), ...rest];
    })
    .join("\n");
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[][] {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups.values()];
}

function inWords(alike: readonly Difference[]): string {
  const [first] = alike;
  if (!first || alike.length === 1) return first?.words ?? "";
  return `${first.words} … and ${alike.length - 1} more like it`;
}
