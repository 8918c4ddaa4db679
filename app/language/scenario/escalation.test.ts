import { expect, test } from "vitest";

import { compile } from "./build.ts";
import type { ActEvent } from "./event.ts";
import { makeAct, makeOwnGround, makeScenario, makeSeen, walkEvents } from "./make.ts";
import { openGame } from "./play.ts";
import { viewDebrief } from "./view-debrief.ts";
import { viewDesk } from "./view-desk.ts";

const scenario = (scene: string) =>
  openGame(
    compile(
      makeScenario(`
<Case id="one" title="One" arrives="16:00">
  <Record id="record" title="Account record"><Account handle="mayor" created="1 year ago" followers="9" flags="protected" /></Record>
  <Scene id="open" ${scene}>
    Something.
    <Why>It is what it is.</Why>
    <Action do="escalate call" then="up">Up.</Action>
  </Scene>
  <Ending id="up" outcome="handled">Up.</Ending>
  <Ending id="left" outcome="missed">Left.</Ending>
  <ShiftEnd then="left" />
</Case>`),
      makeOwnGround(),
    ),
  );
const broken = scenario(`rule="harassment"`);
const ticket = makeAct({ case: "one", do: "escalate", to: "l3", cites: ["PN-1", "CB-1"] });
const linesOf = (game: typeof broken, act: ActEvent) =>
  walkEvents(game, [act]).score.lines.map(
    ({ kind, verdict, points, of }) => `${kind} ${verdict} ${points}/${of}`,
  );

test("what goes up is expected with its line, how soon, and the step of the rule; each is a point", () => {
  const full = { line: "protected-account", urgency: "in-turn", proposes: "remove" } as const;
  expect(linesOf(broken, { ...ticket, ...full })).toContain("packet best 2/2");
  expect(linesOf(broken, { ...ticket, ...full, urgency: "now" })).toContain("packet best 1/2");
  expect(linesOf(broken, { ...ticket, ...full, proposes: "close" })).toContain("packet best 1/2");
  expect(linesOf(broken, ticket)).toContain("packet best 0/2");
  const citing = (act: ActEvent) => linesOf(broken, act).find((one) => one.startsWith("citing"));
  const [without, named] = [citing(ticket), citing({ ...ticket, ...full })];
  expect([without, named]).toEqual(["citing best 0/1", "citing best 1/1"]);
});

test("a wrong line is a wrong reason; none of them, or nothing said, is no reason, and the right one is a reason", () => {
  const verdictOf = (act: ActEvent) => walkEvents(broken, [act]).score.lines[0]?.verdict;
  expect(verdictOf({ ...ticket, line: "press-contact" })).toBe("acceptable");
  expect(verdictOf({ ...ticket, line: "none" })).toBe("best");
  expect(verdictOf({ ...ticket, cites: [] })).toBe("acceptable");
  expect(verdictOf({ ...ticket, cites: [], line: "none" })).toBe("acceptable");
  expect(verdictOf({ ...ticket, cites: [], line: "protected-account" })).toBe("best");
});

test("a wrong line is named in what the debrief says of it, as the matrix has it", () => {
  const walked = walkEvents(broken, [{ ...ticket, line: "press-contact", urgency: "now" }]);
  const seen = makeSeen(broken, walked);
  const [decision] = viewDebrief(broken, seen, walked.score, "practice", {}).decisions;
  expect(decision?.whyHtml).toContain("“Press or a celebrity contacts you personally”");
  expect(decision?.said).toEqual([
    {
      what: "Line of the matrix",
      given: "Press or a celebrity contacts you personally",
      expected:
        "Protected account: a post that breaks a rule, or any idea of an account-level step",
      right: false,
    },
    {
      ...{ what: "How soon", given: "Now, before anything else", expected: "In its turn" },
      right: false,
    },
    { what: "Asked for", given: "", expected: "Remove the item", right: false },
  ]);
});

test("what an author proposes comes before the step of the rule; where none is broken closing is asked for", () => {
  const packet = (scene: string, proposes: string, cites = ["PN-1"]) =>
    linesOf(scenario(scene), { ...ticket, cites, urgency: "in-turn", proposes }).at(-1);
  const own = `rule="harassment" proposes="screen label"`;
  expect(packet(own, "label")).toBe("packet best 2/2");
  expect(packet(own, "remove")).toBe("packet best 1/2");
  expect(packet(`rule="none" trigger="public-interest"`, "close", ["AU-3"])).toBe(
    "packet best 2/2",
  );
});

test("a call says no packet, and what need not go up expects nothing", () => {
  const urgent = scenario(`rule="threat" trigger="life-risk"`);
  const call = makeAct({ case: "one", do: "call", to: "emergency", cites: ["IH-1"] });
  expect(linesOf(urgent, { ...call, line: "life-risk" })).toEqual([
    "decision best 10/10",
    "citing best 1/1",
  ]);
  const plain = scenario(`rule="none"`);
  expect(linesOf(plain, { ...ticket, line: "none" })).toEqual(["decision weak 3/10"]);
});

test("the routes of the matrix stand beside its lines in practice alone", () => {
  const desk = (explain: boolean) =>
    viewDesk(makeSeen(broken, walkEvents(broken, [])), explain).escalation.lines;
  expect(desk(true)[0]).toEqual({
    id: "life-risk",
    trigger: "Threat to life, live or recent violence, self-harm in progress",
    route: "Call Emergency desk",
  });
  expect(desk(false).map(({ route }) => route)).toEqual(desk(true).map(() => null));
  expect(desk(false).at(-1)).toMatchObject({ id: "none", trigger: "None of these" });
});
