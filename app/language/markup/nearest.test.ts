import { expect, test } from "vitest";
import { distance, findNearest } from "./nearest.ts";

test("a slip is a letter missing, extra, wrong or swapped", () => {
  expect(
    ["Scne", "Sccene", "Scane", "Secne", "Scene"].map((word) => distance(word, "Scene")),
  ).toEqual([1, 1, 1, 1, 0]);
  expect(distance("Scene", "Otherwise")).toBe(3);
});

test("the nearest word within two slips is found, capitals ignored", () => {
  expect(findNearest("breifing", ["Debrief", "Briefing"])).toBe("Briefing");
  expect(findNearest("zebra", ["Scene", "Action"])).toBeNull();
  expect(findNearest("a", ["do", "id"])).toBeNull();
});
