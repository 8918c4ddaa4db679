/**
 * Somebody who met the practice form and remembers what was right there fails every assessment form, by deciding wrongly
 * and not by running out of time.
 *
 * Why it matters: a form that memory passes clears people who have understood nothing.
 *
 * Bad: `<In form="B">` turns only words, and the same button is right in every scene.
 */
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Source } from "#app/language/markup/span.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { frontMatterPlace } from "#app/language/scenario/front-matter-place.ts";
import { begin, openQuickGame, take } from "#app/language/scenario/play.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import { errorOf } from "#app/language/scenario/score.ts";
import { playBot } from "./bot.ts";
import { planOf } from "./plan.ts";

/** The moves of each scene (`case.scene`): what is looked at, then the act. */
export type Moves = ReadonlyMap<string, readonly PlayEvent[]>;

/** What the model path does in each scene. */
export function movesOf(compiled: Compiled): Moves {
  const game = openQuickGame(compiled);
  const moves = new Map<string, readonly PlayEvent[]>();
  const looked = new Map<string, PlayEvent[]>();
  let { position } = begin(game);
  for (const [seq, event] of compiled.model.events.entries()) {
    if ("case" in event) {
      const own = looked.get(event.case) ?? [];
      if (event.type === "act") {
        moves.set(`${event.case}.${position.value[event.case]}`, [...own, event]);
        looked.delete(event.case);
      } else looked.set(event.case, [...own, event]);
    }
    const taken = take(game, position, event, seq);
    if (!taken.ok) throw new Error(`the model path is refused: ${taken.refusal}`);
    position = taken.position;
  }
  return moves;
}

/** The problem of an assessment form that is passed by memory of another one; null where there is none. */
export function findMemory(
  source: Source,
  practised: Compiled,
  assessed: Compiled,
): Diagnostic | null {
  const left = new Map([...movesOf(practised)].map(([place, moves]) => [place, [...moves]]));
  const { events, happenings } = playBot(planOf(assessed), ({ open }) => {
    for (const { planned, scene } of open) {
      const next = left.get(`${planned.one.id}.${scene.scene.id}`)?.shift();
      if (next) return next;
    }
    return null;
  });
  const { passed, percent, lines } = scoreOf(assessed, events, happenings);
  const isWrong = lines.some((line) => line.seq !== null && errorOf(line) !== null);
  if (!passed && isWrong) return null;
  const { form } = practised.scenario;
  return {
    ...{ file: source.file, span: frontMatterPlace(source, "forms"), severity: "error" },
    code: "memory-does-not-pass",
    message: passed
      ? `whoever remembers form ${form} passes: it scores ${percent} per cent`
      : `whoever remembers form ${form} decides nothing wrongly, and fails by the clock alone`,
    hint: "turn a fact on which decisions rest, in half of the cases or more, so that another button is right",
  };
}
