/** Plays a `<Path>`: its words become events, the run its score and endings. */
import { parsePathStep, type PathStepWords } from "./path-step.ts";
import type { Compiled, Happening, Position } from "./compiled.ts";
import type { PlayEvent } from "./event.ts";
import { factOf } from "./facts.ts";
import { expectedClauses, expectedPacket, readCase } from "./judged.ts";
import { SAMPLE_NOTE } from "./moves.ts";
import { begin, findScene, take } from "./play.ts";
import type { Game } from "./run.ts";
import type { Choice, Path, Scene } from "./scenario.ts";
import { holds, conditionIn } from "./facts.ts";
import { scoreOf, type Score } from "./score.ts";

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
    if (!taken.ok) {
      problem = { step, message: REFUSALS[taken.refusal] };
      break;
    }
    events.push(event);
    position = taken.position;
    happenings = [...happenings, ...taken.happenings];
  }
  return { events, position, score: scoreOf(game.compiled, events, happenings), problem };
}

const REFUSALS = {
  over: "the shift is over by then",
  "no-such-case": "the case is not in the queue at that moment",
  "not-open": "the case is closed by then",
  "not-offered": "this cannot be done at that moment",
  incomplete: "something is missing: a team, or the answer to a question",
} as const;

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
      const uses = scenario.cases
        .find((one) => one.id === words.case)
        ?.scenes.flatMap((scene) => scene.worksheets);
      const key = uses?.find((use) => use.worksheet === words.worksheet)?.key ?? {};
      const answers = words.answers === "as-expected" ? key : words.answers;
      return { type: "worksheet", case: words.case, worksheet: words.worksheet, answers };
    }
    case "act": {
      const one = scenario.cases.find((candidate) => candidate.id === words.case);
      const scene = one ? findScene(one, position) : null;
      const choice = scene ? findTaken(compiled, position, words, scene) : null;
      const cites =
        words.cites === "as-expected"
          ? scene && choice
            ? expectedClauses(scene, choice)
            : []
          : words.cites;
      const items =
        words.attaches === "as-expected"
          ? scene && choice
            ? expectedPacket(scene, choice)
            : []
          : words.attaches;
      const opened = (item: string) =>
        position.context.facts[factOf(readCase(scenario, words.case), item)] === true;
      return {
        type: "act",
        case: words.case,
        do: words.do,
        to: words.to,
        cites,
        certainty: words.certainty,
        note: items.includes("note") ? SAMPLE_NOTE : "",
        attaches: one ? items.filter((item) => item !== "note" && opened(item)) : [],
      };
    }
  }
}

/** The choice that the step will take: the first whose team and conditions hold. */
function findTaken(
  compiled: Compiled,
  position: Position,
  words: Extract<PathStepWords, { kind: "act" }>,
  scene: Scene,
): Choice | null {
  const one = readCase(compiled.scenario, words.case);
  return (
    scene.choices.find(
      (choice) =>
        choice.do === words.do &&
        (choice.to.length === 0 || (words.to !== null && choice.to.includes(words.to))) &&
        holds(conditionIn(one, choice), position.context.facts),
    ) ?? null
  );
}
