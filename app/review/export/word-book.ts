/** What ids of one version are called: looked up once for each id, not once for each row. */
import type { Decision } from "#app/attempts/results/result.ts";
import { actWords } from "#app/language/scenario/act-words.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { choiceWords, placeWords } from "#app/review/measures/place-words.ts";

/** The words of one version. */
export interface WordBook {
  readonly caseTitle: (caseId: string, sceneId: string) => string;
  readonly did: (
    decision: Pick<Decision, "caseId" | "sceneId" | "choice" | "action" | "team">,
  ) => string;
}

/** Opens the book of a version. */
export function wordBookOf(compiled: Compiled): WordBook {
  const titles = new Map<string, string>();
  const deeds = new Map<string, string>();
  return {
    caseTitle: (caseId, sceneId) =>
      remember(titles, `${caseId} ${sceneId}`, () => {
        return placeWords(compiled, caseId, sceneId).caseTitle;
      }),
    did: ({ caseId, sceneId, choice, action, team }) =>
      remember(deeds, `${caseId} ${sceneId} ${choice} ${action ?? ""} ${team ?? ""}`, () =>
        action
          ? actWords(compiled.desk, action, team)
          : choiceWords(compiled, caseId, sceneId, choice),
      ),
  };
}

function remember(words: Map<string, string>, key: string, find: () => string): string {
  const known = words.get(key);
  if (known !== undefined) return known;
  const found = find();
  words.set(key, found);
  return found;
}
