/** Small scenarios for tests, written as an author writes them; nothing outside tests imports this. */
import { readdirSync, readFileSync } from "node:fs";

import { parseDesk } from "#app/language/scenario/parse-desk.ts";
import { parseHandbook } from "#app/language/handbook/parse.ts";
import type { Source } from "#app/language/markup/span.ts";
import { compile, type Ground } from "./build.ts";
import type { Compiled, Happening } from "./compiled.ts";
import { URGENCIES, type ActEvent, type Certainty, type PlayEvent } from "./event.ts";
import { parseDeskCase } from "./parse-desk-case.ts";
import { parseScenario } from "./parse.ts";
import { playPath } from "./path-plan.ts";
import { openGame, openQuickGame, replay } from "./play.ts";
import { listProse } from "./prose-of.ts";
import { isOver, type Game, type Played } from "./run.ts";
import { NO_ANSWERS, type Path, type Scenario } from "./scenario.ts";
import { scoreOf } from "./score-of.ts";
import type { Score } from "./score.ts";
import type { Seen } from "./view-desk.ts";

const DESK = `---
platform: Quillrow
you: an L1 reviewer
level: L1
---

<Button id="close" label="Close, no action" key="c" rung="0" done="closed [report]" step="closing [report]" />
<Button id="label" label="Add a label" key="b" rung="1" done="put a label on [item]" step="a label on [item]" />
<Button id="remove" label="Remove the item" key="r" rung="4" done="removed [item]" step="removing [item]" />
<Button id="lock" label="Request a lock" key="k" rung="6" on-protected="L3" done="asked for a lock on [handle]" step="a request for a lock" />
<Button id="suspend" label="Suspend the account" key="u" rung="7" level="L2" done="suspended [handle]" step="suspending [handle]" />
<Button id="escalate" label="Escalate…" key="e" to="l2 l3" minutes="2" asks="note packet" done="sent a ticket to [team]" step="a ticket to [team]" />
<Button id="call" label="Call…" key="v" to="l2" minutes="3" done="called [team]" step="a call to [team]" />

<Team id="l2" label="Shift lead" answers="10m" name="the shift lead" who="who confirms locks" />
<Team id="l3" label="Duty officer" name="the duty officer" who="who decides about protected accounts" />
`;

const HANDBOOK = `---
title: Rules
summary: What tests cite.
---

${["AU-1", "AU-2", "RQ-1", "EV-1", "PN-1"].map((id) => `<Clause id="${id}" title="About ${id}">Text of ${id}.</Clause>`).join("\n")}

<Worksheet id="interest" title="The interest test" clauses="PN-1">
  <Question id="broken" ask="Is a rule broken?">
    <Option id="yes" label="Yes" />
    <Option id="no" label="No" />
  </Question>
  <Question id="never" ask="On the never list?">
    <Option id="yes" label="Yes" />
    <Option id="no" label="No" />
  </Question>
</Worksheet>
`;

const head = (from: string, to: string) => `---
title: A small shift
summary: For tests.
level: foundation
minutes: 5
skills: [identity, authority, escalation]
pass: 70
warnings: []
shift: { from: "${from}", to: "${to}", pace: 20s, ends: Access is over }
based_on: { case: "01", changed: Everything, sources: [{ title: A source, url: "https://example.com/" }] }
---
`;

/** The desk and handbook of every small scenario. */
export const GROUND: Ground = {
  desk: withoutProblems(parseDesk({ file: "desk.mdx", text: DESK })),
  deskCase: NO_ANSWERS,
  handbook: withoutProblems(parseHandbook([{ file: "handbook/rules.mdx", text: HANDBOOK }])),
};

/** The desk and handbook of the project, which judge what no author did. */
export function makeOwnGround(): Ground {
  const read = (file: string) => ({ file, text: readFileSync(file, "utf8") });
  const folder = "scenarios/handbook";
  const files = readdirSync(folder).map((name) => read(`${folder}/${name}`));
  const desk = withoutProblems(parseDesk(read("scenarios/desk.mdx")));
  const deskCase = withoutProblems(parseDeskCase(read("scenarios/desk.mdx"), desk));
  return { desk, deskCase, handbook: withoutProblems(parseHandbook(files, desk)) };
}

function withoutProblems<Value>(parsed: {
  readonly value: Value;
  readonly problems: readonly { readonly message: string }[];
}): Value {
  if (parsed.problems.length > 0)
    throw new Error(parsed.problems.map((problem) => problem.message).join("; "));
  return parsed.value;
}

/** A whole scenario file around some cases; the shift is from 16:00 and lasts half an hour unless told. */
export function makeSource(text: string, minutes = 30): Source {
  const to = `${16 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  const parts = [
    text.includes("<Briefing>") ? "" : "<Briefing>\nIt begins.\n</Briefing>",
    text,
    /^<Otherwise/m.test(text) ? "" : "<Otherwise>Nothing changes.</Otherwise>",
    text.includes("<Debrief>") ? "" : "<Debrief>\nThe real case.\n</Debrief>",
  ];
  return { file: "scenarios/small.mdx", text: [head("16:00", to), ...parts].join("\n\n") };
}

/** Parsed, not checked: tests may leave out what only an author has to write. */
export function makeScenario(text: string, minutes = 30): Scenario {
  return withoutProblems(parseScenario(makeSource(text, minutes)));
}

/** Parsed and compiled, with its model path. */
export function makeCompiled(text: string, minutes = 30): Compiled {
  return compile(makeScenario(text, minutes), GROUND);
}

/** A game as attempts play it, with XState. */
export function makeGame(text: string, minutes = 30): Game {
  return openGame(makeCompiled(text, minutes));
}

/** A game as analysis plays it. */
export function makeQuickGame(text: string, minutes = 30): Game {
  return openQuickGame(makeCompiled(text, minutes));
}

const NOWHERE = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

/** A `<Path>` of these steps. */
export function makePath(steps: readonly string[], parts: Partial<Path> = {}): Path {
  const lines = steps.map((text) => ({ text, span: NOWHERE }));
  return { title: "", expect: null, ends: [], steps: lines, span: NOWHERE, at: {}, ...parts };
}

/** A run that was played, with its score. */
export interface Walked extends Played {
  readonly events: readonly PlayEvent[];
  readonly score: Score;
}

/** Plays steps in the words of a `<Path>`. */
export function walk(game: Game, ...steps: readonly string[]): Walked {
  const { events, problem } = playPath(game, makePath(steps));
  if (problem) throw new Error(`${steps[problem.step]}: ${problem.message}`);
  return walkEvents(game, events);
}

/** Plays events as a log holds them. */
export function walkEvents(game: Game, events: readonly PlayEvent[]): Walked {
  const played = replay(game, events);
  return { ...played, events, score: scoreOf(game.compiled, events, played.happenings) };
}

/** What happened, one line each: "3 chose one.open.1 > done". */
export function told(happenings: readonly Happening[]): string[] {
  return happenings.map(({ minute, kind, case: one, what, then }) =>
    [minute, kind, what ?? one, then && `> ${then}`].filter((part) => part !== null).join(" "),
  );
}

/** A decision with nothing on its sheet but these words. */
export function makeAct(words: Partial<ActEvent> & Pick<ActEvent, "case" | "do">): ActEvent {
  return { type: "act", to: null, cites: [], certainty: null, note: "", attaches: [], ...words };
}

/** What a view is made from; each fragment's HTML is its own name in brackets. */
export function makeSeen(game: Game, walked: Walked): Seen {
  const { events, happenings, position } = walked;
  const html = Object.fromEntries(
    listProse(game.compiled.scenario).map(({ fragment }) => [fragment, `[${fragment}]`]),
  );
  return {
    compiled: game.compiled,
    html,
    events,
    happenings,
    position,
    over: isOver(game, position),
  };
}

/** Repeatable chance: whole numbers from 0 up to `below` (a linear congruential generator). */
export type Chance = (below: number) => number;

/** Chance that is the same for the same seed. */
export function makeChance(seed: number): Chance {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Something that somebody might send, sensible or not. */
export function makeEvent(
  { scenario, desk, rules, worksheets }: Compiled,
  chance: Chance,
): PlayEvent {
  const pick = <Item>(items: readonly Item[]) => items[chance(items.length)] as Item;
  const one = pick(scenario.cases);
  const kind = chance(10);
  if (kind === 0) return { type: "wait", minutes: pick([null, 1, 2, 7]) };
  if (kind === 1) return { type: "clock", minutes: chance(4) };
  if (kind <= 3 && one.records.length > 0)
    return { type: "open", case: one.id, record: pick(one.records).id };
  const sheet = Object.values(worksheets)[0];
  if (kind === 4 && sheet) {
    const answers = sheet.questions.map(({ id, options }) => [id, pick(options).id] as const);
    return {
      type: "worksheet",
      case: one.id,
      worksheet: sheet.id,
      answers: Object.fromEntries(answers),
    };
  }
  const action = pick(desk.actions);
  const scene = pick(one.scenes);
  const clauses = scene.choices.flatMap((choice) => choice.cites);
  const items = [...one.records.map((record) => record.id), ...(sheet ? [sheet.id] : [])];
  return makeAct({
    case: one.id,
    do: action.id,
    to: action.to.length > 0 ? pick(action.to) : null,
    cites: [...new Set(clauses)].filter(() => chance(2) === 0),
    certainty: pick([1, 2, 3] satisfies Certainty[]),
    note: chance(2) === 0 ? "A note." : "",
    attaches: items.filter(() => chance(2) === 0),
    line: pick([undefined, "none", ...rules.routes.map(({ id }) => id)]),
    urgency: pick([undefined, ...URGENCIES]),
    proposes: pick([undefined, ...desk.actions.map(({ id }) => id)]),
  });
}
