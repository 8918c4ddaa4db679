import { expect, test } from "vitest";

import { href } from "./href.ts";

test("an address without names is itself", () => {
  expect(href("/")).toBe("/");
  expect(href("/studio/new")).toBe("/studio/new");
});

test("values stand in the places of their names, and cannot lead elsewhere", () => {
  expect(href("/review/cohorts/:cohortId/people/:userId", { cohortId: "c", userId: "u" })).toBe(
    "/review/cohorts/c/people/u",
  );
  expect(href("/join/:token", { token: "../accounts?x#y" })).toBe("/join/..%2Faccounts%3Fx%23y");
});

test("what is no address, or lacks a value, does not compile", () => {
  // @ts-expect-error there is no such page
  href("/review/cohort");
  // @ts-expect-error the person is missing
  href("/review/cohorts/:cohortId/people/:userId", { cohortId: "c" });
  // @ts-expect-error nothing is named
  href("/studio/new", { draftId: "d" });
  // @ts-expect-error a name without its value
  expect(href("/studio/drafts/:draftId")).toBe("/studio/drafts/");
});
