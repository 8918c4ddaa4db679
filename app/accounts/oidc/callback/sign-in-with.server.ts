/** Signs somebody in whom the provider knows: by what it calls them, never by an e-mail address that somebody else has here. */
import { normalEmail } from "#app/accounts/account.server.ts";
import { placeFor } from "#app/accounts/next.ts";
import { findInvited, tellMade } from "#app/accounts/invited.server.ts";
import { LINKED_INSTEAD, NO_PASSWORD } from "#app/accounts/no-password.ts";
import type { OidcProblem } from "#app/accounts/oidc/oidc-problem.ts";
import type { Answer } from "#app/accounts/oidc/provider.server.ts";
import { closeLinks } from "#app/accounts/personal-link.server.ts";
import type { Role } from "#app/accounts/role.ts";
import { beginSession } from "#app/accounts/session.server.ts";
import { href } from "#app/href.ts";
import { database } from "#app/store/client.server.ts";
import { isUniqueViolation } from "#app/store/unique-violation.ts";
import { refuse, writeLink } from "./link-with.server.ts";

interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly active: boolean;
}

const STRANGER: OidcProblem = {
  status: 403,
  title: "There is no account for you here",
  words:
    "Your company account is linked to nobody here, and no account is made by signing in. If you have a password here, sign in with it and link them. If not, ask whoever trains you for an invitation.",
  on: { to: toLinking(), label: "Sign in with a password and link them" },
};

const CLOSED: OidcProblem = {
  status: 403,
  title: "Your account here is closed",
  words: "It was deactivated. An admin can open it again.",
};

const LINK_FIRST: OidcProblem = {
  status: 403,
  title: "Link your accounts first",
  words:
    "There is an account here with your e-mail address, and it has a password. Sign in with the password this once and link your company account to it. From then on you need no password.",
  on: { to: toLinking(), label: "Sign in with the password" },
};

const LINKED_ELSEWHERE: OidcProblem = {
  status: 403,
  title: "Your account here is linked already",
  words:
    "It is linked to another company account with the same e-mail address. Ask an admin for a personal link: with a password you can unlink the old one.",
};

/** Begins a session and says where to go on; throws an OidcRefusal for whom it does not let in. */
export async function signInWith(
  answer: Answer,
  next: string,
  request: Request,
  now: Date,
): Promise<{ readonly next: string; readonly setCookie: string }> {
  const { issuer, subject, idToken } = answer;
  const known = await database.identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { user: true },
  });
  const person = known?.user ?? (await linkWaiting(answer, now));
  if (!person.active) return refuse(CLOSED, person, "the account is deactivated");
  const where = { issuer_subject: { issuer, subject } };
  await database.identity.update({ where, data: { lastUsedAt: now } });
  const setCookie = await beginSession(person.id, request, now, idToken);
  return { next: placeFor(person.role, next), setCookie };
}

/** An account that waits for its person, whose address the provider vouches for: linking takes the place of choosing a password. */
async function linkWaiting(answer: Answer, now: Date): Promise<Person> {
  const email = await answer.verifiedEmail();
  const person =
    email === null
      ? null
      : ((await database.user.findUnique({ where: { email: normalEmail(email) } })) ??
        (await makeInvited(normalEmail(email), now)));
  if (person === null) return refuse(STRANGER, null, "");
  if (!person.active) return refuse(CLOSED, person, "the account is deactivated");
  if (person.passwordHash === LINKED_INSTEAD)
    return refuse(LINKED_ELSEWHERE, person, "another one is linked");
  try {
    const linked = await database.$transaction(async (tx) => {
      const waiting = { id: person.id, active: true, passwordHash: NO_PASSWORD };
      const data = { passwordHash: LINKED_INSTEAD, provedAt: now };
      if ((await tx.user.updateMany({ where: waiting, data })).count === 0) return false;
      await writeLink(tx, person, answer, { first: true }, now);
      await closeLinks(tx, person.id, now);
      return true;
    });
    if (linked) return person;
  } catch (error) {
    // Two browsers at once: the other one has it.
    if (!isUniqueViolation(error)) throw error;
    return refuse(LINKED_ELSEWHERE, person, "another one is linked");
  }
  return refuse(LINK_FIRST, person, "it is not linked to the account");
}

/** Somebody whom a cohort invited, and who has no account yet: the provider vouches for the address, so it is theirs. They still choose whether to accept. */
async function makeInvited(email: string, now: Date) {
  const invited = await findInvited(email, now);
  if (invited === null) return null;
  const { name, paceFactor, cohortId: madeInId } = invited;
  const account = { email, name, paceFactor, madeInId, passwordHash: NO_PASSWORD };
  return database.$transaction(async (tx) => {
    const made = await tx.user.create({ data: { ...account, role: "trainee" } });
    await tellMade(tx, made, "the company account");
    return made;
  });
}

function toLinking(): string {
  return `${href("/sign-in")}?next=${encodeURIComponent(href("/account/oidc"))}`;
}
