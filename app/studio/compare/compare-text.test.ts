import { expect, test } from "vitest";

import { makeChance } from "#app/language/scenario/make.ts";
import { compareText } from "./compare-text.ts";
import type { ComparedLine, TextChange } from "./text-change.ts";

const text = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `line ${from + index}`);

const SIGNS = { same: " ", added: "+", removed: "-" } as const;

/** "+ 3 the [new] words": sign, number in the text that has it, words. */
function told({ stretches }: TextChange): string[] {
  return stretches.flatMap(({ folded, lines }) =>
    folded ? [`… ${lines.length}`] : lines.map(toldLine),
  );
}

function toldLine({ kind, before, after, pieces }: ComparedLine): string {
  const words = pieces.map((piece) => (piece.changed ? `[${piece.text}]` : piece.text)).join("");
  return `${SIGNS[kind]} ${after ?? before} ${words}`;
}

test("equal texts have no difference, whatever ends their lines", () => {
  expect(compareText("a\nb\n", "a\r\nb")).toEqual({
    ...{ added: 0, removed: 0, stretches: [], left: 0 },
  });
});

test("of texts too long for one page the ends are left out, and what is the same is only counted", () => {
  const same = numbered(1, 6000);
  const apart = text("old", ...same, "older");
  const change = compareText(apart, text("new", ...same, "newer"));
  expect(change.stretches.map(({ folded, count, lines }) => [folded, count, lines.length])).toEqual(
    [
      ...[
        [false, 5, 5],
        [true, 5994, 0],
        [false, 5, 5],
      ],
    ],
  );
  expect([change.added, change.removed, change.left]).toEqual([2, 2, 0]);
  const all = compareText(text(...numbered(1, 4000)), text(...numbered(5001, 9000)));
  expect(all.stretches.map(({ count }) => count)).toEqual([5000]);
  expect([all.added, all.removed, all.left]).toEqual([4000, 4000, 3000]);
});

test("the words that changed are marked, the lines around are shown, the rest is folded", () => {
  const before = text(...numbered(1, 6), "the old words here", ...numbered(8, 14));
  const after = text(...numbered(1, 6), "the new words here", ...numbered(8, 14));
  expect(told(compareText(before, after))).toEqual([
    "… 3",
    ...["  4 line 4", "  5 line 5", "  6 line 6"],
    ...["- 7 the [old] words here", "+ 7 the [new] words here"],
    ...["  8 line 8", "  9 line 9", "  10 line 10"],
    "… 4",
  ]);
});

test("lines that came or went alone are whole changes, and later line numbers move", () => {
  const change = compareText(text("a", "b", "c"), text("a", "new", "b", "c"));
  expect(told(change)).toEqual(["  1 a", "+ 2 new", "  3 b", "  4 c"]);
  expect(change).toMatchObject({ added: 1, removed: 0 });
  expect(change.stretches[0]?.lines.at(-1)).toMatchObject({ before: 3, after: 4 });
});

test("moving a line break marks no word", () => {
  const change = compareText(text("one two", "three"), text("one", "two three"));
  const marked = change.stretches
    .flatMap(({ lines }) => lines.flatMap(({ pieces }) => pieces))
    .filter(({ changed }) => changed);
  expect(marked).toEqual([]);
  expect(change).toMatchObject({ added: 2, removed: 2 });
});

test("lines that have nothing in common are not compared word by word", () => {
  const change = compareText(text("alpha beta gamma delta"), text("zeta eta theta iota"));
  expect(told(change)).toEqual(["- 1 alpha beta gamma delta", "+ 1 zeta eta theta iota"]);
});

test("one line between two changes is shown, not folded", () => {
  const before = text("x", ...numbered(1, 7), "y");
  const after = text("X x", ...numbered(1, 7), "Y y");
  expect(told(compareText(before, after)).filter((line) => line.startsWith("…"))).toEqual([]);
});

test("two long texts without a common line are told as replaced", () => {
  const lines = (word: string) => text(...Array.from({ length: 6000 }, (_, i) => `${word} ${i}`));
  expect(compareText(lines("a"), lines("b"))).toMatchObject({ added: 6000, removed: 6000 });
});

test("from what is shown both texts can be put together again", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const chance = makeChance(seed);
    const lines = Array.from({ length: chance(30) }, () => `w${chance(4)} w${chance(4)}`);
    const edited = lines.flatMap((line) => {
      const kind = chance(8);
      if (kind === 0) return [];
      if (kind === 1) return [line, `w${chance(4)} new`];
      return [kind === 2 ? `${line} more` : line];
    });
    const { stretches } = compareText(text(...lines), text(...edited));
    const all = stretches.flatMap((stretch) => stretch.lines);
    const side = (without: ComparedLine["kind"]) =>
      all
        .filter(({ kind }) => kind !== without)
        .map(({ pieces }) => pieces.map((piece) => piece.text).join(""));
    if (lines.join("\n") === edited.join("\n")) expect(all).toEqual([]);
    else {
      expect(side("added")).toEqual(lines);
      expect(side("removed")).toEqual(edited);
    }
  }
});
