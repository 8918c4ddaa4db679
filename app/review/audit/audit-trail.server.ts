/** The audit trail of one cohort, a page at a time. */
import { readAuditPage, type AuditLine, type AuditPage } from "#app/accounts/audit-page.server.ts";
import { readableIn, type CohortHead } from "#app/review/access.server.ts";
import { readChangeNames } from "#app/review/reading/read-change-names.server.ts";
import { database } from "#app/store/client.server.ts";
import { auditWords } from "./audit-words.ts";

/** An entry in words, with the ways to what it is about. */
export interface CohortLine extends AuditLine {
  /** Whom it is about, where it names somebody who is or was in the cohort. */
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly attemptId: string | null;
}

/** A page of the trail. */
export interface CohortAudit extends AuditPage<CohortLine> {
  /** Kinds of deeds that there are, and the one that is shown; null for all. */
  readonly deeds: readonly string[];
  readonly deed: string | null;
}

/** The page; one beyond the last is the last. */
export async function readAudit(
  cohort: CohortHead,
  page: number,
  deed: string | null = null,
): Promise<CohortAudit> {
  const kinds = await database.auditEntry.groupBy({
    by: ["deed"],
    where: { cohortId: cohort.id },
    orderBy: { deed: "asc" },
  });
  const where = { cohortId: cohort.id, ...(deed === null ? {} : { deed }) };
  const found = await readAuditPage(where, page);
  const named = await readChangeNames([
    ...new Set(found.lines.flatMap(({ detail }) => changed(detail)?.attemptId ?? [])),
  ]);
  const attempts = await findAttempts(
    cohort.id,
    found.lines.map(({ detail }) => idIn(detail, "attempt")),
  );
  const people = await findPeople(cohort.id, [
    ...found.lines.map(({ detail }) => idIn(detail, "userId")),
    ...[...attempts.values()].map(({ userId }) => userId),
  ]);
  return {
    ...found,
    lines: found.lines.map(({ id, at, actor, ...fact }) => {
      const about = changed(fact.detail);
      const what = about ? named.whatOf(about.attemptId, about.number) : "";
      const attempt = attempts.get(idIn(fact.detail, "attempt"));
      return {
        ...{ id, at, actor, attemptId: attempt?.id ?? null },
        words: auditWords({ ...fact, names: { what, numberOf: named.numberOf } }),
        person: people.get(attempt?.userId ?? idIn(fact.detail, "userId")) ?? null,
      };
    }),
    ...{ deed, deeds: kinds.map((kind) => kind.deed) },
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

/** Which change of which attempt an entry is about; null for every other deed. */
function changed({ attempt, number }: Detail) {
  return typeof attempt === "string" && typeof number === "number"
    ? { attemptId: attempt, number }
    : null;
}

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
    where: { id: { in: [...new Set(ids)] }, ...readableIn({ id: cohortId }) },
    select: { id: true, userId: true },
  });
  return new Map(found.map((attempt) => [attempt.id, attempt]));
}
