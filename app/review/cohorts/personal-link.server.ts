/** The link with which somebody chooses their first password. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/database/client.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { NO_PASSWORD } from "./no-password.ts";
import { requireMember } from "./require-member.server.ts";
import type { Change } from "./settings.server.ts";
import { makeToken } from "./token.server.ts";

const DAYS = 14;

/** Somebody and their link, as it is handed out once. */
export interface PersonalLink {
  readonly name: string;
  readonly email: string;
  readonly token: string;
}

/** When a link that is made now ends. */
export function linkEnds(now: Date): Date {
  return new Date(now.getTime() + DAYS * 24 * 60 * 60 * 1000);
}

/** A new link for a member who has no password yet; those made before stop working. */
export async function renewLink(
  manager: Visitor,
  cohort: CohortHead,
  userId: string,
  now: Date,
): Promise<(Change & { ok: false }) | { readonly ok: true; readonly link: PersonalLink }> {
  const user = await requireMember(cohort, userId);
  const { token, id } = makeToken();
  return database.$transaction(async (tx) => {
    // Looked at again inside: a link must never be made for an account that just got its password.
    const waiting = await tx.user.findFirst({
      where: { id: userId, passwordHash: NO_PASSWORD, active: true },
    });
    if (!waiting) {
      return { ok: false, problem: `${user.name} has a password already, or is deactivated.` };
    }
    await tx.invitation.updateMany({ where: { userId, closedAt: null }, data: { closedAt: now } });
    await tx.invitation.create({
      data: {
        ...{ id, userId, cohortId: cohort.id, createdById: manager.id },
        ...{ createdAt: now, expiresAt: linkEnds(now), mostUses: 1 },
      },
    });
    await writeAudit(tx, {
      actorId: manager.id,
      deed: "renew link",
      subject: user.name,
      detail: { userId },
      cohortId: cohort.id,
    });
    return { ok: true, link: { name: user.name, email: user.email, token } };
  });
}
