/** Joining by a link: with a new account, with the one that is signed in, or by choosing a password. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import {
  acceptWithin,
  answerInvitation,
  enterCohort,
  tellMade,
} from "#app/accounts/invited.server.ts";
import { choosePassword } from "#app/accounts/choose-password.server.ts";
import { passwordProblem } from "#app/accounts/new-password.ts";
import { hashPassword } from "#app/accounts/password.server.ts";
import { spendLink } from "#app/accounts/personal-link.server.ts";
import { proveByLink } from "#app/accounts/prove-address.server.ts";
import { failTry, giveBack, mailLimit, takeTry, waitWords } from "#app/accounts/throttle.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { chosen, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_EMAIL, LONGEST_NAME, LONGEST_PASSWORD } from "#app/kit/form/limits.ts";
import type { FormProblems } from "#app/kit/form/form-values.ts";
import { sendsMail } from "#app/mail/outbox.server.ts";
import { parsePerson } from "#app/review/people/parse-roster.ts";
import { database } from "#app/store/client.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";
import { isUniqueViolation } from "#app/store/unique-violation.ts";
import { findOpenInvitation, type OpenInvitation } from "./find-invitation.server.ts";
import { joinTry, type Origin } from "./join-limit.server.ts";
import { mailLink } from "./mail-link.server.ts";

/** Joined, with the account that this signs in to where nobody was signed in; or asked for a link of one's own; or not, with what to say. The password is never sent back. */
export type Accepted =
  | { readonly ok: true; readonly signIn: string | null }
  | { readonly ok: true; readonly mailedTo: string }
  | ({
      readonly ok: false;
      readonly status: 400 | 409 | 429;
      readonly retryAfter: number | null;
    } & FormProblems);

/** The fields of the form of a link's page. */
export const JOIN_FIELDS = {
  name: typed(LONGEST_NAME, "the name"),
  email: typed(LONGEST_EMAIL, "the e-mail address"),
  password: typed(LONGEST_PASSWORD, "the password"),
  intent: chosen(),
} satisfies Fields;

/** Whoever sends the form of a link's page. A link or an e-mail address that was refused counts as a failure. */
export async function acceptInvitation(
  token: string,
  visitor: Visitor | null,
  sent: SentForm,
  from: Origin,
  now: Date,
): Promise<Accepted> {
  const tried = joinTry(token, visitor, from);
  const retryAfter = await takeTry(tried, now);
  if (retryAfter > 0) return tooMany(sent, retryAfter);
  const accepted = await accept(token, visitor, sent, from, now);
  if (!accepted.ok && accepted.status === 409) await failTry(tried, now);
  else await giveBack(tried);
  return accepted;
}

function tooMany(sent: SentForm, retryAfter: number): Accepted {
  const form = `Too many tries. Wait ${waitWords(retryAfter)} and try again.`;
  return { ok: false, status: 429, values: keptOf(sent), errors: { form }, retryAfter };
}

/** What is sent back: never the password. */
function keptOf({ values }: SentForm): FormProblems["values"] {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== "password"));
}

async function accept(
  token: string,
  visitor: Visitor | null,
  form: SentForm,
  { address }: Origin,
  now: Date,
): Promise<Accepted> {
  const { values } = form;
  const refuse = (status: 400 | 409, errors: FormProblems["errors"]) =>
    ({ ok: false, status, values: keptOf(form), errors, retryAfter: null }) as const;

  if (form.errors) return refuse(400, form.errors);
  const found = await findOpenInvitation(token, now);
  if (!found.ok) return refuse(409, { form: "This link does not work any more." });
  const { invitation } = found;
  if (visitor !== null) {
    const another =
      invitation.user !== null || (invitation.invited ?? visitor).email !== visitor.email;
    if (another || visitor.role !== "trainee")
      return refuse(409, { form: `This link is not for ${visitor.name}. Sign out first.` });
    if (invitation.invited !== null) {
      const accepts = values["intent"] !== "decline";
      const done = await answerInvitation(visitor, invitation.id, accepts, now, true);
      return done ? { ok: true, signIn: null } : refuse(409, { form: USED_UP });
    }
    const joined = await join(visitor.id, invitation, now);
    return joined ? { ok: true, signIn: null } : refuse(409, { form: USED_UP });
  }
  if (invitation.user === null && invitation.invited === null && sendsMail()) {
    const read = parsePerson(values["name"] ?? "", values["email"] ?? "", "");
    if (!read.ok) return refuse(400, read.errors);
    const { email } = read.row;
    const what = "ask for a link to one address";
    const asking = { limits: [mailLimit(email, "asked")], what, user: null, address };
    const wait = await takeTry(asking, now);
    if (wait > 0) return tooMany(form, wait);
    if (await mailLink(invitation, read.row, now)) return { ok: true, mailedTo: email };
    await giveBack(asking);
    return refuse(409, { form: USED_UP });
  }
  const { password = "" } = values;
  const wrong = (email: string) => {
    const problem = passwordProblem(password, email);
    return problem === null ? null : { password: problem };
  };
  if (invitation.user !== null) {
    const errors = wrong(invitation.user.email);
    if (errors) return refuse(400, errors);
    const set = await choosePassword(invitation, password, now);
    if (!set) return refuse(409, { form: USED_UP });
    return { ok: true, signIn: invitation.user.id };
  }
  const { invited } = invitation;
  const typedName = values["name"] ?? invited?.name ?? "";
  const email = invited?.email ?? values["email"] ?? "";
  const read = parsePerson(typedName, email, "");
  const errors = wrong(email);
  if (!read.ok || errors) return refuse(400, { ...errors, ...(read.ok ? {} : read.errors) });
  const person = {
    name: read.row.name,
    email: read.row.email,
    paceFactor: invited?.paceFactor ?? 1,
  };
  const made = await makeAndJoin(person, password, invitation, now);
  if (made === "taken") return refuse(409, { [invited ? "form" : "email"]: TAKEN });
  if (made === "used-up") return refuse(409, { form: USED_UP });
  return { ok: true, signIn: made.id };
}

const USED_UP = "This link was used up just now. Ask for a new one.";
const TAKEN =
  "There is an account with this e-mail address already. Sign in first, then open the link again.";

interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly paceFactor: number;
}

async function makeAndJoin(
  person: NewPerson,
  secret: string,
  invitation: OpenInvitation,
  now: Date,
): Promise<{ readonly id: string } | "taken" | "used-up"> {
  const { email } = person;
  if (await database.user.findUnique({ where: { email }, select: { id: true } })) return "taken";
  // Hashed before the transaction begins: it is slow on purpose, and there is one writer.
  const passwordHash = await hashPassword(secret);
  try {
    return await database.$transaction(async (tx) => {
      const { cohortId } = invitation;
      const made = await tx.user.create({
        data: { ...person, role: "trainee", passwordHash, madeInId: cohortId },
        select: { id: true, name: true, email: true },
      });
      const entered = invitation.invited
        ? await acceptWithin(tx, made, invitation, now)
        : await enter(tx, made, invitation, now);
      // Nothing of the account is kept.
      if (!entered) throw new UsedUp();
      await tellMade(tx, made, "a link");
      await proveByLink(tx, invitation.id, made.id, now);
      return { id: made.id };
    });
  } catch (error) {
    if (error instanceof UsedUp) return "used-up";
    if (isUniqueViolation(error)) return "taken";
    throw error;
  }
}

class UsedUp extends Error {}

/** A trainee who has an account joins; false when the link was used up meanwhile. Joining twice uses it once. */
async function join(userId: string, invitation: OpenInvitation, now: Date): Promise<boolean> {
  return database.$transaction(async (tx) => {
    const key = { cohortId: invitation.cohortId, userId };
    // Takes the link's row: of two tabs the second waits, and then finds the person in the cohort.
    const { id } = invitation;
    await tx.invitation.updateMany({ where: { id }, data: { uses: { increment: 0 } } });
    const here = await tx.cohortMember.findFirst({ where: { ...key, leftAt: null } });
    if (here) return true;
    return enter(tx, await tx.user.findUniqueOrThrow({ where: { id: userId } }), invitation, now);
  });
}

/** With a link that anybody may use; false when it was used up meanwhile. */
async function enter(
  tx: Prisma.TransactionClient,
  person: { readonly id: string; readonly name: string },
  invitation: OpenInvitation,
  now: Date,
): Promise<boolean> {
  if (!(await spendLink(tx, invitation, now))) return false;
  await enterCohort(tx, person.id, invitation.cohortId, now);
  await writeAudit(tx, {
    ...{ actorId: person.id, deed: "join", subject: person.name, cohortId: invitation.cohortId },
    detail: { userId: person.id },
  });
  return true;
}
