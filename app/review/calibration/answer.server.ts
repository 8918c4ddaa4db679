/** Writes what somebody answers at an item, once. */
import type { Certainty } from "#app/language/scenario/event.ts";
import { database } from "#app/store/client.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";
import { isUniqueViolation } from "#app/store/unique-violation.ts";
import { isSameAnswer, type CalibrationAnswer } from "./calibration.ts";

/** What became of an answer. `different`: another one of the same person stands already. */
export type Answered =
  | { readonly ok: true; readonly finished: boolean }
  | { readonly ok: false; readonly refusal: "closed" | "different" };

/** Writes the answer. The same one again is a success; a different one changes nothing. */
export async function writeAnswer(
  place: { readonly setId: string; readonly itemId: string; readonly userId: string },
  answer: CalibrationAnswer,
  now: Date,
): Promise<Answered> {
  const stored = await findAnswer(place);
  if (stored) return compare(place, stored, answer);
  try {
    return await database.$transaction((tx) => write(tx, place, answer, now));
  } catch (error) {
    const first = isUniqueViolation(error) ? await findAnswer(place) : null;
    if (!first) throw error;
    return compare(place, first, answer);
  }
}

async function write(
  tx: Prisma.TransactionClient,
  { setId, itemId, userId }: { setId: string; itemId: string; userId: string },
  { cited, ...answer }: CalibrationAnswer,
  now: Date,
): Promise<Answered> {
  // Takes the person's row: of two windows that write their last two answers, the second counts both.
  const { count: open } = await tx.calibrationPerson.updateMany({
    where: { setId, userId, finishedAt: null, set: { closedAt: null } },
    data: { finishedAt: null },
  });
  if (open === 0) return { ok: false, refusal: "closed" };
  await tx.calibrationAnswer.create({
    data: { itemId, userId, ...answer, cited: [...cited], at: now },
  });
  const items = await tx.calibrationItem.count({ where: { setId } });
  const answers = await tx.calibrationAnswer.count({ where: { userId, item: { setId } } });
  const finished = answers === items;
  if (finished) {
    await tx.calibrationPerson.updateMany({
      where: { setId, userId, finishedAt: null },
      data: { finishedAt: now },
    });
  }
  return { ok: true, finished };
}

async function compare(
  { setId, userId }: { readonly setId: string; readonly userId: string },
  stored: CalibrationAnswer,
  answer: CalibrationAnswer,
): Promise<Answered> {
  if (!isSameAnswer(stored, answer)) return { ok: false, refusal: "different" };
  const person = await database.calibrationPerson.findUnique({
    where: { setId_userId: { setId, userId } },
    select: { finishedAt: true },
  });
  return { ok: true, finished: (person?.finishedAt ?? null) !== null };
}

async function findAnswer({
  itemId,
  userId,
}: {
  readonly itemId: string;
  readonly userId: string;
}): Promise<CalibrationAnswer | null> {
  const row = await database.calibrationAnswer.findUnique({
    where: { itemId_userId: { itemId, userId } },
  });
  return row === null ? null : answerFrom(row);
}

/** An answer as it was stored: we wrote it. */
export function answerFrom(row: {
  readonly action: string;
  readonly team: string | null;
  readonly certainty: number;
  readonly cited: unknown;
  readonly note: string;
}): CalibrationAnswer {
  const { action, team, certainty, cited, note } = row;
  return { action, team, certainty: certainty as Certainty, cited: cited as string[], note };
}
