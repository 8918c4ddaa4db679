/** One person of a cohort, with every attempt for it and what the decisions of those that count show. */
import { findLate } from "#app/attempts/assigned/late.server.ts";
import { practisedBefore } from "#app/attempts/practised.server.ts";
import { decodeShown, decodeSkills } from "#app/attempts/results/result-documents.ts";
import { readableIn } from "#app/review/access.server.ts";
import { readCounting } from "#app/review/board/counting-attempts.server.ts";
import { readDueDates, type DueDates } from "#app/review/board/due-dates.server.ts";
import { readCohortState } from "#app/review/board/read-board.server.ts";
import { baseOf } from "#app/review/readiness/decision-form.ts";
import { readReadiness } from "#app/review/readiness/read-readiness.server.ts";
import type { OwnDecision, OwnVerdict, ReadinessVerdict } from "#app/review/readiness/readiness.ts";
import { standingDecision } from "#app/review/readiness/standing-decision.ts";
import { VERSION_NAME, versionName } from "#app/library/version-name.ts";
import { database } from "#app/store/client.server.ts";
import { describePerson } from "./describe-person.ts";
import type { PersonAttempt, PersonState } from "./person.ts";

/** The person's page. Answers 404 when nobody of that id is or was in the cohort. */
export async function requirePerson(
  cohortId: string,
  id: string | undefined,
  now: Date,
): Promise<PersonState> {
  const userId = id ?? "";
  const member = await database.cohortMember.findUnique({
    where: { cohortId_userId: { cohortId, userId } },
    select: {
      leftAt: true,
      user: { select: { id: true, name: true, email: true, active: true, provedAt: true } },
    },
  });
  if (!member) throw new Response("There is nobody at this address.", { status: 404 });
  const [state, counting, dueFor, decisions] = await Promise.all([
    readCohortState(cohortId, now),
    readCounting(cohortId),
    readDueDates(cohortId),
    listOwnDecisions(cohortId, userId),
  ]);
  const counted = [...(counting.get(userId)?.attempts.values() ?? [])];
  const counts = new Set(counted.map(({ attemptId }) => attemptId));
  const attempts = await listAttempts(cohortId, userId, counts, dueFor);
  const shown = await readDecisions([...counts]);
  const { terms, columns } = state;
  // Who left is not among the people of the cohort, but it can be asked long afterwards why they were cleared.
  const readiness =
    state.readiness.get(userId) ??
    (await readReadiness({ cohortId, terms, columns, counting, now }, [userId])).get(userId);
  if (!readiness) throw new Error(`no readiness of ${userId}`);
  const [newest] = decisions;
  const own = standingDecision(newest);
  return {
    user: member.user,
    left: member.leftAt !== null,
    readiness,
    inForce: own?.verdict ?? readiness.verdict,
    own,
    decisions,
    decisionBase: baseOf(readiness.verdict, newest?.at ?? null),
    attempts,
    ...describePerson(await readSkills([...counts]), shown, terms),
  };
}

async function listOwnDecisions(cohortId: string, userId: string): Promise<OwnDecision[]> {
  const rows = await database.readinessDecision.findMany({
    where: { cohortId, userId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    include: { decidedBy: { select: { name: true } } },
  });
  return rows.map(({ verdict, computed, reason, at, decidedBy }) => ({
    verdict: verdict as OwnVerdict,
    computed: computed as ReadinessVerdict,
    ...{ reason, at, by: decidedBy.name },
  }));
}

async function listAttempts(
  cohortId: string,
  userId: string,
  counts: ReadonlySet<string>,
  dueFor: DueDates,
): Promise<PersonAttempt[]> {
  const rows = await database.attempt.findMany({
    where: { userId, ...readableIn({ id: cohortId }) },
    orderBy: { startedAt: "desc" },
    include: {
      version: { select: { slug: true, ...VERSION_NAME, title: true } },
      assignment: { select: { title: true } },
      result: true,
    },
  });
  const practised = await practisedBefore([userId]);
  const late = await findLate(
    rows.map(({ id, finishedAt, assignmentId }) => ({
      ...{ id, finishedAt, dueAt: dueFor(userId, assignmentId ?? "") },
    })),
  );
  return rows.map(({ id, version, mode, paced, paceFactor, assignment, result, ...row }) => ({
    ...{ id, mode, paced, paceFactor },
    practised: practised({ userId, slug: version.slug, mode, startedAt: row.startedAt }),
    ...{ slug: version.slug, title: version.title, version: versionName(version) },
    assignment: assignment?.title ?? "",
    counts: counts.has(id),
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
    late: late.has(id),
    percent: result?.percent ?? null,
    passed: result?.passed ?? null,
    critical: result?.critical ?? 0,
    adjusted: result?.adjusted ?? false,
  }));
}

async function readSkills(attemptIds: readonly string[]) {
  const rows = await database.result.findMany({
    where: { attemptId: { in: [...attemptIds] } },
    orderBy: { finishedAt: "asc" },
    include: { attempt: { select: { version: { select: { title: true } } } } },
  });
  return rows.map(({ attemptId, mode, finishedAt, skills, attempt }) => ({
    ...{ attemptId, mode, finishedAt, title: attempt.version.title },
    skills: decodeSkills(skills),
  }));
}

async function readDecisions(attemptIds: readonly string[]) {
  const rows = await database.decision.findMany({
    where: { attemptId: { in: [...attemptIds] } },
    select: {
      ...{ error: true, sections: true, verdict: true, certainty: true },
      ...{ need: true, response: true },
    },
  });
  return rows.map(decodeShown);
}
