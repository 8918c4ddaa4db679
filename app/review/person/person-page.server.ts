/** What the page of a person and the page to print show: the person, and which of the wrong decisions are at questions that should be mended. */
import { VERDICTS } from "#app/language/handbook/judgement.ts";
import { EVERYBODY } from "#app/attempts/counting/tallies-of.ts";
import { isRight } from "#app/attempts/results/result.ts";
import { readExperts } from "#app/review/calibration/read-experts.server.ts";
import { toFixOf } from "#app/review/measures/to-fix-of.server.ts";
import type { Remark } from "#app/review/readiness/readiness.ts";
import { toFixRemark } from "#app/review/readiness/to-fix-remark.ts";
import { database } from "#app/store/client.server.ts";
import type { PersonState } from "./person.ts";
import { requirePerson } from "./require-person.server.ts";

const WRONG = VERDICTS.filter((verdict) => !isRight(verdict));

/** Answers 404 as `requirePerson` does. The remark is worked out for one person at a time: the board of many does not show it. */
export async function personPage(
  cohortId: string,
  id: string | undefined,
  now: Date,
): Promise<PersonState> {
  const person = await requirePerson(cohortId, id, now);
  const { readiness } = person;
  const remarks = [...readiness.remarks, ...(await readToFixRemark(person))];
  return { ...person, readiness: { ...readiness, remarks } };
}

/** From what readiness looks at: assessments that count. */
async function readToFixRemark({ attempts }: PersonState): Promise<Remark[]> {
  const counting = attempts.filter(({ counts, mode }) => counts && mode === "assessment");
  const wrong = await database.decision.findMany({
    where: { attemptId: { in: counting.map(({ id }) => id) }, verdict: { in: WRONG } },
    select: { versionId: true, caseId: true, sceneId: true },
  });
  if (wrong.length === 0) return [];
  const versionIds = [...new Set(wrong.map(({ versionId }) => versionId))];
  return toFixRemark(wrong, await toFixOf(versionIds, await readExperts(EVERYBODY)));
}
