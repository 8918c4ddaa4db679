import { expect, test } from "vitest";

import type { OutlineItem } from "#app/language/scenario/service/service.ts";
import { scenePlaceAt } from "./cursor-place.ts";

function item(kind: OutlineItem["kind"], name: string, from: number, end: number): OutlineItem {
  const at = (offset: number) => ({ line: 1, column: offset + 1, offset });
  return {
    kind,
    name,
    detail: "",
    span: { start: at(from), end: at(from + 5) },
    end,
    children: [],
  };
}

const outline = [
  item("briefing", "Briefing", 0, 40),
  {
    ...item("case", "one", 50, 200),
    children: [
      item("record", "account", 60, 80),
      item("scene", "open", 90, 120),
      item("ending", "done", 130, 150),
    ],
  },
];

test("inside a scene or an ending it is that one", () => {
  expect(scenePlaceAt(outline, 100)).toEqual({ case: "one", scene: "open" });
  expect(scenePlaceAt(outline, 140)).toEqual({ case: "one", scene: "done" });
});

test("elsewhere in a case it is its first scene, outside of cases none", () => {
  expect(scenePlaceAt(outline, 70)).toEqual({ case: "one", scene: "open" });
  expect(scenePlaceAt(outline, 20)).toBeNull();
});
