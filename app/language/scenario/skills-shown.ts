/** Where a scenario shows a skill: the choices, fallbacks, shift ends and options of the desk that the score has a line of this skill for. */
import type { Compiled } from "./compiled.ts";
import { canEarn } from "./judge.ts";
import { expectedClauses, expectedPacket, isDecided, type Judgement } from "./judged.ts";
import { findFallback } from "./offered.ts";
import type { Case, Scene } from "./scenario.ts";
import type { ScoredSkill } from "./score.ts";
import { worthOf, type Worth } from "./worth.ts";

/** Something that can be decided in a scene. */
export interface Showing {
  readonly caseId: string;
  readonly sceneId: string;
  readonly choice: string;
}

/**
 * A scene off the model path can only cost, and shows no skill. Skills that the sheet itself shows need an act (`acted`): what the end of the shift decides cites and sends nothing.
 * Preparation is shown by worksheets and by no decision.
 */
export function choicesShowing(
  compiled: Compiled,
  skill: ScoredSkill,
): { readonly acted: boolean; readonly choices: readonly Showing[] } {
  const acted = skill === "rule-fidelity" || skill === "record-quality";
  const choices = compiled.scenario.cases.flatMap((one) =>
    one.scenes.flatMap((scene) => {
      if (!canEarn(compiled, { case: one.id, scene: scene.id })) return [];
      const shows = (taken: Judgement, { skills }: Pick<Worth, "skills">): boolean => {
        if (skill === "rule-fidelity") return expectedClauses(scene, taken).length > 0;
        if (skill === "record-quality") return expectedPacket(scene, taken).length > 0;
        return skills.some((name) => name === skill);
      };
      return [...authoredIn(compiled, one, scene), ...derivedIn(compiled, one, scene)]
        .filter(({ taken, worth }) => shows(taken, worth))
        .map(({ what }) => ({ caseId: one.id, sceneId: scene.id, choice: what }));
    }),
  );
  return { acted, choices };
}

interface Shown {
  readonly what: string;
  readonly taken: Judgement;
  readonly worth: Pick<Worth, "skills">;
}

function authoredIn({ scenario }: Compiled, one: Case, scene: Scene): Shown[] {
  const fallbacks = [scene.otherwise, one.otherwise, scenario.otherwise];
  const ends = [scene.shiftEnd, one.shiftEnd];
  return [...scene.choices, ...[...fallbacks, ...ends].filter((found) => found !== null)]
    .filter(isDecided)
    .map((taken) => ({ what: taken.id, taken, worth: taken }));
}

/** What the handbook judges. */
function derivedIn(compiled: Compiled, one: Case, scene: Scene): Shown[] {
  const taken = findFallback(compiled.scenario, one, scene);
  if (!taken) return [];
  const place = { case: one.id, scene: scene.id };
  return compiled.desk.actions.flatMap(({ id, to: teams }) =>
    (teams.length > 0 ? teams : [null]).flatMap((to) => {
      const worth = worthOf(compiled, place, taken, { do: id, to, cites: [] }, new Set());
      return worth.derived && worth.verdict ? [{ what: worth.what, taken, worth }] : [];
    }),
  );
}
