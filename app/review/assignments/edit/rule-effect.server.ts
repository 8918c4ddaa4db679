/** Works out what another rule would do to an assignment, before it is saved. */
import type { AttemptRule } from "#app/attempts/results/result.ts";
import { byName } from "#app/kit/table/by-name.ts";
import { hashOf } from "#app/library/hash.server.ts";
import {
  queryCountingAttempts,
  type CountingAttempt,
} from "#app/review/board/counting-attempts.server.ts";
import { database } from "#app/store/client.server.ts";
import type { Came, EffectRow, RuleEffect } from "./rule-effect.ts";

/** Rows that are shown. */
const SHOWN = 30;

/** By what is finished now. */
export async function findRuleEffect(
  { cohortId, assignmentId }: { cohortId: string; assignmentId: string },
  rule: AttemptRule,
  titleOf: (slug: string) => string,
): Promise<RuleEffect> {
  const [counting, would] = await Promise.all([
    queryCountingAttempts(cohortId, { assignmentId }),
    queryCountingAttempts(cohortId, { assignmentId, rule }),
  ]);
  const then = new Map(would.map((one) => [`${one.userId} ${one.slug}`, one]));
  const changed = counting.flatMap((from) => {
    const to = then.get(`${from.userId} ${from.slug}`);
    return to && to.attemptId !== from.attemptId ? { from, to } : [];
  });
  const people = new Set(changed.map(({ from }) => from.userId));
  const several = counting.filter(({ finished }) => finished > 1);
  const [names, present] = await Promise.all([
    database.user.findMany({
      where: { results: { some: { assignmentId } } },
      select: { id: true, name: true },
    }),
    database.cohortMember.findMany({
      where: { cohortId, leftAt: null },
      select: { userId: true },
    }),
  ]);
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const here = new Set(present.map(({ userId }) => userId));
  const rows = changed
    .map(({ from, to }): EffectRow => {
      const { userId, slug } = from;
      const name = nameOf.get(userId) ?? userId;
      return { userId, name, scenario: titleOf(slug), from: cameTo(from), to: cameTo(to) };
    })
    .sort((a, b) => byName(a, b) || a.scenario.localeCompare(b.scenario, "en"));
  const pairs = changed.map(({ from, to }) => `${from.attemptId} ${to.attemptId}`).sort();
  return {
    rule,
    mark: hashOf(rule, ...pairs),
    people: people.size,
    left: [...people].filter((id) => !here.has(id)).length,
    several: new Set(several.map(({ userId }) => userId)).size,
    gained: changed.filter(({ from, to }) => to.passed && !from.passed).length,
    lost: changed.filter(({ from, to }) => from.passed && !to.passed).length,
    rows: rows.slice(0, SHOWN),
    more: Math.max(0, rows.length - SHOWN),
  };
}

function cameTo({ percent, passed, critical }: CountingAttempt): Came {
  return { percent, passed, critical };
}
