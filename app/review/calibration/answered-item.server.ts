/** An item of a set with what was answered at it, and the key there. */
import { findOpened, type Opened } from "#app/attempts/folded.server.ts";
import { openQuickGame } from "#app/language/scenario/play.ts";
import { categoryOf, type CalibrationAnswer } from "./calibration.ts";
import { keyOf } from "./item-key.ts";
import type { AnsweredItem } from "./rated-answer.ts";

/** Where an item was picked. */
export interface PickedItem {
  readonly id: string;
  readonly attemptId: string;
  readonly seq: number;
  readonly caseId: string;
}

/** Somebody's answer at an item. */
export interface AnswerRow extends CalibrationAnswer {
  readonly itemId: string;
  readonly userId: string;
}

/** The item and its attempt; `rows` may hold answers of other items. Throws when the attempt is gone. */
export async function readAnswered(
  { id, attemptId, seq, caseId }: PickedItem,
  rows: readonly AnswerRow[],
): Promise<{ readonly answered: AnsweredItem; readonly opened: Opened }> {
  const opened = await findOpened(attemptId);
  if (!opened) throw new Error(`attempt ${attemptId} is gone`);
  const { compiled } = opened.version.game;
  const key = keyOf(openQuickGame(compiled), opened.folded.events, seq, caseId);
  const rungOf = (action: string) =>
    compiled.desk.actions.find((one) => one.id === action)?.rung ?? null;
  const own = rows.filter(({ itemId }) => itemId === id);
  const answers = new Map(
    own.map((row) => [row.userId, { category: categoryOf(row), rung: rungOf(row.action) }]),
  );
  return { answered: { id, key, answers }, opened };
}
