import { expect, test } from "vitest";

import { whatFollows, type Standing } from "./what-follows.ts";

const nobody: Standing = { role: "trainee", manages: [], memberOf: [], finished: 0, linked: false };

test("nothing follows for somebody who did nothing yet", () => {
  expect(whatFollows(nobody, "manager")).toEqual({ follows: [], blocked: null });
});

test("who manages cohorts stops, and cannot where nobody else manages one", () => {
  const shared = { name: "Autumn", alone: false };
  const manager: Standing = { ...nobody, role: "manager", manages: [shared] };
  expect(whatFollows(manager, "trainer").follows).toEqual(["Ends their managing of Autumn."]);
  expect(whatFollows(manager, "admin")).toEqual({ follows: [], blocked: null });
  const sole = { ...manager, manages: [shared, { name: "Spring", alone: true }] };
  expect(whatFollows(sole, "trainee").blocked).toContain("Nobody else manages Spring.");
  expect(whatFollows(sole, "admin").blocked).toBeNull();
});

test("a trainee leaves their cohorts and the statistics, and comes back into the statistics only", () => {
  const memberOf = ["A", "B", "C", "D", "E"].map((name) => ({ name }));
  const trainee: Standing = { ...nobody, memberOf, finished: 1, linked: true };
  expect(whatFollows(trainee, "trainer").follows).toEqual([
    "Takes them out of A, B, C and 2 more; what they did there is kept.",
    "Takes 1 finished attempt out of the statistics of scenarios; results and logs are kept.",
    "Ends their personal link: make a new one afterwards.",
  ]);
  expect(whatFollows({ ...nobody, role: "trainer", finished: 2 }, "trainee").follows).toEqual([
    "Takes 2 finished attempts into the statistics of scenarios, which are of trainees.",
  ]);
  expect(whatFollows({ ...trainee, role: "trainer", linked: false }, "manager").follows).toEqual(
    [],
  );
});
