/**
 * Every judged decision can be taken in some run.
 *
 * Why it matters: a verdict that nobody can earn or suffer teaches nothing, and an author who wrote it
 * believes that it does.
 *
 * Bad: a judged action with `unless="told"` in a scene that is only reached by telling.
 */
import type { AnalysisRule } from "#app/language/scenario/analysis/rule.ts";
import type { Judgement } from "#app/language/scenario/judged.ts";
import type { Case, Scenario, Scene } from "#app/language/scenario/scenario.ts";

export const judgementCanBeReached: AnalysisRule = {
  code: "judgement-can-be-reached",
  severity: "error",
  *check({ compiled: { scenario }, searched }) {
    const reaches = (one: Case, state: string | undefined) =>
      state !== undefined && searched.reaches(one.id, state) === true;
    for (const { owner, scene, element, part } of decisionsOf(scenario)) {
      if (part.verdict === null) continue;
      const cases = owner ? [owner] : scenario.cases;
      if (cases.some(({ id }) => searched.happens(id, part.id) !== false)) continue;
      // A case that never arrives, a scene or an ending that nobody reaches are told of themselves.
      if (!cases.some((one) => reaches(one, (scene ?? one.scenes[0])?.id))) continue;
      const then = "then" in part ? part.then : null;
      if (owner && then !== null && searched.reaches(owner.id, then) === false) continue;
      yield {
        span: part.span,
        message: `nobody can ever get to this \`${part.verdict}\` \`<${element}>\``,
        hint:
          element === "Action"
            ? "its condition holds in no run, or another action always comes first"
            : "something else always comes first: take its verdict away, or make room for it",
      };
    }
  },
};

interface Decision {
  readonly owner: Case | null;
  readonly scene: Scene | null;
  readonly element: "Action" | "Otherwise" | "ShiftEnd";
  readonly part: Judgement;
}

function* decisionsOf(scenario: Scenario): Generator<Decision> {
  for (const owner of scenario.cases) {
    for (const scene of owner.scenes) {
      for (const part of scene.choices) yield { owner, scene, element: "Action", part };
      yield* fallbacksOf(owner, scene, scene);
    }
    yield* fallbacksOf(owner, null, owner);
  }
  yield* fallbacksOf(null, null, { otherwise: scenario.otherwise, shiftEnd: null });
}

function* fallbacksOf(
  owner: Case | null,
  scene: Scene | null,
  { otherwise, shiftEnd }: Pick<Scene, "otherwise" | "shiftEnd">,
): Generator<Decision> {
  if (otherwise) yield { owner, scene, element: "Otherwise", part: otherwise };
  if (shiftEnd) yield { owner, scene, element: "ShiftEnd", part: shiftEnd };
}
