/** Brings a checked roster into a cohort: all of it or nothing. */
import { randomBytes } from "node:crypto";

import { writeAudit } from "#app/accounts/audit.server.ts";
import { NO_PASSWORD } from "#app/accounts/no-password.ts";
import { linkEnds, type PersonalLink } from "#app/accounts/personal-link.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { makeToken } from "#app/accounts/token.server.ts";
import { database } from "#app/database/client.server.ts";
import { isUniqueViolation } from "#app/database/unique-violation.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { chunksOf } from "#app/review/counting/chunks.ts";
import { checkRoster, type KnownAccount, type RosterCheck } from "./check-roster.ts";
import type { RosterRow } from "./parse-roster.ts";

/** What came of it: links for the new accounts, or the check with what is in the way. */
export type Imported =
  | { readonly ok: true; readonly check: RosterCheck; readonly links: readonly PersonalLink[] }
  | { readonly ok: false; readonly check: RosterCheck };

type Book = Pick<typeof database, "user" | "cohortMember" | "invitation" | "auditEntry">;
type Account = KnownAccount & { readonly id: string };

/** Rows for one statement: both databases limit how many values it may have. */
const AT_ONCE = 200;
/** Milliseconds that the largest import may take on a busy machine. */
const PATIENCE = 30_000;

/** Judges the rows against the accounts that there are now. */
export async function checkAgainst(
  cohort: CohortHead,
  rows: readonly RosterRow[],
  book: Book = database,
): Promise<RosterCheck> {
  return checkRoster(rows, await accountsOf(book, cohort.id, rows));
}

/** Imports the rows in one transaction, unless one of them is a problem by then. */
export async function importRoster(
  manager: Visitor,
  cohort: CohortHead,
  rows: readonly RosterRow[],
  now: Date,
): Promise<Imported> {
  try {
    return await database.$transaction((tx) => importInside(tx, manager, cohort, rows, now), {
      timeout: PATIENCE,
    });
  } catch (error) {
    // Somebody else made one of the accounts between looking and writing: look again.
    if (!isUniqueViolation(error)) throw error;
    return { ok: false, check: await checkAgainst(cohort, rows) };
  }
}

async function importInside(
  tx: Book,
  manager: Visitor,
  cohort: CohortHead,
  rows: readonly RosterRow[],
  now: Date,
): Promise<Imported> {
  const accounts = await accountsOf(tx, cohort.id, rows);
  const check = checkRoster(rows, accounts);
  if (check.counts.problem > 0) return { ok: false, check };
  const made = check.rows
    .filter(({ state }) => state === "new")
    .map((row) => ({ ...row, userId: randomBytes(12).toString("base64url"), ...makeToken() }));
  const joining = check.rows.flatMap(({ state, email }) =>
    state === "joins" ? [accounts.get(email)?.id ?? ""] : [],
  );
  for (const part of chunksOf(made, AT_ONCE)) {
    await tx.user.createMany({
      data: part.map(({ userId: id, email, name, pace: paceFactor }) => ({
        ...{ id, email, name, paceFactor, role: "trainee" as const, passwordHash: NO_PASSWORD },
      })),
    });
    await tx.invitation.createMany({
      data: part.map(({ id, userId }) => ({
        ...{ id, userId, cohortId: cohort.id, createdById: manager.id },
        ...{ createdAt: now, expiresAt: linkEnds(now), mostUses: 1 },
      })),
    });
  }
  for (const part of chunksOf(joining, AT_ONCE)) {
    // Somebody who was taken out of the cohort comes back into it.
    await tx.cohortMember.deleteMany({ where: { cohortId: cohort.id, userId: { in: part } } });
  }
  for (const part of chunksOf([...made.map(({ userId }) => userId), ...joining], AT_ONCE)) {
    await tx.cohortMember.createMany({
      data: part.map((userId) => ({ cohortId: cohort.id, userId, joinedAt: now })),
    });
  }
  if (made.length + joining.length > 0) {
    await writeAudit(tx, {
      actorId: manager.id,
      deed: "add people",
      subject: namesOf(check),
      detail: { created: made.length, joined: joining.length },
      cohortId: cohort.id,
    });
  }
  return { ok: true, check, links: made.map(({ name, email, token }) => ({ name, email, token })) };
}

async function accountsOf(
  book: Book,
  cohortId: string,
  rows: readonly RosterRow[],
): Promise<ReadonlyMap<string, Account>> {
  const found = new Map<string, Account>();
  for (const part of chunksOf([...new Set(rows.map(({ email }) => email))], AT_ONCE)) {
    const users = await book.user.findMany({
      where: { email: { in: part } },
      select: {
        ...{ id: true, email: true, name: true, role: true, active: true },
        memberOf: { where: { cohortId, leftAt: null }, select: { userId: true } },
      },
    });
    for (const { email, memberOf, ...user } of users)
      found.set(email, { ...user, here: memberOf.length > 0 });
  }
  return found;
}

/** "Ada, Ben and 12 more": the audit trail is read by people. */
function namesOf({ rows }: RosterCheck): string {
  const names = rows.filter(({ state }) => state !== "here").map(({ name }) => name);
  const more = names.length - 3;
  return names.slice(0, 3).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
