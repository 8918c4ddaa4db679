/** What a finished set says: agreement of all, of each person with the key, of pairs, and item by item. */
import type { Mode } from "#app/attempts/attempt.ts";
import { actWords } from "#app/language/scenario/act-words.ts";
import type { Certainty } from "#app/language/scenario/event.ts";
import { readVersion } from "#app/library/versions.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import {
  agreementInPairs,
  agreementOfAll,
  agreementWithKey,
  type AllAgreement,
  type KeyAgreement,
  type PairAgreement,
} from "#app/review/calibration/agreement.ts";
import { answerFrom } from "#app/review/calibration/answer.server.ts";
import { readAnswered, type AnswerRow } from "#app/review/calibration/answered-item.server.ts";
import { stateOf } from "#app/review/calibration/calibration.ts";
import { seedOf } from "#app/review/calibration/item-order.ts";
import { itemReport, type ItemReport } from "#app/review/calibration/item-report.ts";
import type { AnsweredItem } from "#app/review/calibration/rated-answer.ts";
import { placeWords, type PlaceWords } from "#app/review/measures/place-words.ts";
import { ruleWords } from "#app/review/measures/sample.ts";
import { database } from "#app/store/client.server.ts";
import type { ManagedSet } from "./require-set.server.ts";

/** An item of the report, in words. */
export interface ReportedItem extends ItemReport {
  readonly position: number;
  readonly attemptId: string;
  readonly seq: number;
  readonly slug: string;
  /** Of which the cohort's first attempts are measured, and its name. */
  readonly version: { readonly id: string; readonly name: string };
  readonly mode: Mode;
  readonly caseId: string;
  readonly sceneId: string;
  readonly scenario: string;
  readonly words: PlaceWords;
  /** Categories as the desk says them. */
  readonly said: Readonly<Record<string, string>>;
  /** What went with the answers. */
  readonly sheets: readonly AnswerSheet[];
}

/** How sure somebody was, what they cited and noted. */
export interface AnswerSheet {
  readonly userId: string;
  readonly certainty: Certainty;
  readonly cited: readonly string[];
  readonly note: string;
}

/** The whole report. */
export interface CalibrationReport {
  readonly all: AllAgreement;
  readonly withKey: readonly KeyAgreement[];
  readonly pairs: readonly PairAgreement[];
  readonly items: readonly ReportedItem[];
}

/** The report; null until the set is over. A manager who takes part has then finished, or nobody can answer any more. */
export async function readReport(
  cohort: CohortHead,
  set: ManagedSet,
): Promise<CalibrationReport | null> {
  if (stateOf(set) !== "over") return null;
  const rows = await database.calibrationAnswer.findMany({
    where: { item: { setId: set.id } },
    orderBy: { userId: "asc" },
  });
  const answers = rows.map((row) => ({
    ...{ itemId: row.itemId, userId: row.userId },
    ...answerFrom(row),
  }));
  const read = await Promise.all(set.items.map((item) => readItem(item, answers, cohort)));
  const items = read.map(({ answered }) => answered);
  const people = set.people.map(({ userId }) => userId);
  return {
    all: agreementOfAll(items, people, seedOf(set.id)),
    withKey: agreementWithKey(items, people),
    pairs: agreementInPairs(items, people),
    items: read.map(({ reported }) => reported),
  };
}

async function readItem(
  item: ManagedSet["items"][number],
  rows: readonly AnswerRow[],
  cohort: CohortHead,
): Promise<{ readonly answered: AnsweredItem; readonly reported: ReportedItem }> {
  const { answered, opened } = await readAnswered(item, rows);
  const { compiled } = opened.version.game;
  const own = rows.filter(({ itemId }) => itemId === item.id);
  const { cells, rule, version, mode } = await readCells(item, cohort);
  const said = answered.key.answers.map(({ category, action, team }) => [
    category,
    actWords(compiled.desk, action, team),
  ]);
  return {
    answered,
    reported: {
      ...itemReport(answered, cells, rule),
      ...{ position: item.position + 1, attemptId: item.attemptId, seq: item.seq },
      ...{ slug: opened.version.slug, version, mode },
      ...{ caseId: item.caseId, sceneId: item.sceneId, scenario: compiled.scenario.title },
      words: placeWords(compiled, item.caseId, item.sceneId),
      said: Object.fromEntries(said) as Record<string, string>,
      sheets: own.map(({ userId, certainty, cited, note }) => ({ userId, certainty, cited, note })),
    },
  };
}

/** The cohort's decisions at the item's place: of the version and mode that the picked one counts in. */
async function readCells(item: ManagedSet["items"][number], cohort: CohortHead) {
  const counted = await database.decision.findFirst({
    where: { attemptId: item.attemptId, seq: item.seq },
    select: { versionId: true, mode: true },
  });
  const { versionId, mode } = counted ?? item.attempt;
  const { slug, name } = await readVersion(versionId);
  const { caseId, sceneId } = item;
  const tallies = await database.decisionTally.findMany({
    where: { scope: cohort.id, slug, versionId, mode, first: true, caseId, sceneId },
    select: { points: true, rest: true, n: true },
  });
  return {
    cells: tallies.map(({ points, rest, n }) => ({ mark: points, rest, n })),
    rule: ruleWords({ mode, first: true }, name, "this cohort"),
    ...{ version: { id: versionId, name }, mode },
  };
}
