/** A set for somebody who takes part in it: its items in their order, and nobody's answers but theirs. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { findOpened, type Opened } from "#app/attempts/folded.server.ts";
import { listClauseGroups, type ClauseGroup } from "#app/library/handbook-views.ts";
import { readHandbook } from "#app/library/handbook.server.ts";
import { answerFrom } from "#app/review/calibration/answer.server.ts";
import type { CalibrationAnswer } from "#app/review/calibration/calibration.ts";
import { orderFor } from "#app/review/calibration/item-order.ts";
import { database } from "#app/store/client.server.ts";
import { depthAt, viewItem, type ItemView } from "./item-view.ts";

/** An item in a person's order. */
interface OwnItem {
  readonly id: string;
  readonly story: string;
  readonly depth: number;
  readonly caseId: string;
  readonly seq: number;
  readonly opened: Opened;
  readonly answer: CalibrationAnswer | null;
}

/** A set as one person has it. */
export interface OwnPart {
  readonly id: string;
  readonly title: string;
  readonly closed: boolean;
  readonly finished: boolean;
  /** In this person's order. */
  readonly items: readonly OwnItem[];
}

/** The set, for whoever was named for it. For anybody else there is none. */
export async function requireOwnPart(
  visitor: Visitor,
  setId: string | undefined,
): Promise<OwnPart> {
  const userId = visitor.id;
  const found = await database.calibrationPerson.findUnique({
    where: { setId_userId: { setId: setId ?? "", userId } },
    select: {
      finishedAt: true,
      set: {
        select: {
          ...{ id: true, title: true, closedAt: true },
          items: {
            select: {
              ...{ id: true, attemptId: true, seq: true, caseId: true },
              answers: { where: { userId } },
            },
          },
        },
      },
    },
  });
  if (!found)
    throw new Response("There is no calibration of yours at this address.", { status: 404 });
  const { set, finishedAt } = found;
  const items = await Promise.all(
    set.items.map(async ({ id, attemptId, seq, caseId, answers: [own] }): Promise<OwnItem> => {
      const opened = await findOpened(attemptId);
      if (!opened) throw new Error(`attempt ${attemptId} of calibration ${set.id} is gone`);
      const depth = depthAt(opened.folded.events, seq, caseId);
      const story = `${opened.version.slug} ${caseId}`;
      return { id, story, depth, caseId, seq, opened, answer: own ? answerFrom(own) : null };
    }),
  );
  return {
    ...{ id: set.id, title: set.title, closed: set.closedAt !== null },
    finished: finishedAt !== null,
    items: orderFor(set.id, userId, items),
  };
}

/** Where a person is among their items, as the page shows it. */
export interface Progress {
  readonly id: string;
  readonly title: string;
  readonly closed: boolean;
  readonly finished: boolean;
  readonly total: number;
  readonly decided: number;
}

/** How far somebody is. */
export function progressOf({ items, ...part }: OwnPart): Progress {
  const decided = items.filter(({ answer }) => answer !== null).length;
  const { id, title, closed, finished } = part;
  return { id, title, closed, finished, total: items.length, decided };
}

/** The item that a person may see at this number (from 1); without one the first undecided. Null where nothing may be seen. */
export function findItem(part: OwnPart, asked: number | null): number | null {
  const next = part.items.findIndex(({ answer }) => answer === null);
  const last = next === -1 || part.closed ? lastDecided(part) : next;
  if (asked !== null && asked >= 1 && asked - 1 <= last && isShown(part, asked - 1)) return asked;
  return next === -1 || part.closed ? null : next + 1;
}

function lastDecided({ items }: OwnPart): number {
  return items.findLastIndex(({ answer }) => answer !== null);
}

/** Once a set is closed, what was not decided is not shown any more. */
function isShown({ items, closed }: OwnPart, index: number): boolean {
  return !closed || items[index]?.answer !== null;
}

/** An item with what is needed to answer it. */
export interface ItemPage {
  readonly number: number;
  readonly item: string;
  readonly view: ItemView;
  readonly clauses: readonly ClauseGroup[];
  /** What this person answered. */
  readonly own: CalibrationAnswer | null;
}

/** The item at a number that `findItem` gave, or whose id this is. */
export async function itemPage(part: OwnPart, number: number): Promise<ItemPage> {
  const item = part.items[number - 1];
  if (!item) throw new Response("There is no such item.", { status: 404 });
  const { version, folded } = item.opened;
  const clauses = listClauseGroups(await readHandbook(version.handbookHash));
  const view = viewItem(version.game, version.html, folded.events, item.seq, item.caseId);
  return { number, item: item.id, view, clauses, own: item.answer };
}
