import { expect, test } from "vitest";

import { toFixRemark, type WrongDecision } from "./to-fix-remark.ts";

const question = (versionId: string, key: string) => ({
  ...{ versionId, key, slug: "one", title: "One", version: "2" },
  words: { caseTitle: "A case", scene: key, says: "" },
});
const wrong = (versionId: string, place: string): WrongDecision => {
  const [caseId = "", sceneId = ""] = place.split(".");
  return { versionId, caseId, sceneId };
};

test("wrong decisions at questions that should be mended are counted, with the way to those questions alone", () => {
  const decisions = ["a.x", "a.x", "a.y", "b.x", "b.y"].map((place) => wrong("v2", place));
  const toFix = ["a.x", "b.y", "c.x"].map((key) => question("v2", key));
  expect(toFixRemark(decisions, toFix)).toEqual([
    {
      words:
        "3 of 5 wrong decisions are at questions that should be mended before anybody is judged by them.",
      attempts: [],
      questions: [
        { slug: "one", version: "2", key: "a.x", words: "One: A case, a.x" },
        { slug: "one", version: "2", key: "b.y", words: "One: A case, b.y" },
      ],
    },
  ]);
  expect(toFixRemark(decisions.slice(4), toFix)[0]?.words).toBe(
    "1 of 1 wrong decision is at a question that should be mended before anybody is judged by it.",
  );
});

test("the same place of another version is another question", () => {
  expect(toFixRemark([wrong("v1", "a.x")], [question("v2", "a.x")])).toEqual([]);
});
