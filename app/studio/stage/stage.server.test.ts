import path from "node:path";

import { beforeAll, expect, test, vi } from "vitest";

import { publishFolder } from "#app/library/publish.server.ts";
import { findHandbook } from "#app/library/handbook.server.ts";
import { renderFragments } from "#app/library/render.server.tsx";
import { clauseAddress, clauseLinks } from "#app/library/handbook-content.ts";
import { renderDraft } from "./stage-html.server.ts";
import { stage } from "./stage.server.ts";
import type { StageAnswer, StageAsk, StagedPlay, StagedPreview } from "./stage.ts";

const rendered = vi.hoisted(() => ({ texts: [] as string[] }));
vi.mock("#app/library/render.server.tsx", async (original) => {
  const real = await original<typeof import("#app/library/render.server.tsx")>();
  const renderFragments: typeof real.renderFragments = (fragments, ...rest) => {
    rendered.texts.push(...fragments.map(({ text }) => text.trim()));
    return real.renderFragments(fragments, ...rest);
  };
  return { ...real, renderFragments };
});

const HEAD = `---
title: A small shift
summary: One report, and two ways to go.
level: foundation
minutes: 5
skills: [identity, authority]
pass: 70
warnings: []
shift: { from: "09:00", to: "09:20", pace: 20s, ends: Your access is switched off }
based_on:
  case: A lookalike account
  changed: Everything in it is invented.
  sources: [{ title: "Example Times, 1 March 2020", url: "https://example.org/lookalike" }]
---

<Briefing>Your shift has begun.</Briefing>
`;

const CASE = `
<Case id="lookalike" title="Impersonation report" arrives="09:00">
  <Record id="account" title="Account record" minutes="2">Nine days old.</Record>
  <Scene id="open">
    “This isn't him.”
    <Action do="lock" when="account" then="asked" verdict="best" skills="identity" cites="RQ-1">
      The lock is requested.
      <Why>You looked first, and so you knew whose account it was.</Why>
    </Action>
    <Action do="lock" then="locked" verdict="weak" skills="identity" cites="RQ-1">
      The lock is requested at once.
      <Why>You did not look first, and so you could not know.</Why>
    </Action>
    <Action do="escalate" to="l2" then="locked" verdict="acceptable" skills="authority" cites="AU-1">
      The shift lead locks it.
      <Why>Safe, and slower than it had to be.</Why>
    </Action>
  </Scene>
  <Scene id="asked">
    The shift lead asks why.
    <Action do="hand-over" to="l2" then="locked" verdict="best" skills="authority" cites="AU-1">
      It is hers now.
      <Why>Somebody has it by name.</Why>
    </Action>
    <After minutes="5" then="left" title="Nobody answers">It goes back to the pool.</After>
  </Scene>
  <Ending id="locked" outcome="handled">The lookalike is off the site.</Ending>
  <Ending id="left" outcome="missed">The report is still open.</Ending>
  <ShiftEnd then="left">Your screen goes dark.</ShiftEnd>
</Case>

<Otherwise>The queue moves on.</Otherwise>

<Debrief>What [really](https://example.org/a) happened, and [why](clause:RQ-1).</Debrief>
`;

const TEXT = `${HEAD}${CASE}`;

const OPEN = { type: "open", case: "lookalike", record: "account" } as const;
const LOCK = {
  type: "act",
  case: "lookalike",
  do: "lock",
  to: null,
  cites: ["RQ-1"],
  certainty: 3 as const,
  note: "",
  attaches: [],
} as const;
type Events = Extract<StageAsk, { kind: "play" }>["events"];

beforeAll(async () => {
  const { refused } = await publishFolder(path.resolve("tests/language/fixtures"));
  expect(refused).toEqual([]);
});

async function answer(ask: StageAsk, text = TEXT): Promise<StageAnswer> {
  const given = await stage("small", { text, ask });
  if (!given) throw new Error("there is no handbook");
  return given;
}

async function play(events: readonly object[], text = TEXT): Promise<StagedPlay> {
  return shown(await answer(playAsk(events), text));
}

function playAsk(events: readonly object[], form: [string, string][] | null = null): StageAsk {
  return { kind: "play", mode: "practice", events: events as Events, form };
}

function shown(given: StageAnswer): StagedPlay {
  if (!given.ok || given.shown.kind !== "play") throw new Error(JSON.stringify(given));
  return given.shown;
}

async function preview(show: string, text = TEXT): Promise<StagedPreview> {
  const given = await answer({ kind: "preview", show }, text);
  if (!given.ok || given.shown.kind !== "preview") throw new Error(JSON.stringify(given));
  return given.shown;
}

test("a draft is played as a trainee would, and the trainer sees what is behind it", async () => {
  const now = await play([OPEN, LOCK]);
  expect(now.view.cases[0]?.story.at(-1)?.html).toContain("The shift lead asks why");
  expect(now.view.explanations).toHaveLength(1);
  expect(now.facts).toEqual([{ name: "account", words: "Account record", isNew: false }]);
  expect(now.steps.map((step) => [step.time, step.words, step.verdict])).toEqual([
    ["09:00", "Open: Account record", null],
    ["09:02", "Request a 24-hour lock", "best"],
  ]);
  expect(now.cases).toMatchObject([
    { status: "open", state: "asked", time: "09:02", due: [{ time: "09:07", then: "left" }] },
  ]);
  expect(now.last).toMatchObject({ rule: "action", verdict: "best", passedOver: [] });
  expect(now.last?.lines).toEqual([
    { kind: "decision", points: 10, of: 10 },
    { kind: "citing", points: 1, of: 1 },
  ]);
  expect(now.score).toMatchObject({ points: 11, of: 22, most: 22 });
  expect(now.debrief).toBeNull();
});

test("a decision says which way was passed over, and which fact it lacked", async () => {
  const { last, score } = await play([LOCK]);
  expect(last).toMatchObject({ verdict: "weak", passedOver: [{ missing: ["account"] }] });
  expect(TEXT.slice(last?.span.start.offset).startsWith('<Action do="lock" then="locked"')).toBe(
    true,
  );
  expect(score.most).toBe(score.points);
});

test("a form of the desk is taken as an attempt takes it, and a bad one comes back", async () => {
  const typed: [string, string][] = [
    ["intent", "act"],
    ["key", "rehearsal-1"],
    ["seq", "1"],
    ["case", "lookalike"],
    ["do", "lock"],
    ["cites", "RQ-1"],
  ];
  const refused = shown(await answer(playAsk([OPEN], typed)));
  expect(refused.sheet?.errors).toEqual({ certainty: "Say how sure you are." });
  expect(refused.events).toEqual([OPEN]);
  const taken = shown(await answer(playAsk([OPEN], [...typed, ["certainty", "3"]])));
  expect(taken.events).toEqual([OPEN, LOCK]);
  const again = shown(await answer(playAsk([], [...typed.slice(0, 4), ["do", "fly"]])));
  expect(again.sheet?.errors).toEqual({ form: "The desk has no such action." });
});

test("playing from a scene is the same as replaying the run that was found", async () => {
  const ask = { kind: "arrive", mode: "practice", case: "lookalike", state: "asked" } as const;
  const arrived = shown(await answer(ask));
  expect(arrived.arrived).toEqual({ case: "lookalike", state: "asked", steps: 2 });
  expect(arrived.events.map(({ type }) => type)).toEqual(["open", "act"]);
  expect(await play(arrived.events)).toEqual({ ...arrived, arrived: null });
});

test("a scene that no run reaches is said so", async () => {
  const ask = { kind: "arrive", mode: "practice", case: "lookalike", state: "nowhere" } as const;
  const given = await answer(ask);
  expect(given.ok && given.shown).toEqual({
    kind: "unreached",
    case: "lookalike",
    state: "nowhere",
  });
});

test("a changed text keeps the steps that hold and says which one does not", async () => {
  const handOver = { ...LOCK, do: "hand-over", to: "l2", cites: [] };
  const changed = TEXT.replace('when="account" then="asked"', 'when="account" then="locked"')
    .replace(/<Scene id="asked">[^]*?<\/Scene>/, "")
    .replace('minutes="2"', 'minutes="4"');
  const now = await play([OPEN, LOCK, handOver, OPEN], changed);
  expect(now.events).toEqual([OPEN, LOCK]);
  expect(now.view.clock.now).toBe("09:04");
  expect(now.cut).toEqual({
    words: "Hand over to Shift lead (L2)",
    caseTitle: "Impersonation report",
    why: "Every case has come to its end by then.",
    after: 1,
  });
});

test("at its end a play has the debrief that an attempt would have", async () => {
  const end = await play([LOCK]);
  expect(end.view.over).toBe(true);
  expect(end.debrief).toMatchObject({ title: "A small shift", score: { points: 4, of: 22 } });
  expect(end.debrief?.realCaseHtml).toContain('href="https://example.org/a"');
});

test("a preview shows the case at the moment a shortest run arrives, its records opened", async () => {
  const { moment, ways, html } = await preview("scene/lookalike/asked");
  expect(html).toContain("The shift lead asks why");
  expect(moment?.time).toBe("09:03");
  expect(moment?.case.story.map(({ kind }) => kind)).toEqual(["scene", "consequence", "scene"]);
  expect(moment?.case.records).toMatchObject([{ html: "<p>Nine days old.</p>" }]);
  expect(ways.map(({ kind, title, then }) => [kind, title, then])).toEqual([
    ["action", "Hand over to Shift lead (L2)", "locked"],
    ["action", "Request a 24-hour lock", "over"],
    ["action", "Deactivate the account", "over"],
    ["otherwise", "Anything else", null],
    ["after", "Nobody answers", "left"],
    ["shift-end", "Your access is switched off", "left"],
  ]);
  expect(ways[0]?.whyHtml).toContain("Somebody has it by name.");
});

test("every piece of the draft can be chosen, and one that is gone gives the nearest", async () => {
  const given = await answer({ kind: "preview", show: "briefing" });
  expect(given.ok && given.places.map(({ key }) => key)).toEqual([
    "briefing",
    "scene/lookalike/open",
    "scene/lookalike/asked",
    "record/lookalike/account",
    "ending/lookalike/locked",
    "ending/lookalike/left",
    "ending/lookalike/over",
    "debrief",
  ]);
  expect((await preview("record/lookalike/account")).html).toContain("Nine days old.");
  expect(await preview("ending/lookalike/locked")).toMatchObject({ outcome: "handled" });
  expect((await preview("scene/lookalike/gone")).place.id).toBe("open");
  expect((await preview("scene/gone/gone")).place.kind).toBe("briefing");
});

test("a text with an error is answered with its errors and never rendered", async () => {
  rendered.texts.length = 0;
  const bad = TEXT.replace("Nine days old.", "Old. {process.exit()}");
  const given = await answer(playAsk([]), bad);
  expect(given).toMatchObject({ ok: false, problems: [{ severity: "error", code: "only-data" }] });
  expect(rendered.texts).toEqual([]);
  const dangling = TEXT.replace('then="asked"', 'then="askd"');
  expect(await answer({ kind: "preview", show: "briefing" }, dangling)).toMatchObject({
    ok: false,
  });
  expect(rendered.texts).toEqual([]);
});

test("a path that does not hold is told, and the draft can be played all the same", async () => {
  const text = `${TEXT}\n<Path title="Wrong on purpose" expect="3">\n\n1. open account\n\n</Path>\n`;
  const given = await answer(playAsk([OPEN]), text);
  expect(given.ok && given.problems.map(({ code }) => code)).toContain("paths-hold");
  expect(given.ok && given.shown).toMatchObject({ kind: "play", events: [OPEN] });
});

test("the same text is built and rendered once, and after an edit only what changed", async () => {
  await play([]);
  rendered.texts.length = 0;
  await play([OPEN]);
  await preview("briefing");
  expect(rendered.texts).toEqual([]);
  await play([], TEXT.replace("Nine days old.", "Ten days old."));
  expect(rendered.texts).toEqual(["Ten days old."]);
});

test("pieces rendered one by one give the HTML that a version of the whole text has", async () => {
  const handbook = (await findHandbook()) ?? never();
  const prose = [
    "Words with *stress*, [a clause](clause:RQ-1) and RQ-1.",
    '<Post account="halden" at="16:12" covered="It may disturb.">Send a coin.</Post>',
    '<Report reason="spam" reporter="a reader">“No.”</Report>\n\nimport nothing',
    '<Thread title="Chat">\n<Message from="Amara" at="16:40">Well?</Message>\n</Thread>',
    "- one\n- two\n\n1. three",
  ].map((text, index) => ({ fragment: `piece-${index}`, text }));
  const resolve = (id: string) => clauseAddress(handbook.handbook, id);
  const whole = await renderFragments(prose, resolve);
  for (const piece of prose) await renderDraft([piece], handbook, "small");
  rendered.texts.length = 0;
  const links = clauseLinks(handbook.handbook);
  expect(await renderDraft(prose, handbook, "small")).toEqual({ ...links, ...whole });
  expect(rendered.texts).toEqual([]);
});

test("a link that is defined in another piece is resolved as in a version", async () => {
  const handbook = (await findHandbook()) ?? never();
  const prose = (link: string) => [
    { fragment: "a", text: "See [the source][s]." },
    { fragment: "b", text: `Words.\n\n[s]: ${link}` },
  ];
  for (const link of ["https://example.org/1", "https://example.org/2"]) {
    const html = await renderDraft(prose(link), handbook, "small");
    expect(html["a"]).toContain(`href="${link}"`);
  }
});

function never(): never {
  throw new Error("there is no handbook");
}
