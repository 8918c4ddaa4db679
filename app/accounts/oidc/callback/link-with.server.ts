/** Links the account of whoever set out for it with what the provider calls them. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import { OidcRefusal, type OidcProblem } from "#app/accounts/oidc/oidc-problem.ts";
import type { Answer } from "#app/accounts/oidc/provider.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { env } from "#app/env.server.ts";
import { writeNotice } from "#app/mail/outbox.server.ts";
import { database } from "#app/store/client.server.ts";
import { isUniqueViolation } from "#app/store/unique-violation.ts";

const NOT_THEM: OidcProblem = {
  status: 403,
  title: "Nothing was linked",
  words: "You are not signed in any more as the person who began to link. Sign in and begin again.",
};

const TAKEN: OidcProblem = {
  status: 409,
  title: "Nothing was linked",
  words:
    "This company account is linked to another account here, or your account here to another company account. One belongs to one: unlink the other first.",
};

/** Throws an OidcRefusal when either is linked elsewhere; the same link again is no problem. */
export async function linkWith(
  { issuer, subject }: Answer,
  userId: string,
  visitor: Visitor | null,
  now: Date,
): Promise<void> {
  if (visitor?.id !== userId) throw new OidcRefusal(NOT_THEM);
  const where = {
    OR: [
      { issuer, subject },
      { issuer, userId },
    ],
  };
  const there = await database.identity.findMany({ where });
  if (there.some((one) => one.userId !== userId || one.subject !== subject)) return refuse(visitor);
  if (there.length > 0) return;
  try {
    await database.$transaction(async (tx) => {
      await tx.identity.create({ data: { issuer, subject, userId } });
      await writeAudit(tx, {
        ...{ actorId: userId, deed: "link company sign-in", subject: visitor.name },
        detail: { userId, issuer },
      });
      await writeNotice(tx, userId, { kind: "linked", provider: env.oidc?.name ?? issuer }, now);
    });
  } catch (error) {
    // Somebody else linked one of them between looking and writing.
    if (!isUniqueViolation(error)) throw error;
    return refuse(visitor);
  }
}

async function refuse({ id, name }: Visitor): Promise<never> {
  await writeAudit(database, {
    ...{ actorId: id, deed: "refuse company sign-in", subject: name },
    detail: { userId: id, why: "one of the two is linked to another" },
  });
  throw new OidcRefusal(TAKEN);
}
