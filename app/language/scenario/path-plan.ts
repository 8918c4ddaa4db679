/** Plays a `<Path>`: its words become events, the run its score and endings. */
import { parsePathStep, type PathStepWords } from "./path-step.ts";
import type { Compiled, Happening, Position } from "./compiled.ts";
import type { PlayEvent, Refusal } from "./event.ts";
import { factOf, isSet } from "./facts.ts";
import { asksForNote, expectedPacket } from "./judged.ts";
import { expectedEscalation, fillEscalation, NOTHING_SAID } from "./escalation.ts";
import { SAMPLE_NOTE } from "./moves.ts";
import { findFallback, findOffered } from "./offered.ts";
import { begin, findScene, take } from "./play.ts";
import type { Game } from "./run.ts";
import { timeOf, type Path } from "./scenario.ts";
import { scoreOf } from "./score-of.ts";
import type { Score } from "./score.ts";
import { clausesFor } from "./worth.ts";

/** A path played to the end of its steps; `problem` says which step could not be taken, and why. */
export interface PlayedPath {
  readonly events: readonly PlayEvent[];
  readonly position: Position;
  readonly score: Score;
  readonly problem: { readonly step: number; readonly message: string } | null;
}

/** Plays the steps one after another and stops at the first that is refused. */
export function playPath(game: Game, path: Path): PlayedPath {
  let { position, happenings }: { position: Position; happenings: readonly Happening[] } =
    begin(game);
  const events: PlayEvent[] = [];
  let problem: PlayedPath["problem"] = null;
  for (const [step, { text }] of path.steps.entries()) {
    const parsed = parsePathStep(text);
    if ("error" in parsed) {
      problem = { step, message: parsed.error };
      break;
    }
    const event = eventOf(game.compiled, position, parsed.ok);
    const taken = take(game, position, event, events.length);
    // "wait 60" at the end of a path means "to the end": where all is over already, nothing is left to wait for.
    if (!taken.ok && taken.refusal === "over" && event.type === "wait") continue;
    if (!taken.ok) {
      problem = { step, message: refusalWords(game.compiled, position, event, taken.refusal) };
      break;
    }
    events.push(event);
    position = taken.position;
    happenings = [...happenings, ...taken.happenings];
  }
  return { events, position, score: scoreOf(game.compiled, events, happenings), problem };
}

/** Why a step cannot be taken, with the time and where its case stands then. */
function refusalWords(
  { scenario }: Compiled,
  { value, context }: Position,
  event: PlayEvent,
  refusal: Refusal,
): string {
  if (refusal === "incomplete") return "something is missing: a team, or the answer to a question";
  const at = `at ${timeOf(scenario.shift, context.minute)}`;
  if (refusal === "over")
    return context.ended ? `${at} the shift has ended` : `${at} every case is closed`;
  const id = "case" in event ? event.case : "";
  const one = scenario.cases.find((candidate) => candidate.id === id);
  if (!one) return "no case has this";
  const state = `\`${value[id] ?? ""}\``;
  if (refusal === "not-open") return `${at} the case \`${id}\` is closed: it ended as ${state}`;
  if (refusal === "not-offered") return `${at} this cannot be done: \`${id}\` is in ${state}`;
  const comes = timeOf(scenario.shift, one.arrives);
  return context.minute < one.arrives
    ? `${at} the case \`${id}\` has not arrived: it comes at ${comes}`
    : `${at} the case \`${id}\` is not there: its condition did not hold at ${comes}`;
}

function eventOf(compiled: Compiled, position: Position, words: PathStepWords): PlayEvent {
  const { scenario } = compiled;
  switch (words.kind) {
    case "wait":
      return { type: "wait", minutes: words.minutes };
    case "open": {
      const owner = scenario.cases.find((one) =>
        one.records.some((record) => record.id === words.record),
      );
      return { type: "open", case: owner?.id ?? "", record: words.record };
    }
    case "worksheet": {
      const one = scenario.cases.find((candidate) => candidate.id === words.case);
      const uses = one && findScene(one, position)?.worksheets;
      const key = uses?.find((use) => use.worksheet === words.worksheet)?.key ?? {};
      const answers = words.answers === "as-expected" ? key : words.answers;
      return { type: "worksheet", case: words.case, worksheet: words.worksheet, answers };
    }
    case "act":
      return actOf(compiled, position, words);
  }
}

/** A decision; "as expected" is what the scene expects with what the step will take there. */
function actOf(
  compiled: Compiled,
  position: Position,
  words: Extract<PathStepWords, { kind: "act" }>,
): PlayEvent {
  const { scenario } = compiled;
  const { facts } = position.context;
  const one = scenario.cases.find((candidate) => candidate.id === words.case);
  const scene = one ? findScene(one, position) : null;
  const taken =
    one && scene
      ? (findOffered(one, scene, facts, words) ?? findFallback(scenario, one, scene))
      : null;
  const place = { case: words.case, scene: scene?.id ?? "" };
  const expected = taken ? clausesFor(compiled, place, taken) : [];
  const packet =
    scene && taken
      ? [...(asksForNote(scene, taken) ? ["note"] : []), ...expectedPacket(scene, taken)]
      : [];
  const escalation = scene
    ? fillEscalation(expectedEscalation(compiled, place, words.do))
    : NOTHING_SAID;
  const { line: right, ...packetParts } = escalation;
  const isLine = (id: string) => compiled.rules.routes.some((route) => route.id === id);
  const asExpected = words.cites === "as-expected";
  const cites = asExpected ? expected : words.cites.filter((id) => !isLine(id));
  const line = asExpected ? right : words.cites.find(isLine);
  const items = words.attaches === "as-expected" ? packet : words.attaches;
  return {
    type: "act",
    case: words.case,
    do: words.do,
    to: words.to,
    cites,
    certainty: words.certainty,
    note: items.includes("note") ? SAMPLE_NOTE : "",
    attaches: items.filter(
      (item) => item !== "note" && one !== undefined && isSet(facts, factOf(one, item)),
    ),
    ...(line && { line }),
    ...(words.attaches === "as-expected" && { ...packetParts }),
  };
}
