/** Brings a checked roster into a cohort, some rows at a time. */
import { createHmac, randomBytes } from "node:crypto";

import { z } from "zod";

import { writeAudit } from "#app/accounts/audit.server.ts";
import { NO_PASSWORD } from "#app/accounts/no-password.ts";
import { linkEnds, type PersonalLink } from "#app/accounts/personal-link.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { idFor } from "#app/accounts/token.server.ts";
import type { Progress } from "#app/jobs/job.ts";
import { addJob, requireJob } from "#app/jobs/jobs.server.ts";
import type { Kind } from "#app/jobs/kind.server.ts";
import { hashOf } from "#app/library/hash.server.ts";
import { requireCohort, type CohortHead } from "#app/review/access.server.ts";
import { chunksOf } from "#app/store/chunks.ts";
import { database } from "#app/store/client.server.ts";
import { checkRoster, type KnownAccount, type RosterCheck } from "./check-roster.ts";
import type { RosterRow } from "./parse-roster.ts";

type Book = Pick<typeof database, "user" | "cohortMember" | "invitation" | "auditEntry">;
type Account = KnownAccount & { readonly id: string };

/** Rows for one statement: both databases limit how many values it may have. */
const AT_ONCE = 200;

/** A row, and what the link is kept under that its person gets if they are new. */
type Piece = z.infer<typeof piece>;
const piece = z.object({
  ...{ number: z.number(), name: z.string(), email: z.string() },
  ...{ pace: z.number(), paceWritten: z.string(), link: z.string() },
});
const about = z.object({ cohort: z.string(), at: z.iso.datetime() });

/** A row with what became of it. */
export type BroughtIn = z.infer<typeof outcome>;
const outcome = z.object({
  ...{ number: z.number(), name: z.string(), email: z.string(), words: z.string() },
  state: z.enum(["new", "joins", "here", "problem"]),
});

/** Makes accounts and members of the rows. One that has become a problem since the list was checked is left out. */
export const importing: Kind<z.infer<typeof about>, Piece, BroughtIn> = {
  ...{ name: "import roster", about, piece, outcome, batch: 50 },
  work: async (asker, { cohort: id, at }, rows) => {
    const cohort = await requireCohort(asker, id);
    return async (tx) => {
      const { rows: checked } = await bringIn(tx, asker, cohort, rows, new Date(at));
      return checked.map(({ number, name, email, words, state }) => ({
        ...{ number, name, email, words, state },
      }));
    };
  },
};

/** The job that imports the list, or the check with what is in the way. */
export type Taken =
  { readonly ok: true; readonly job: string } | { readonly ok: false; readonly check: RosterCheck };

/** Takes a list without a problem in it. The links of new people follow from `secret`, which is not kept here: a form that is sent twice makes them once. */
export async function takeRoster(
  manager: Visitor,
  cohort: CohortHead,
  rows: readonly RosterRow[],
  secret: string,
  now: Date,
): Promise<Taken> {
  const check = await checkAgainst(cohort, rows);
  if (check.counts.problem > 0) return { ok: false, check };
  const pieces = rows.map(({ number, name, email, pace, paceWritten }) => ({
    ...{ number, name, email, pace, paceWritten },
    link: idFor(tokenFor(secret, cohort.id, email)),
  }));
  const key = hashOf(secret, cohort.id, JSON.stringify(pieces));
  const asked = { key, about: { cohort: cohort.id, at: now.toISOString() }, pieces };
  return { ok: true, job: await addJob(importing, manager, asked) };
}

/** How far an import is, and what came of it. */
export interface ImportOutcome {
  readonly progress: Progress;
  readonly joined: number;
  /** How many people are new, and their links; null where the secret is not known. */
  readonly made: number;
  readonly links: readonly PersonalLink[] | null;
  readonly leftOut: readonly BroughtIn[];
}

/** What is known of an import into this cohort; answers 404 to everybody who did not ask for it. */
export async function importOutcome(
  manager: Visitor,
  cohort: CohortHead,
  job: string,
  secret: string | null,
): Promise<ImportOutcome> {
  const { about: asked, outcomes, ...progress } = await requireJob(importing, manager, job);
  if (asked.cohort !== cohort.id)
    throw new Response("This list was not imported into this cohort.", { status: 404 });
  const of = (state: BroughtIn["state"]) => outcomes.filter((row) => row.state === state);
  const linkOf = (key: string) => (row: BroughtIn) => ({
    ...{ name: row.name, email: row.email, token: tokenFor(key, cohort.id, row.email) },
  });
  return {
    ...{ progress, joined: of("joins").length, made: of("new").length, leftOut: of("problem") },
    links: secret === null ? null : of("new").map(linkOf(secret)),
  };
}

/** As good as a random one for who does not know the secret. */
function tokenFor(secret: string, cohortId: string, email: string): string {
  const digest = createHmac("sha256", secret).update(`${cohortId} ${email}`).digest();
  return digest.subarray(0, 24).toString("base64url");
}

/** Judges the rows against the accounts that there are now. */
export async function checkAgainst(
  cohort: CohortHead,
  rows: readonly RosterRow[],
  book: Book = database,
): Promise<RosterCheck> {
  return checkRoster(rows, await accountsOf(book, cohort.id, rows));
}

/** Writes the rows that are no problem, within a transaction, and says what became of each. */
export async function bringIn(
  tx: Book,
  manager: Visitor,
  cohort: CohortHead,
  rows: readonly Piece[],
  now: Date,
): Promise<RosterCheck> {
  const accounts = await accountsOf(tx, cohort.id, rows);
  const linkOf = new Map(rows.map(({ email, link }) => [email, link]));
  const check = checkRoster(
    rows.map((row) => ({ ...row, problems: [] })),
    accounts,
  );
  const made = check.rows
    .filter(({ state }) => state === "new")
    .map((row) => ({ ...row, userId: randomBytes(12).toString("base64url") }));
  const joining = check.rows.flatMap(({ state, email }) =>
    state === "joins" ? [accounts.get(email)?.id ?? ""] : [],
  );
  await tx.user.createMany({
    data: made.map(({ userId: id, email, name, pace: paceFactor }) => ({
      ...{ id, email, name, paceFactor, role: "trainee" as const, passwordHash: NO_PASSWORD },
    })),
  });
  await tx.invitation.createMany({
    data: made.map(({ email, userId }) => ({
      ...{ id: linkOf.get(email) ?? "", userId, cohortId: cohort.id, createdById: manager.id },
      ...{ createdAt: now, expiresAt: linkEnds(now), mostUses: 1 },
    })),
  });
  // Somebody who was taken out of the cohort comes back into it.
  await tx.cohortMember.deleteMany({ where: { cohortId: cohort.id, userId: { in: joining } } });
  await tx.cohortMember.createMany({
    data: [...made.map(({ userId }) => userId), ...joining].map((userId) => ({
      ...{ cohortId: cohort.id, userId, joinedAt: now },
    })),
  });
  if (made.length + joining.length > 0) {
    await writeAudit(tx, {
      actorId: manager.id,
      deed: "add people",
      subject: namesOf(check),
      detail: { created: made.length, joined: joining.length },
      cohortId: cohort.id,
    });
  }
  return check;
}

async function accountsOf(
  book: Book,
  cohortId: string,
  rows: readonly { readonly email: string }[],
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
  const names = rows
    .filter(({ state }) => state === "new" || state === "joins")
    .map(({ name }) => name);
  const more = names.length - 3;
  return names.slice(0, 3).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
