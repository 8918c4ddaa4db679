/** Where a scenario shows a skill: the choices, fallbacks and shift ends that the score has a line of this skill for. */
import { expectedClauses, expectedPacket, isDecided, type Judgement } from "./judged.ts";
import type { Case, Scenario, Scene } from "./scenario.ts";
import type { ScoredSkill } from "./score.ts";

/** Something that can be decided in a scene. */
export interface Showing {
  readonly caseId: string;
  readonly sceneId: string;
  readonly choice: string;
}

/**
 * Skills that the sheet itself shows need an act (`acted`): what the end of the shift decides cites and sends nothing.
 * Preparation is shown by worksheets and by no decision.
 */
export function choicesShowing(
  scenario: Scenario,
  skill: ScoredSkill,
): { readonly acted: boolean; readonly choices: readonly Showing[] } {
  const acted = skill === "rule-fidelity" || skill === "record-quality";
  const shows = (scene: Scene, taken: Judgement): boolean => {
    if (!isDecided(taken)) return false;
    if (skill === "rule-fidelity") return expectedClauses(scene, taken).length > 0;
    if (skill === "record-quality") return expectedPacket(scene, taken).length > 0;
    return taken.skills.some((one) => one === skill);
  };
  const choices = scenario.cases.flatMap((one) =>
    one.scenes.flatMap((scene) =>
      judgementsOf(scenario, one, scene)
        .filter((taken) => shows(scene, taken))
        .map(({ id }) => ({ caseId: one.id, sceneId: scene.id, choice: id })),
    ),
  );
  return { acted, choices };
}

function judgementsOf(scenario: Scenario, one: Case, scene: Scene): Judgement[] {
  const fallbacks = [scene.otherwise, one.otherwise, scenario.otherwise];
  const ends = [scene.shiftEnd, one.shiftEnd];
  return [...scene.choices, ...[...fallbacks, ...ends].filter((found) => found !== null)];
}
