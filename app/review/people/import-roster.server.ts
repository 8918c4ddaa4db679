/** Invites the people of a checked roster to a cohort, some rows at a time. */
import { createHmac } from "node:crypto";

import { z } from "zod";

import type { PersonalLink } from "#app/accounts/personal-link.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { idFor } from "#app/accounts/token.server.ts";
import type { Progress } from "#app/jobs/job.ts";
import { addJob, requireJob } from "#app/jobs/jobs.server.ts";
import type { Kind } from "#app/jobs/kind.server.ts";
import { hashOf } from "#app/library/hash.server.ts";
import { sendsMail } from "#app/mail/outbox.server.ts";
import { requireCohort, type CohortHead } from "#app/review/access.server.ts";
import type { RosterCheck } from "./check-roster.ts";
import { checkAgainst, invitePeople } from "./invite-people.server.ts";
import type { RosterRow } from "./parse-roster.ts";

/** A row, and what its link is kept under. */
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
  // "new" is of earlier releases, which made the account with the link.
  state: z.enum(["invited", "new", "joins", "here", "problem"]),
  /** Whether the links of those who were invited went to them by mail. */
  mailed: z.boolean().default(false),
});

/** Makes invitations of the rows. */
export const importing: Kind<z.infer<typeof about>, Piece, BroughtIn> = {
  ...{ name: "import roster", about, piece, outcome, batch: 50 },
  work: async (asker, { cohort: id, at }, rows) => {
    const cohort = await requireCohort(asker, id);
    return async (tx) => {
      const checked = await invitePeople(tx, asker, cohort, rows, new Date(at));
      return checked.map(({ number, name, email, words, state }) => ({
        ...{ number, name, email, words, state, mailed: sendsMail() },
      }));
    };
  },
};

/** The job that imports the list, or the check with what is in the way. */
export type Taken =
  { readonly ok: true; readonly job: string } | { readonly ok: false; readonly check: RosterCheck };

/** Takes a list without a problem in it. The links follow from `secret`, which is not kept here: a form that is sent twice makes them once. */
export async function takeRoster(
  manager: Visitor,
  cohort: CohortHead,
  rows: readonly RosterRow[],
  secret: string,
  now: Date,
): Promise<Taken> {
  const check = await checkAgainst(manager, cohort, rows);
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
  /** Whom an admin added. */
  readonly joined: number;
  /** How many people were invited, how many of them by mail, and the links of the others; null where the secret is not known. */
  readonly invited: number;
  readonly mailed: number;
  readonly links: readonly PersonalLink[] | null;
  /** Who was not invited after all, and why. */
  readonly refused: readonly Pick<BroughtIn, "name" | "email" | "words">[];
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
  const invited = outcomes.filter(({ state }) => state === "invited" || state === "new");
  const linkOf = (key: string) => (row: BroughtIn) => ({
    ...{ name: row.name, email: row.email, token: tokenFor(key, cohort.id, row.email) },
    mailed: false,
  });
  const byHand = invited.filter(({ mailed }) => !mailed);
  return {
    ...{ progress, invited: invited.length, mailed: invited.length - byHand.length },
    joined: outcomes.filter(({ state }) => state === "joins").length,
    links: secret === null ? null : byHand.map(linkOf(secret)),
    refused: outcomes
      .filter(({ state }) => state === "problem")
      .map(({ name, email, words }) => ({ name, email, words })),
  };
}

/** As good as a random one for who does not know the secret. */
function tokenFor(secret: string, cohortId: string, email: string): string {
  const digest = createHmac("sha256", secret).update(`${cohortId} ${email}`).digest();
  return digest.subarray(0, 24).toString("base64url");
}
