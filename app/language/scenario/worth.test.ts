/** What decisions are worth in the three scenarios, by their authors and by the handbook's own list. */
import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { compile } from "./build.ts";
import type { Compiled } from "./compiled.ts";
import { explanationText } from "./explain.ts";
import { readCase, readScene } from "./judged.ts";
import { makeOwnGround, makeScenario } from "./make.ts";
import { findFallback, findOffered } from "./offered.ts";
import { listOptions } from "./options.ts";
import { parseScenario } from "./parse.ts";
import { factsAt, worthOf } from "./worth.ts";

const read = (file: string) => ({ file, text: readFileSync(file, "utf8") });
const ground = makeOwnGround();
const scenarios = ["the-last-report", "the-photograph", "the-same-words"].map((slug) =>
  compile(parseScenario(read(`scenarios/${slug}.mdx`)).value, ground),
);

interface How {
  readonly opened?: "all" | "nothing";
  readonly cites?: readonly string[];
}

/** "lock" or "escalate l3" in the scene "case.scene", taken by somebody who opened what is needed and cites what is expected. */
function judged(compiled: Compiled, at: string, what: string, { opened = "all", cites }: How = {}) {
  const [caseId = "", sceneId = ""] = at.split(".");
  const [button = "", to = null] = what.split(" ");
  const place = { case: caseId, scene: sceneId };
  const one = readCase(compiled.scenario, caseId);
  const scene = readScene(compiled.scenario, caseId, sceneId);
  const facts = factsAt(compiled, place);
  const looked = new Set(opened === "all" ? facts.needs : []);
  const met = Object.fromEntries([...looked].map((fact) => [fact, true as const]));
  const deed = { do: button, to, cites: cites ?? facts.expected };
  const taken = findOffered(one, scene, met, deed) ?? findFallback(compiled.scenario, one, scene);
  if (!taken) throw new Error(`nothing takes ${what} in ${at}`);
  const worth = worthOf(compiled, place, taken, deed, looked);
  const told = explanationText(compiled, { place, taken, worth, deed, opened: looked });
  return { ...worth, judgement: worth.derived?.judgement.id ?? null, told };
}

function scenarioOf(at: string): Compiled {
  const [caseId] = at.split(".");
  const found = scenarios.find(({ scenario }) => scenario.cases.some(({ id }) => id === caseId));
  if (!found) throw new Error(`no case ${caseId}`);
  return found;
}

test.each<[string, string, How, string | null, string | null]>([
  ["lookalike.open", "lock", {}, "best", null],
  ["lookalike.open", "lock", { cites: ["ER-2"] }, "acceptable", "no-reason"],
  ["lookalike.open", "lock", { cites: ["RQ-3", "CB-1"] }, "acceptable", "wrong-reason"],
  ["lookalike.open", "label", {}, "weak", null],
  ["driver.open", "call emergency", {}, null, "only-asked"],
  ["floods.open", "deactivate", {}, "critical", "took-an-account"],
  ["singer.open", "suspend", {}, "critical", "took-an-account"],
  ["essay.open", "deactivate", {}, "critical", "took-an-account"],
  ["paper.open", "deactivate", {}, "critical", "took-an-account"],
])("%s, %s (%j): %s, by %s", (at, what, how, verdict, judgement) => {
  expect(judged(scenarioOf(at), at, what, how)).toMatchObject({ verdict, judgement });
});

const SMALL = `
<Case id="one" title="A report on somebody" arrives="16:00">
  <Record id="account" title="Account record" minutes="1">
    <Account handle="somebody" created="8 years ago" followers="1,200" flags="FLAGS" />
  </Record>
  <Scene id="open" FACTS>
    Seen.
    <Why>The post calls for it (CB-1).</Why>
    <Action do="DO" then="done" verdict="best" skills="identity" cites="CITES">Done. <Why>Right.</Why></Action>
  </Scene>
  <Ending id="done" outcome="handled">D.</Ending>
  <ShiftEnd then="done" />
</Case>`;

function small(facts: string, best: string, cites: string, flags = "none"): Compiled {
  const text = SMALL.replace("FLAGS", flags)
    .replace("FACTS", facts)
    .replace("DO", best)
    .replace("CITES", cites);
  return compile(makeScenario(text), ground);
}

const harassed = small('rule="harassment" needs="account"', "remove", "CB-1");
const lawful = small('rule="none"', "close", "CB-1");
const ofOffice = small(
  'rule="harassment" needs="account"',
  'escalate" to="l3',
  "PN-1",
  "protected, public office",
);
const atRisk = small('trigger="life-risk"', 'call" to="emergency', "IH-1");

const ofOfficeAtRisk = small(
  'rule="harassment" trigger="life-risk"',
  'call" to="emergency',
  "IH-1",
  "protected, public office",
);

const inertItem = small('trigger="own-error" inert="item"', 'call" to="l2', "ER-3");
const inertAll = small('trigger="own-error" inert="account"', 'call" to="l2', "ER-3");
const twoLines = small('trigger="own-error tool-attack"', 'call" to="access-control', "ES-2");
const publicInterest = small(
  'rule="harassment" trigger="public-interest"',
  'escalate" to="l3',
  "ES-2",
);
const ofPublicInterest = small(
  'rule="harassment" trigger="public-interest"',
  'escalate" to="l3',
  "PN-1",
  "protected",
);
const STANDING = {
  ...{ harassed, lawful, ofOffice, atRisk, inertItem, inertAll, twoLines },
  ...{ publicInterest, ofPublicInterest, ofOfficeAtRisk },
};

test.each<[keyof typeof STANDING, string, How, string | null, string]>([
  ["harassed", "remove", { opened: "nothing" }, "acceptable", "blind"],
  ["harassed", "screen", {}, "weak", "too-little"],
  ["harassed", "lock", {}, "weak", "too-much"],
  ["harassed", "limit", {}, "weak", "level"],
  ["harassed", "close", {}, "harmful", "closed-broken"],
  ["harassed", "escalate l3", {}, "weak", "needless"],
  ["harassed", "call l2", {}, null, "only-asked"],
  ["harassed", "return", {}, null, "only-asked"],
  ["lawful", "remove", {}, "harmful", "silenced"],
  ["lawful", "label", {}, "weak", "marked-lawful"],
  ["lawful", "limit", {}, "harmful", "item-not-yours"],
  ["lawful", "hand-over l2", {}, "weak", "needless"],
  ["ofOffice", "remove", {}, "weak", "item-not-yours-broken"],
  ["ofPublicInterest", "remove", {}, "harmful", "item-not-yours"],
  ["ofPublicInterest", "close", {}, "harmful", "closed-trigger"],
  ["publicInterest", "close", {}, "weak", "closed-quietly"],
  ["ofOffice", "screen", {}, "weak", "item-not-yours-broken"],
  ["inertItem", "screen", {}, null, "nothing-to-act-on"],
  ["inertItem", "lock", {}, "weak", "error-first"],
  ["inertItem", "close", {}, "harmful", "error-unsaid"],
  ["inertItem", "escalate l2", {}, "weak", "error-in-writing"],
  ["inertItem", "call l3", {}, "acceptable", "by-way-of"],
  ["inertAll", "lock", {}, null, "nothing-to-act-on"],
  ["twoLines", "call l2", {}, "acceptable", "lower-line"],
  ["twoLines", "call l3", {}, "acceptable", "lower-line"],
  ["twoLines", "call emergency", {}, "weak", "other-road"],
  ["ofOffice", "lock", {}, "harmful", "account-not-yours"],
  ["ofOffice", "close", {}, "harmful", "closed-trigger"],
  ["ofOffice", "escalate l2", {}, "acceptable", "by-way-of"],
  ["ofOffice", "escalate legal", {}, "weak", "other-road"],
  ["atRisk", "remove", {}, "harmful", "acted-first-urgent"],
  ["ofOfficeAtRisk", "limit", {}, "harmful", "acted-first-urgent"],
  ["atRisk", "close", {}, "harmful", "closed-trigger"],
  ["atRisk", "escalate emergency", {}, "weak", "ticket-when-urgent"],
  ["atRisk", "call l2", {}, "weak", "other-road"],
])("%s: %s (%j): %s, by %s", (name, what, how, verdict, judgement) => {
  expect(judged(STANDING[name], "one.open", what, how)).toMatchObject({ verdict, judgement });
});

test.each(["suspend", "deactivate"])("to %s is critical whatever the scene is about", (button) => {
  for (const compiled of [harassed, lawful, ofOffice, atRisk])
    expect(judged(compiled, "one.open", button)).toMatchObject({
      verdict: "critical",
      judgement: "took-an-account",
      error: "beyond-authority",
    });
});

test("what the author's best asks to have been opened, the handbook asks too", () => {
  const withLook = small('rule="harassment"', 'remove" when="account', "CB-1");
  const blind = judged(withLook, "one.open", "remove", { opened: "nothing" });
  expect(blind).toMatchObject({ verdict: "acceptable", judgement: "blind" });
  expect(blind.told).toContain("you had not opened “Account record” (1 minute)");
});

test("an explanation says what was done, whose step it is and what the step was, in whole sentences, then why", () => {
  expect(judged(ofOffice, "one.open", "deactivate").told).toBe(
    "You told the console to deactivate @somebody. Only L3, with a second approver, may do that, in two sessions and with a written reason (AD-1). @somebody counts as protected (PN-2). That the button can be pressed does not make it yours (AU-4). The step here was a ticket to the policy duty officer (L3).\nThe post calls for it (CB-1).",
  );
  expect(judged(harassed, "one.open", "remove", { opened: "nothing" }).told).toBe(
    "The right step, taken without looking: you had not opened “Account record” (1 minute). The next report that begins like this one may need another step.\nRight.",
  );
});

test("every option of every scene of the three scenarios has an explanation in which no slot is left open", () => {
  const rows = scenarios.flatMap(listOptions);
  expect(rows.length).toBeGreaterThan(500);
  for (const row of rows) {
    const place = `${row.case}.${row.scene} ${row.button} ${row.team ?? ""}`;
    expect(row.explanation.trim(), place).not.toBe("");
    expect(row.explanation, place).not.toMatch(/\[|\]| {2}|\(\)|“”| \.|undefined/);
  }
});

test("an account that was taken away is critical in every scene that knows the account", () => {
  const rows = scenarios.flatMap((compiled) =>
    listOptions(compiled).map((row) => ({ ...row, facts: factsAt(compiled, row) })),
  );
  const taking = rows.filter(
    ({ button, facts }) => /suspend|deactivate/.test(button) && facts.handle !== null,
  );
  expect(taking.length).toBeGreaterThan(40);
  expect(taking.filter(({ verdict }) => verdict !== "critical")).toEqual([]);
});
