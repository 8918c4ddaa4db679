import { expect, test } from "vitest";

import { clauseHistory, type RecordedWording } from "./clause-history.ts";

const wording = (number: number, words: Partial<RecordedWording>): RecordedWording => ({
  ...{ number, title: "Look first", text: "Look at the account.", retired: false },
  createdAt: new Date(Date.UTC(2026, 0, number)),
  ...words,
});

test("the newest wording comes first, and each says what it changed in the one before", () => {
  const history = clauseHistory([
    wording(2, { text: "Look at the account record." }),
    wording(1, {}),
    wording(3, { text: "Look at the account record.", title: "Look twice" }),
  ]);
  expect(history.map(({ number, createdAt }) => [number, createdAt.slice(0, 10)])).toEqual([
    [3, "2026-01-03"],
    [2, "2026-01-02"],
    [1, "2026-01-01"],
  ]);
  expect(history.map(({ change }) => change && [change.added, change.removed])).toEqual([
    ...[[1, 1], [1, 1], null],
  ]);
  const marked = (index: number) =>
    history[index]?.change?.stretches
      .flatMap(({ lines }) => lines.flatMap(({ pieces }) => pieces))
      .filter(({ changed }) => changed)
      .map(({ text }) => text.trim());
  expect(marked(1)).toEqual(["record"]);
  expect(marked(0)).toEqual(["first", "twice"]);
});

test("retiring alone changes no words, and taking out takes all of them", () => {
  const [gone, retired] = clauseHistory([
    wording(1, {}),
    wording(2, { retired: true }),
    wording(3, { retired: true, text: "" }),
  ]);
  expect(retired).toMatchObject({ retired: true, removed: false, change: { stretches: [] } });
  expect(gone).toMatchObject({ removed: true, change: { added: 0, removed: 3 } });
});
