/** One account as an admin sees it: never its password, nor what its person did. */
import { NO_PASSWORD } from "#app/accounts/no-password.ts";
import type { Role } from "#app/accounts/role.ts";
import { byName } from "#app/kit/table/by-name.ts";
import { mailStates, type MailState } from "#app/mail/outbox.server.ts";
import { database } from "#app/store/client.server.ts";

/** An account and what hangs on it. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly active: boolean;
  readonly demo: boolean;
  readonly createdAt: Date;
  /** Since when it is known that the address is theirs; null while it is not. */
  readonly provedAt: Date | null;
  /** Has not chosen a password yet. */
  readonly waiting: boolean;
  /** When the personal link ends that works; null when there is none. */
  readonly linkEnds: Date | null;
  /** What became of the mail with it; null when it was shown instead. */
  readonly mail: MailState | null;
  readonly manages: readonly CohortOf[];
  readonly memberOf: readonly CohortOf[];
  readonly finished: number;
}

interface CohortOf {
  readonly id: string;
  readonly name: string;
  /** Managed by nobody else. */
  readonly alone: boolean;
}

/** The account at this address; else a 404. */
export async function requireAccount(id: string | undefined, now: Date): Promise<Account> {
  const cohort = { select: { id: true, name: true, _count: { select: { managers: true } } } };
  const found = await database.user.findUnique({
    where: { id: id ?? "" },
    select: {
      ...{ id: true, name: true, email: true, role: true, active: true, demo: true },
      ...{ createdAt: true, provedAt: true, passwordHash: true },
      manages: { select: { cohort } },
      memberOf: { where: { leftAt: null }, select: { cohort } },
      invitations: {
        where: { closedAt: null, uses: 0, expiresAt: { gt: now } },
        select: { id: true, expiresAt: true },
        orderBy: { expiresAt: "desc" },
        take: 1,
      },
      _count: { select: { attempts: { where: { finishedAt: { not: null } } } } },
    },
  });
  if (!found) throw new Response("There is no account at this address.", { status: 404 });
  const { passwordHash, manages, memberOf, invitations, _count, ...account } = found;
  type Row = (typeof manages)[number];
  const cohortOf = ({ cohort: { id: cohortId, name, _count: of } }: Row): CohortOf => {
    return { id: cohortId, name, alone: of.managers === 1 };
  };
  const link = invitations[0]?.id ?? "";
  return {
    ...account,
    mail: (await mailStates(link === "" ? [] : [link])).get(link) ?? null,
    waiting: passwordHash === NO_PASSWORD,
    linkEnds: invitations[0]?.expiresAt ?? null,
    manages: manages.map(cohortOf).sort(byName),
    memberOf: memberOf.map(cohortOf).sort(byName),
    finished: _count.attempts,
  };
}
