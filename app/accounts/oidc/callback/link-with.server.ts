/** Links the account of whoever set out for it with what the provider calls them. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import { OidcRefusal, type OidcProblem } from "#app/accounts/oidc/oidc-problem.ts";
import type { Answer } from "#app/accounts/oidc/provider.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { env } from "#app/env.server.ts";
import type { Transaction } from "#app/jobs/kind.server.ts";
import { writeNotice } from "#app/mail/outbox.server.ts";
import { database } from "#app/store/client.server.ts";
import { isUniqueViolation } from "#app/store/unique-violation.ts";

type Person = Pick<Visitor, "id" | "name">;

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
  answer: Answer,
  userId: string,
  visitor: Visitor | null,
  now: Date,
): Promise<void> {
  if (visitor?.id !== userId) throw new OidcRefusal(NOT_THEM);
  const taken = () => refuse(TAKEN, visitor, "one of the two is linked to another");
  const { issuer, subject } = answer;
  const where = {
    OR: [
      { issuer, subject },
      { issuer, userId },
    ],
  };
  const there = await database.identity.findMany({ where });
  if (there.some((one) => one.userId !== userId || one.subject !== subject)) return taken();
  if (there.length > 0) return;
  try {
    await database.$transaction((tx) => writeLink(tx, visitor, answer, {}, now));
  } catch (error) {
    // Somebody else linked one of them between looking and writing.
    if (!isUniqueViolation(error)) throw error;
    return taken();
  }
}

/** Links them, which its owner is told; `first` where it takes the place of a password. */
export async function writeLink(
  tx: Transaction,
  { id: userId, name }: Person,
  { issuer, subject }: Answer,
  detail: { readonly first?: true },
  now: Date,
): Promise<void> {
  await tx.identity.create({ data: { issuer, subject, userId } });
  await writeAudit(tx, {
    ...{ actorId: userId, deed: "link company sign-in", subject: name },
    detail: { userId, issuer, ...detail },
  });
  await writeNotice(tx, userId, { kind: "linked", provider: env.oidc?.name ?? issuer }, now);
}

/** Throws the refusal, which the audit trail tells of. */
export async function refuse(
  problem: OidcProblem,
  who: Person | null,
  why: string,
): Promise<never> {
  const userId = who?.id ?? null;
  await writeAudit(database, {
    ...{ actorId: userId, deed: "refuse company sign-in", subject: who?.name ?? "" },
    detail: { userId, why },
  });
  throw new OidcRefusal(problem);
}
