/** Where a scenario shows a skill: the decisions that the score has a line of this skill for. */
import type { Compiled } from "./compiled.ts";
import { canEarn } from "./judge.ts";
import { optionId } from "./judged.ts";
import { countSheet } from "./escalation.ts";
import type { Case, Scene } from "./scenario.ts";
import type { ScoredSkill } from "./score.ts";

/** A decision of a scene; any where `choice` is null. */
export interface Showing {
  readonly caseId: string;
  readonly sceneId: string;
  readonly choice: string | null;
}

/**
 * What a scene tests every decision in it shows. Skills of the sheet need an act (`acted`), for what the end of the shift decides
 * cites and sends nothing; preparation is shown by worksheets and by no decision.
 */
export function decisionsShowing(
  compiled: Compiled,
  skill: ScoredSkill,
): { readonly acted: boolean; readonly decisions: readonly Showing[] } {
  const sheet = skill === "rule-fidelity" ? "citing" : skill === "record-quality" ? "packet" : null;
  if (!sheet) {
    const decisions = compiled.tests
      .filter(({ skills }) => skills.some((name) => name === skill))
      .map((one) => ({ caseId: one.case, sceneId: one.scene, choice: null }));
    return { acted: false, decisions };
  }
  const inScene = (one: Case, scene: Scene): Showing[] =>
    scene.choices
      .filter(
        (choice) => countSheet(compiled, { case: one.id, scene: scene.id }, choice)[sheet] > 0,
      )
      .flatMap((choice) => namesOf(compiled, one, scene, choice))
      .map((name) => ({ caseId: one.id, sceneId: scene.id, choice: name }));
  const decisions = compiled.scenario.cases.flatMap((one) =>
    one.scenes
      .filter((scene) => canEarn(compiled, { case: one.id, scene: scene.id }))
      .flatMap((scene) => inScene(one, scene)),
  );
  return { acted: true, decisions };
}

/** What the score may name a choice by: itself, or the options that the handbook judges. */
function namesOf(
  { desk }: Compiled,
  one: Case,
  scene: Scene,
  choice: Scene["choices"][number],
): readonly string[] {
  const place = { case: one.id, scene: scene.id };
  const teams = desk.actions.find(({ id }) => id === choice.do)?.to ?? [];
  const reached = choice.to.length > 0 ? choice.to : teams;
  return [
    choice.id,
    ...(reached.length > 0 ? reached : [null]).map((to) => optionId(place, choice.do, to)),
  ];
}
