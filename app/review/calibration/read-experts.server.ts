/** What finished calibrations say of places, without a name: sets that are still running say nothing. */
import { LRUCache } from "lru-cache";

import { EVERYBODY } from "#app/attempts/counting/tallies-of.ts";
import { expertsKey, type Experts, type ExpertsByPlace } from "#app/review/measures/experts.ts";
import { placeKey } from "#app/review/measures/place.ts";
import { database } from "#app/store/client.server.ts";
import { answerFrom } from "./answer.server.ts";
import { readAnswered } from "./answered-item.server.ts";
import { poolAnswers } from "./pooled-answers.ts";
import type { AnsweredItem } from "./rated-answer.ts";

interface PlacedItem {
  readonly place: string;
  readonly answered: AnsweredItem;
}

/** By set: one that is over never changes. */
const kept = new LRUCache<string, Promise<readonly PlacedItem[]>>({ max: 200 });

/** Of all cohorts, or of one; of all scenarios, or of one. */
export async function readExperts(scope: string, slug?: string): Promise<ExpertsByPlace> {
  const everybody = scope === EVERYBODY;
  const sets = await database.calibrationSet.findMany({
    where: {
      ...(everybody ? {} : { cohortId: scope }),
      ...(slug === undefined ? {} : { items: { some: { attempt: { version: { slug } } } } }),
      OR: [{ closedAt: { not: null } }, { people: { every: { finishedAt: { not: null } } } }],
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const byPlace = new Map<string, AnsweredItem[]>();
  for (const { id } of sets)
    for (const { place, answered } of await readSet(id)) {
      const found = byPlace.get(place);
      if (found) found.push(answered);
      else byPlace.set(place, [answered]);
    }
  const rule = `finished blind calibrations of ${everybody ? "all cohorts" : "this cohort"}`;
  return new Map(
    [...byPlace].map(([place, items]): [string, Experts] => [place, poolAnswers(items, rule)]),
  );
}

function readSet(id: string): Promise<readonly PlacedItem[]> {
  const found = kept.get(id);
  if (found) return found;
  const items = load(id);
  kept.set(id, items);
  items.catch(() => kept.delete(id));
  return items;
}

async function load(setId: string): Promise<PlacedItem[]> {
  const items = await database.calibrationItem.findMany({
    where: { setId },
    orderBy: { position: "asc" },
    include: { answers: true, attempt: { select: { versionId: true } } },
  });
  const placed: PlacedItem[] = [];
  for (const { answers, attempt, ...item } of items) {
    const rows = answers.map((row) => {
      return { itemId: row.itemId, userId: row.userId, ...answerFrom(row) };
    });
    const { answered } = await readAnswered(item, rows);
    placed.push({ place: expertsKey(attempt.versionId, placeKey(item)), answered });
  }
  return placed;
}
