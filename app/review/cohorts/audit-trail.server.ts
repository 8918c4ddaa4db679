/** The audit trail of one cohort, a page at a time. */
import { database } from "#app/database/client.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { auditWords } from "./audit-words.ts";

/** An entry in words. */
export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  /** Null when the program did it. */
  readonly actor: string | null;
  readonly words: string;
  /** Whom it is about, where it names somebody who is or was in the cohort. */
  readonly person: { readonly id: string; readonly name: string } | null;
  /** The attempt that it is about. */
  readonly attemptId: string | null;
}

/** One page, the newest first. */
export interface AuditPage {
  readonly lines: readonly AuditLine[];
  readonly n: number;
  readonly page: number;
  readonly pages: number;
  /** Kinds of deeds that there are, and the one that is shown; null for all. */
  readonly deeds: readonly string[];
  readonly deed: string | null;
}

const PAGE = 50;

/** The page; one beyond the last is the last. */
export async function readAudit(
  cohort: CohortHead,
  page: number,
  deed: string | null = null,
): Promise<AuditPage> {
  const kinds = await database.auditEntry.groupBy({
    by: ["deed"],
    where: { cohortId: cohort.id },
    orderBy: { deed: "asc" },
  });
  const where = { cohortId: cohort.id, ...(deed === null ? {} : { deed }) };
  const n = await database.auditEntry.count({ where });
  const pages = Math.max(1, Math.ceil(n / PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await database.auditEntry.findMany({
    where,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    skip: (shown - 1) * PAGE,
    take: PAGE,
    include: { actor: { select: { name: true } } },
  });
  const facts = rows.map((row) => ({ ...row, detail: row.detail as Detail }));
  const attempts = await findAttempts(
    cohort.id,
    facts.map(({ detail }) => idIn(detail, "attempt")),
  );
  const people = await findPeople(cohort.id, [
    ...facts.map(({ detail }) => idIn(detail, "userId")),
    ...[...attempts.values()].map(({ userId }) => userId),
  ]);
  return {
    lines: facts.map(({ id, at, actor, deed: done, subject, detail }) => {
      const attempt = attempts.get(idIn(detail, "attempt"));
      return {
        ...{ id, at, actor: actor?.name ?? null, attemptId: attempt?.id ?? null },
        words: auditWords({ deed: done, subject, detail }),
        person: people.get(attempt?.userId ?? idIn(detail, "userId")) ?? null,
      };
    }),
    ...{ n, page: shown, pages, deed },
    deeds: kinds.map((kind) => kind.deed),
  };
}

/** What this manager did last in the cohort of this kind, as a sentence without its subject; null for nothing. */
export async function readLastDeed(
  managerId: string,
  cohortId: string,
  deed: string,
): Promise<string | null> {
  const row = await database.auditEntry.findFirst({
    where: { cohortId, actorId: managerId, deed },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return row && auditWords({ deed, subject: row.subject, detail: row.detail as Detail });
}

type Detail = Readonly<Record<string, unknown>>;

/** What is kept under the name, where it is an id. */
function idIn(detail: Detail, name: string): string {
  const value = detail[name];
  return typeof value === "string" ? value : "";
}

async function findPeople(cohortId: string, ids: readonly string[]) {
  const found = await database.cohortMember.findMany({
    where: { cohortId, userId: { in: [...new Set(ids)] } },
    select: { user: { select: { id: true, name: true } } },
  });
  return new Map(found.map(({ user }) => [user.id, user]));
}

/** Those that the cohort's managers may read. */
async function findAttempts(cohortId: string, ids: readonly string[]) {
  const found = await database.attempt.findMany({
    where: {
      id: { in: [...new Set(ids)] },
      OR: [
        { assignment: { cohortId } },
        { assignmentId: null, user: { memberOf: { some: { cohortId, leftAt: null } } } },
      ],
    },
    select: { id: true, userId: true },
  });
  return new Map(found.map((attempt) => [attempt.id, attempt]));
}
