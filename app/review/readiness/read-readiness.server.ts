/** Readiness of people of a cohort, worked out from the attempts that count and kept until one of them changes. */
import { LRUCache } from "lru-cache";

import { database } from "#app/database/client.server.ts";
import type { CountingAttempt } from "#app/review/board/counting-attempts.server.ts";
import type { Column } from "#app/review/board/board.ts";
import type { Response, SkillEvidence } from "#app/review/result.ts";
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
  readonly counting: readonly CountingAttempt[];
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
  const counting = countingByPerson(basis.counting, asked);
  const adjustments = await countAdjustments(basis);
  const marks = new Map(
    userIds.map((id) => {
      const own = (counting.get(id) ?? []).map(({ attemptId }) => [
        attemptId,
        adjustments.get(attemptId) ?? 0,
      ]);
      return [id, JSON.stringify([basis.terms, asked.map(keyOf), own])] as const;
    }),
  );
  const place = (id: string) => `${basis.cohortId} ${id}`;
  const missing = userIds.filter((id) => kept.get(place(id))?.mark !== marks.get(id));
  const evidence = await readEvidence(missing, asked, counting);
  for (const [id, found] of evidence)
    kept.set(place(id), {
      mark: marks.get(id) ?? "",
      readiness: judgeReadiness(found, basis.terms),
    });
  const result = new Map<string, Readiness>();
  for (const id of userIds) {
    const known = kept.get(place(id))?.readiness;
    if (known) result.set(id, known);
  }
  return result;
}

function keyOf({ assignmentId, slug }: Pick<Column, "assignmentId" | "slug">): string {
  return `${assignmentId} ${slug}`;
}

function countingByPerson(
  counting: readonly CountingAttempt[],
  asked: readonly Column[],
): Map<string, CountingAttempt[]> {
  const keys = new Set(asked.map(keyOf));
  const found = new Map<string, CountingAttempt[]>();
  for (const one of counting) {
    if (!keys.has(keyOf(one))) continue;
    const own = found.get(one.userId);
    if (own) own.push(one);
    else found.set(one.userId, [one]);
  }
  for (const own of found.values()) own.sort((a, b) => (a.attemptId < b.attemptId ? -1 : 1));
  return found;
}

/** What makes a kept readiness old beside new attempts: results change through adjustments alone. */
async function countAdjustments({ cohortId }: Basis): Promise<Map<string, number>> {
  const rows = await database.adjustment.groupBy({
    by: ["attemptId"],
    where: { attempt: { assignment: { cohortId } } },
    _max: { number: true },
  });
  return new Map(rows.map((row) => [row.attemptId, row._max.number ?? 0]));
}

async function readEvidence(
  userIds: readonly string[],
  asked: readonly Column[],
  counting: ReadonlyMap<string, readonly CountingAttempt[]>,
): Promise<Map<string, Evidence>> {
  const owners = new Map(
    userIds.flatMap((id) => (counting.get(id) ?? []).map((one) => [one.attemptId, id] as const)),
  );
  const skills = new Map<string, SkillEvidence[][]>();
  const responses = new Map<string, ResponseCount[]>();
  const ids = [...owners.keys()];
  for (let from = 0; from < ids.length; from += IN_ONE_QUERY) {
    const where = { attemptId: { in: ids.slice(from, from + IN_ONE_QUERY) } };
    const [results, decisions] = await Promise.all([
      database.result.findMany({ where, select: { userId: true, skills: true } }),
      database.decision.groupBy({ by: ["userId", "need", "response"], where, _count: true }),
    ]);
    for (const row of results) push(skills, row.userId, row.skills as unknown as SkillEvidence[]);
    for (const { userId, need, response, _count } of decisions)
      push(responses, userId, {
        need: need as Response,
        response: response as Response,
        n: _count,
      });
  }
  return new Map(
    userIds.map((id) => {
      const own = new Map((counting.get(id) ?? []).map((one) => [keyOf(one), one]));
      const assessments = asked.map((column) => {
        const attempt = own.get(keyOf(column));
        return {
          title: column.title,
          attemptId: attempt?.attemptId ?? null,
          critical: attempt?.critical ?? 0,
        };
      });
      return [
        id,
        {
          assessments,
          skills: joinSkills(skills.get(id) ?? []),
          responses: responses.get(id) ?? [],
        },
      ] as const;
    }),
  );
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}
