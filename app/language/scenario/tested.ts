/** What a scenario tests: a property of its cases, read off the model path, and never of what somebody chose. */
import type { Skill } from "#app/language/handbook/skill.ts";
import type { Compiled } from "./compiled.ts";
import { readScene } from "./judged.ts";
import type { ScoreLine } from "./score.ts";
import { enforces, findAction } from "./scene-facts.ts";
import { factsAt } from "./worth.ts";

/** What a decision calls for: acting on the item or the account, passing it on, closing it, or asking. */
export type Stance = "stepping-in" | "passing-on" | "leaving-alone" | "asking";

/** A decision that is tested: whoever got its scenario has evidence on its skills, also by looking away. */
export interface Tested {
  readonly case: string;
  readonly scene: string;
  readonly stance: Stance;
  readonly skills: readonly Skill[];
}

/** The decisions of the model path, each scene once. */
export function testedBy(compiled: Compiled): Tested[] {
  const { model } = compiled;
  return model.lines.flatMap((line): Tested[] => {
    const event = line.kind === "decision" && line.seq !== null ? model.events[line.seq] : null;
    if (event?.type !== "act") return [];
    const { case: one, scene } = line;
    const stance = stanceOf(compiled, event.do);
    return [{ case: one, scene, stance, skills: skillsOf(compiled, line) }];
  });
}

/** The skills that a scene tests; none where the model path decides nothing. */
export function skillsTested(
  tests: readonly Tested[],
  place: Pick<ScoreLine, "case" | "scene">,
): readonly Skill[] {
  return tests.find((one) => one.case === place.case && one.scene === place.scene)?.skills ?? [];
}

function stanceOf({ desk }: Compiled, button: string): Stance {
  const action = findAction(desk, button);
  if (enforces(action)) return "stepping-in";
  if ((action?.to.length ?? 0) > 0) return "passing-on";
  return action?.rung === 0 ? "leaving-alone" : "asking";
}

/** Those of the clauses that justify the answer; where these name none, what its author says that it shows. */
function skillsOf(compiled: Compiled, line: ScoreLine): readonly Skill[] {
  const { expected } = factsAt(compiled, line);
  const ofClauses = compiled.rules.clauses
    .filter(({ id }) => expected.includes(id))
    .flatMap(({ skills }) => skills);
  const scene = readScene(compiled.scenario, line.case, line.scene);
  const authored = scene.choices.find(({ id }) => id === line.what)?.skills ?? [];
  return [...new Set(ofClauses.length > 0 ? ofClauses : authored)];
}
