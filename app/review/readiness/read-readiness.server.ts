/** Readiness of people of a cohort, worked out from the attempts that count and kept until one of them changes. */
import { LRUCache } from "lru-cache";

import { decodeResponses, decodeSkills } from "#app/attempts/results/result-documents.ts";
import type { SkillEvidence } from "#app/attempts/results/result.ts";
import { columnKey, type Column } from "#app/review/board/board.ts";
import type { Counting, CountingAttempt } from "#app/review/board/counting-attempts.server.ts";
import { chunksOf } from "#app/store/chunks.ts";
import { database } from "#app/store/client.server.ts";
import { mapInTurns } from "#app/store/turns.server.ts";
import { joinSkills, type Evidence, type ResponseCount } from "./evidence.ts";
import { judgeReadiness } from "./judge-readiness.ts";
import type { Readiness } from "./readiness.ts";
import type { Terms } from "./terms.ts";

/** What readiness of a cohort is worked out from. */
export interface Basis {
  readonly cohortId: string;
  readonly terms: Terms;
  /** Assigned scenarios; assessments that are open yet are what is asked of a person. */
  readonly columns: readonly Column[];
  readonly counting: Counting;
  readonly now: Date;
}

/** Rows in one query: SQLite takes so many parameters on every machine. */
const IN_ONE_QUERY = 500;
/** By person of a cohort; one is some two KiB. */
const kept = new LRUCache<string, { readonly mark: string; readonly readiness: Readiness }>({
  max: 5000,
});

/** Each person's readiness. */
export async function readReadiness(
  basis: Basis,
  userIds: readonly string[],
): Promise<Map<string, Readiness>> {
  const asked = basis.columns.filter(
    ({ mode, opensAt }) => mode === "assessment" && opensAt <= basis.now,
  );
  const columns = asked.map((column) => ({ ...column, key: columnKey(column) }));
  const shared = JSON.stringify([basis.terms, columns.map(({ key }) => key)]);
  const place = (id: string) => `${basis.cohortId} ${id}`;
  const markOf = (id: string) => `${shared} ${basis.counting.get(id)?.mark ?? ""}`;
  const result = new Map<string, Readiness>();
  const missing: string[] = [];
  for (const id of userIds) {
    const known = kept.get(place(id));
    if (known?.mark === markOf(id)) result.set(id, known.readiness);
    else missing.push(id);
  }
  await mapInTurns(await readEvidence(missing, columns, basis.counting), ([id, evidence]) => {
    const readiness = judgeReadiness(evidence, basis.terms);
    kept.set(place(id), { mark: markOf(id), readiness });
    result.set(id, readiness);
  });
  return result;
}

type Asked = Column & { readonly key: string };

async function readEvidence(
  userIds: readonly string[],
  asked: readonly Asked[],
  counting: Counting,
): Promise<(readonly [string, Evidence])[]> {
  const attemptOf = (id: string, { key }: Asked): CountingAttempt | undefined =>
    counting.get(id)?.attempts.get(key);
  const ids = userIds.flatMap((id) =>
    asked.flatMap((column) => attemptOf(id, column)?.attemptId ?? []),
  );
  const skills = new Map<string, SkillEvidence[][]>();
  const responses = new Map<string, ResponseCount[]>();
  const again = new Map<string, string[]>();
  const decidedAgain = new Map<string, number>();
  for (const part of chunksOf(ids, IN_ONE_QUERY)) {
    const where = { attemptId: { in: part } };
    const [results, decisions] = await Promise.all([
      database.result.findMany({
        where,
        select: { attemptId: true, userId: true, ordinal: true, skills: true },
      }),
      database.decision.groupBy({
        by: ["userId", "need", "response", "first"],
        where,
        _count: true,
      }),
    ]);
    for (const row of results) {
      push(skills, row.userId, decodeSkills(row.skills));
      if (row.ordinal > 1) push(again, row.userId, row.attemptId);
    }
    for (const { userId, need, response, first, _count } of decisions) {
      if (!first) decidedAgain.set(userId, (decidedAgain.get(userId) ?? 0) + _count);
      push(responses, userId, {
        ...decodeResponses({ need, response }),
        n: _count,
      });
    }
  }
  return mapInTurns(userIds, (id) => {
    const assessments = asked.map((column) => {
      const attempt = attemptOf(id, column);
      return {
        title: column.title,
        attemptId: attempt?.attemptId ?? null,
        passed: attempt?.passed ?? false,
        critical: attempt?.critical ?? 0,
        beside: counting.get(id)?.beside.get(column.key) ?? [],
      };
    });
    return [
      id,
      {
        assessments,
        skills: joinSkills(skills.get(id) ?? []),
        responses: responses.get(id) ?? [],
        again: { decisions: decidedAgain.get(id) ?? 0, attempts: again.get(id) ?? [] },
      },
    ] as const;
  });
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}
