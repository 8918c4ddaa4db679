/** Joining by a link: with a new account, with the one that is signed in, or by choosing a password. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import { choosePassword } from "#app/accounts/choose-password.server.ts";
import { passwordProblem } from "#app/accounts/new-password.ts";
import { hashPassword } from "#app/accounts/password.server.ts";
import { spendLink } from "#app/accounts/personal-link.server.ts";
import { failTry, giveBack, takeTry, waitWords } from "#app/accounts/throttle.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_EMAIL, LONGEST_NAME, LONGEST_PASSWORD } from "#app/kit/form/limits.ts";
import type { FormProblems } from "#app/kit/form/form-values.ts";
import { parsePerson } from "#app/review/people/parse-roster.ts";
import { database } from "#app/store/client.server.ts";
import { isUniqueViolation } from "#app/store/unique-violation.ts";
import { findOpenInvitation, type OpenInvitation } from "./find-invitation.server.ts";
import { joinTry } from "./join-limit.server.ts";

/** Joined, with the account that this signs in to where nobody was signed in; or not, with what to say. The password is never sent back. */
export type Accepted =
  | { readonly ok: true; readonly signIn: string | null }
  | ({
      readonly ok: false;
      readonly status: 400 | 409 | 429;
      readonly retryAfter: number | null;
    } & FormProblems);

type Book = Pick<typeof database, "user" | "cohortMember" | "invitation" | "auditEntry">;

/** The fields of the form of a link's page. */
export const JOIN_FIELDS = {
  name: typed(LONGEST_NAME, "the name"),
  email: typed(LONGEST_EMAIL, "the e-mail address"),
  password: typed(LONGEST_PASSWORD, "the password"),
} satisfies Fields;

/** Whoever sends the form of a link's page, from `address`. A link or an e-mail address that was refused counts as a failure. */
export async function acceptInvitation(
  token: string,
  visitor: Visitor | null,
  sent: SentForm,
  address: string,
  now: Date,
): Promise<Accepted> {
  const tried = joinTry(token, address);
  const retryAfter = await takeTry(tried, now);
  if (retryAfter > 0) {
    const form = `Too many tries. Wait ${waitWords(retryAfter)} and try again.`;
    return { ok: false, status: 429, values: keptOf(sent), errors: { form }, retryAfter };
  }
  const accepted = await accept(token, visitor, sent, now);
  if (!accepted.ok && accepted.status === 409) await failTry(tried, now);
  else await giveBack(tried);
  return accepted;
}

/** What is sent back: never the password. */
function keptOf({ values }: SentForm): FormProblems["values"] {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== "password"));
}

async function accept(
  token: string,
  visitor: Visitor | null,
  form: SentForm,
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
    if (invitation.user !== null || visitor.role !== "trainee")
      return refuse(409, { form: `This link is not for ${visitor.name}. Sign out first.` });
    const joined = await join(visitor.id, invitation, now);
    return joined ? { ok: true, signIn: null } : refuse(409, { form: USED_UP });
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
  const read = parsePerson(values["name"] ?? "", values["email"] ?? "", "");
  const errors = wrong(values["email"] ?? "");
  if (!read.ok || errors) return refuse(400, { ...errors, ...(read.ok ? {} : read.errors) });
  const { name, email } = read.row;
  const made = await makeAndJoin({ name, email }, password, invitation, now);
  if (made === "taken") return refuse(409, { email: TAKEN });
  if (made === "used-up") return refuse(409, { form: USED_UP });
  return { ok: true, signIn: made.id };
}

const USED_UP = "This link was used up just now. Ask for a new one.";
const TAKEN =
  "There is an account with this e-mail address already. Sign in first, then open the link again.";

async function makeAndJoin(
  person: { readonly name: string; readonly email: string },
  secret: string,
  invitation: OpenInvitation,
  now: Date,
): Promise<{ readonly id: string } | "taken" | "used-up"> {
  const { name, email } = person;
  if (await database.user.findUnique({ where: { email }, select: { id: true } })) return "taken";
  // Hashed before the transaction begins: it is slow on purpose, and there is one writer.
  const passwordHash = await hashPassword(secret);
  try {
    return await database.$transaction(async (tx) => {
      if (!(await spendLink(tx, invitation, now))) return "used-up";
      const { id } = await tx.user.create({
        data: { email, name, role: "trainee", passwordHash },
        select: { id: true },
      });
      await enter(tx, { id, name }, invitation, now);
      return { id };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return "taken";
    throw error;
  }
}

/** A trainee who has an account joins; false when the link was used up meanwhile. Joining twice uses it once. */
async function join(userId: string, invitation: OpenInvitation, now: Date): Promise<boolean> {
  return database.$transaction(async (tx) => {
    const key = { cohortId: invitation.cohortId, userId };
    // Takes the link's row: of two tabs the second waits, and then finds the person in the cohort.
    const { id } = invitation;
    await tx.invitation.updateMany({ where: { id }, data: { uses: { increment: 0 } } });
    const here = await tx.cohortMember.findFirst({ where: { ...key, leftAt: null } });
    if (here) return true;
    if (!(await spendLink(tx, invitation, now))) return false;
    const { name } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    await enter(tx, { id: userId, name }, invitation, now);
    return true;
  });
}

async function enter(
  book: Book,
  person: { readonly id: string; readonly name: string },
  { cohortId }: OpenInvitation,
  now: Date,
): Promise<void> {
  const key = { cohortId, userId: person.id };
  await book.cohortMember.upsert({
    where: { cohortId_userId: key },
    create: { ...key, joinedAt: now },
    update: { leftAt: null },
  });
  await writeAudit(book, {
    ...{ actorId: person.id, deed: "join", subject: person.name, cohortId },
    detail: { userId: person.id },
  });
}
