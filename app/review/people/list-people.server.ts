/** The roster of a cohort. */
import { NO_PASSWORD } from "#app/accounts/no-password.ts";
import type { Role } from "#app/accounts/role.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { byName } from "#app/kit/table/by-name.ts";
import { pageOf } from "#app/kit/table/paging.ts";
import { mailStates, type MailState } from "#app/mail/outbox.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";

/** A person as the roster shows them. */
export interface RosterPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly paceFactor: number;
  readonly joinedAt: Date;
  /** Taken out of the cohort; their results stay. */
  readonly leftAt: Date | null;
  readonly active: boolean;
  /** Other than trainee when an admin changed it; such a person has left. */
  readonly role: Role;
  /** Has not chosen a password yet, and so never signed in. */
  readonly waiting: boolean;
  /** Was never there: the program played their attempts, for the demonstration. */
  readonly simulated: boolean;
  /** When the link ends with which they can choose one; null when there is none that works. */
  readonly linkEnds: Date | null;
  /** Whether it is known that the address is theirs. */
  readonly proved: boolean;
  /** Whether whoever looks may close and reopen the account. */
  readonly mayClose: boolean;
  /** What became of the mail with that link; null when it was shown instead. */
  readonly mail: MailState | null;
}

/** One page of it. */
export interface Roster {
  readonly people: readonly RosterPerson[];
  /** How many match, on all pages, and how many are in the cohort now. */
  readonly matching: number;
  readonly present: number;
  /** Of these, whose account is deactivated. */
  readonly deactivated: number;
  readonly page: number;
  readonly pages: number;
}

/** People on one page. */
const PAGE = 100;

/** Those in the cohort and those who left, by name; `search` is part of a name or e-mail address. */
export async function listPeople(
  manager: Visitor,
  cohort: CohortHead,
  search: string,
  page: number,
  now: Date,
): Promise<Roster> {
  // All of a cohort fit in memory; comparing here ignores case alike on both databases.
  const rows = await database.cohortMember.findMany({
    where: { cohortId: cohort.id },
    select: {
      ...{ joinedAt: true, leftAt: true },
      user: {
        select: {
          ...{ id: true, name: true, email: true, paceFactor: true, active: true, demo: true },
          ...{ role: true, passwordHash: true, madeInId: true, provedAt: true },
          memberOf: { where: { cohortId: { not: cohort.id } }, select: { cohortId: true } },
          invitations: {
            where: { closedAt: null, uses: 0, expiresAt: { gt: now } },
            select: { id: true, expiresAt: true },
            orderBy: { expiresAt: "desc" },
            take: 1,
          },
        },
      },
    },
  });
  const wanted = search.trim().toLowerCase();
  const all = rows
    .map(({ joinedAt, leftAt, user: found }) => ({ joinedAt, leftAt, ...found }))
    .map(
      ({
        passwordHash,
        invitations,
        demo,
        madeInId,
        provedAt,
        memberOf,
        joinedAt,
        leftAt,
        ...user
      }) => ({
        ...user,
        ...{ joinedAt, leftAt },
        waiting: passwordHash === NO_PASSWORD && !demo,
        simulated: passwordHash === NO_PASSWORD && demo,
        linkEnds: invitations[0]?.expiresAt ?? null,
        link: invitations[0]?.id ?? "",
        proved: provedAt !== null,
        mayClose: manager.role === "admin" || (madeInId === cohort.id && memberOf.length === 0),
      }),
    )
    .filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted))
    .sort(
      (a, b) =>
        Number(a.leftAt !== null) - Number(b.leftAt !== null) ||
        byName(a, b) ||
        a.email.localeCompare(b.email, "en"),
    );
  const present = rows.filter(({ leftAt }) => leftAt === null);
  const { from, ...shown } = pageOf(all.length, PAGE, page);
  const people = all.slice(from, from + PAGE);
  const mails = await mailStates(people.flatMap(({ link }) => (link === "" ? [] : [link])));
  return {
    people: people.map(({ link, ...person }) => ({ ...person, mail: mails.get(link) ?? null })),
    ...{ matching: all.length, ...shown },
    present: present.length,
    deactivated: present.filter(({ user }) => !user.active).length,
  };
}

/** An invitation that nobody has accepted, as the roster shows it. */
export interface InvitedPerson {
  readonly id: string;
  /** As the manager who invites wrote them: nothing of an account. */
  readonly name: string;
  readonly email: string;
  readonly paceFactor: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** Whether it can still be accepted: neither over nor declined. */
  readonly open: boolean;
  /** What became of the mail with its link; null when it was shown instead. */
  readonly mail: MailState | null;
}

/** One page of them. */
export interface InvitedList {
  readonly people: readonly InvitedPerson[];
  readonly matching: number;
  readonly page: number;
  readonly pages: number;
}

/** Whoever was invited and is not in the cohort yet, by name, each once; `search` as for the roster. */
export async function listInvited(
  cohort: CohortHead,
  search: string,
  page: number,
  now: Date,
): Promise<InvitedList> {
  const rows = await database.invitation.findMany({
    where: {
      ...{ cohortId: cohort.id, email: { not: null }, uses: 0 },
      OR: [{ closedAt: null }, { declinedAt: { not: null } }],
    },
    orderBy: { createdAt: "asc" },
    select: {
      ...{ id: true, name: true, email: true, paceFactor: true },
      ...{ createdAt: true, expiresAt: true, closedAt: true },
    },
  });
  const newest = new Map(rows.map((row) => [row.email, row]));
  const here = await database.user.findMany({
    where: { memberOf: { some: { cohortId: cohort.id, leftAt: null } } },
    select: { email: true },
  });
  for (const { email } of here) newest.delete(email);
  const wanted = search.trim().toLowerCase();
  const all = [...newest.values()]
    .map(({ closedAt, name, email, paceFactor, ...row }) => ({
      ...{ ...row, name: name ?? "", email: email ?? "", paceFactor: paceFactor ?? 1 },
      open: closedAt === null && row.expiresAt > now,
    }))
    .filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted))
    .sort((a, b) => byName(a, b) || a.email.localeCompare(b.email, "en"));
  const { from, ...shown } = pageOf(all.length, PAGE, page);
  const people = all.slice(from, from + PAGE);
  const mails = await mailStates(people.map(({ id }) => id));
  return {
    people: people.map((person) => ({ ...person, mail: mails.get(person.id) ?? null })),
    ...{ matching: all.length, ...shown },
  };
}

/** Those who are in the cohort now, by name: to choose from. */
export async function listPresent(
  cohort: CohortHead,
): Promise<{ readonly id: string; readonly name: string; readonly email: string }[]> {
  const present = await database.user.findMany({
    where: { memberOf: { some: { cohortId: cohort.id, leftAt: null } } },
    orderBy: { email: "asc" },
    select: { id: true, name: true, email: true },
  });
  return present.sort(byName);
}
