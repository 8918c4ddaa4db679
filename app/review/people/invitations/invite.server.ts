/** Links that let anybody who has them into a cohort: made, listed, closed. */
import { z } from "zod";

import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { makeToken } from "#app/accounts/token.server.ts";
import { chosen, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_NUMBER } from "#app/kit/form/limits.ts";
import { errorsOf, type FormProblems } from "#app/kit/form/form-values.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";
import { LINK_DAYS, linkState, MOST_USES, type LinkState } from "./invitation.ts";

/** A link as the list shows it: never its token. */
export interface InvitationRow {
  readonly id: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly uses: number;
  readonly mostUses: number;
  readonly state: LinkState;
}

/** The fields of every form on the page of a cohort's links. */
export const INVITATION_FIELDS = {
  ...{ intent: chosen(), id: chosen(), days: chosen() },
  mostUses: typed(LONGEST_NUMBER, "the number"),
} satisfies Fields;

const fields = z.object({
  days: z
    .string()
    .transform(Number)
    .refine((days) => LINK_DAYS.some((one) => one === days), { error: "Choose how long." }),
  mostUses: z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, { error: "Give a number of people." })
    .transform(Number)
    .refine((uses) => uses >= 1 && uses <= MOST_USES, {
      error: `Give a number from 1 to ${MOST_USES}.`,
    }),
});

const DAY = 24 * 60 * 60 * 1000;

/** A new link for `days` and `mostUses`; its token is told this once. */
export async function createInvitation(
  manager: Visitor,
  cohort: CohortHead,
  { values, errors }: SentForm,
  now: Date,
): Promise<
  { readonly ok: true; readonly token: string } | ({ readonly ok: false } & FormProblems)
> {
  if (errors) return { ok: false, values, errors };
  const parsed = fields.safeParse(values);
  if (!parsed.success) return { ok: false, values, errors: errorsOf(parsed.error) };
  const { days, mostUses } = parsed.data;
  const { token, id } = makeToken();
  const expiresAt = new Date(now.getTime() + days * DAY);
  await database.$transaction(async (tx) => {
    await tx.invitation.create({
      data: {
        ...{ id, cohortId: cohort.id, createdById: manager.id },
        ...{ createdAt: now, expiresAt, mostUses },
      },
    });
    await writeAudit(tx, {
      actorId: manager.id,
      deed: "invite",
      subject: `cohort ${cohort.name}`,
      detail: { days, mostUses },
      cohortId: cohort.id,
    });
  });
  return { ok: true, token };
}

/** The cohort's links for anybody, the newest first; those for one person are shown with the person. */
export async function listInvitations(cohort: CohortHead, now: Date): Promise<InvitationRow[]> {
  const rows = await database.invitation.findMany({
    where: { cohortId: cohort.id, userId: null, email: null },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 50,
    include: { createdBy: { select: { name: true } } },
  });
  return rows.map((row) => ({
    ...{ id: row.id, createdBy: row.createdBy.name, createdAt: row.createdAt },
    ...{ expiresAt: row.expiresAt, uses: row.uses, mostUses: row.mostUses },
    state: linkState(row, now),
  }));
}

/** Ends a link of the cohort at once; one that is closed stays so. */
export async function closeInvitation(
  manager: Visitor,
  cohort: CohortHead,
  id: string,
  now: Date,
): Promise<void> {
  await database.$transaction(async (tx) => {
    const closed = await tx.invitation.updateMany({
      where: { id, cohortId: cohort.id, closedAt: null },
      data: { closedAt: now },
    });
    if (closed.count === 0) return;
    await writeAudit(tx, {
      actorId: manager.id,
      deed: "close invitation",
      subject: `cohort ${cohort.name}`,
      detail: {},
      cohortId: cohort.id,
    });
  });
}
