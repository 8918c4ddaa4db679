/** A scene as an interaction of the kind "choice" (xAPI 1.0.3, part two, 2.4.4.1 and appendix C): what could be chosen, and what was right. */
import { isRight } from "#app/attempts/results/result.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import {
  isDecided,
  optionId,
  readCase,
  readJudgement,
  readScene,
  type Judgement,
} from "#app/language/scenario/judged.ts";
import { findFallback } from "#app/language/scenario/offered.ts";
import { POINTS } from "#app/language/scenario/points.ts";
import { choiceWords, placeWords } from "#app/review/measures/place-words.ts";
import { inEnglish, TYPES, versionIri } from "./iris.ts";
import type { Activity } from "./statement.ts";

/** The scene. Its answers are the authored choices, every option of the desk, and the end of the shift; right are the best of them. */
export function sceneActivity(
  site: string,
  version: { readonly number: number; readonly compiled: Compiled },
  caseId: string,
  sceneId: string,
): Activity {
  const { compiled } = version;
  const one = readCase(compiled.scenario, caseId);
  const scene = readScene(compiled.scenario, caseId, sceneId);
  const place = { case: caseId, scene: sceneId };
  const options = compiled.desk.actions.flatMap(({ id, to: teams }) =>
    (teams.length > 0 ? teams : [null]).map((to) => optionId(place, id, to)),
  );
  const offered: Judgement[] = [
    ...scene.choices,
    findFallback(compiled.scenario, one, scene),
    scene.shiftEnd ?? one.shiftEnd,
    ...options.map((id) => readJudgement(compiled.scenario, caseId, sceneId, id)),
  ].filter((judgement) => judgement !== null);
  const decided = offered.filter(isDecided).filter(({ verdict }) => isRight(verdict));
  const top = Math.max(...decided.map(({ verdict }) => POINTS[verdict]));
  const right = decided.filter(({ verdict }) => POINTS[verdict] === top);
  const { caseTitle, scene: words, says } = placeWords(compiled, caseId, sceneId);
  return {
    objectType: "Activity",
    id: `${versionIri(site, compiled.scenario.slug, version.number)}/${caseId}/${sceneId}`,
    definition: {
      type: TYPES.scene,
      name: inEnglish(`${caseTitle}: ${words}`),
      ...(says !== "" && { description: inEnglish(says) }),
      interactionType: "choice",
      choices: offered.map(({ id }) => ({
        id,
        description: inEnglish(choiceWords(compiled, caseId, sceneId, id)),
      })),
      ...(right.length > 0 && { correctResponsesPattern: right.map(({ id }) => id) }),
    },
  };
}
