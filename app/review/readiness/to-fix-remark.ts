/** What a manager should know before somebody is judged by wrong decisions: how many of them are at questions that are at fault themselves. */
import { placeKey } from "#app/review/measures/place.ts";
import type { PlaceToFix } from "#app/review/measures/to-fix-of.server.ts";
import type { Remark } from "./readiness.ts";

/** Where a wrong decision was made. */
export interface WrongDecision {
  readonly versionId: string;
  readonly caseId: string;
  readonly sceneId: string;
}

/** The remark, none where no wrong decision is at one of these questions. A place of another version is another question. */
export function toFixRemark(
  wrong: readonly WrongDecision[],
  toFix: readonly PlaceToFix[],
): Remark[] {
  const at = (one: WrongDecision, { versionId, key }: PlaceToFix) =>
    one.versionId === versionId && placeKey(one) === key;
  const questions = toFix.filter((place) => wrong.some((one) => at(one, place)));
  const n = wrong.filter((one) => questions.some((place) => at(one, place))).length;
  if (n === 0) return [];
  const are = n === 1 ? "is" : "are";
  const [where, it] = questions.length === 1 ? ["a question", "it"] : ["questions", "them"];
  const words = `${n} of ${wrong.length} wrong decision${wrong.length === 1 ? "" : "s"} ${are} at ${where} that should be mended before anybody is judged by ${it}.`;
  return [
    {
      ...{ words, attempts: [] },
      questions: questions.map(({ slug, title, version, key, words: { caseTitle, scene } }) => ({
        ...{ slug, version, key },
        words: `${title}: ${caseTitle}, ${scene}`,
      })),
    },
  ];
}
