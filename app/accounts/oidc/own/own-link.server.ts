/** Somebody's own company account: which it is, linking one, and unlinking it. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import { confirmSelf } from "#app/accounts/confirm-self.server.ts";
import { hasPassword } from "#app/accounts/no-password.ts";
import { OidcRefusal } from "#app/accounts/oidc/oidc-problem.ts";
import { setOut } from "#app/accounts/oidc/trip.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { href } from "#app/href.ts";
import { chosen, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_PASSWORD } from "#app/kit/form/limits.ts";
import { database } from "#app/store/client.server.ts";

/** The company account of a person. */
export interface OwnLink {
  /** Null when none is linked. */
  readonly linked: { readonly since: Date; readonly lastUsed: Date } | null;
  /** Whether they can sign in without it. */
  readonly password: boolean;
  /** Since when they have their password, and the name of whoever made the link that it was chosen with; null where nobody knows. */
  readonly chosen: { readonly at: Date; readonly by: string | null } | null;
}

/** Done, with where to go; or not, with what to say. */
export type LinkDeed =
  | { readonly ok: true; readonly to: string; readonly setCookie: string | null }
  | {
      readonly ok: false;
      readonly status: 400 | 403 | 409 | 429 | 502 | 503;
      readonly problem: string;
    };

/** The fields of both forms. */
export const OWN_FIELDS = {
  intent: chosen(),
  password: typed(LONGEST_PASSWORD, "the password"),
} satisfies Fields;

const HERE = href("/account/oidc");

/** What the page shows. */
export async function readOwnLink({ id }: Visitor): Promise<OwnLink> {
  const { passwordHash, passwordAt, passwordBy, identities } =
    await database.user.findUniqueOrThrow({
      where: { id },
      select: {
        ...{ passwordHash: true, passwordAt: true, passwordBy: true },
        identities: { orderBy: { createdAt: "desc" }, take: 1 },
      },
    });
  const [one] = identities;
  const linked = one ? { since: one.createdAt, lastUsed: one.lastUsedAt } : null;
  const chosenThen = passwordAt === null ? null : { at: passwordAt, by: passwordBy };
  return { linked, password: hasPassword(passwordHash), chosen: chosenThen };
}

/** `intent` link, with the password, or unlink. */
export async function changeOwnLink(
  visitor: Visitor,
  { values, errors }: SentForm,
  now: Date,
): Promise<LinkDeed> {
  const [tooLong] = Object.values(errors ?? {});
  if (tooLong !== undefined) return refuse(400, tooLong);
  if (values["intent"] === "unlink") return unlink(visitor);
  if (values["intent"] === "link") return beginLinking(visitor, values["password"] ?? "", now);
  return refuse(400, "Choose what to do.");
}

/** A browser that somebody left open does not link it to somebody else. */
async function beginLinking(visitor: Visitor, password: string, now: Date): Promise<LinkDeed> {
  const { passwordHash } = await database.user.findUniqueOrThrow({ where: { id: visitor.id } });
  if (hasPassword(passwordHash)) {
    const confirmed = await confirmSelf(visitor, password, now);
    if (!confirmed.ok) return refuse(confirmed.status, confirmed.problem);
  }
  try {
    const { address, setCookie } = await setOut({ next: HERE, userId: visitor.id }, now);
    return { ok: true, to: address, setCookie };
  } catch (error) {
    if (!(error instanceof OidcRefusal)) throw error;
    const { status, title, words, number } = error.problem;
    const noted = number === undefined ? "" : ` The number of this in our log is ${number}.`;
    return refuse(status, `${title}. ${words}${noted}`);
  }
}

async function unlink({ id, name }: Visitor): Promise<LinkDeed> {
  return database.$transaction(async (tx): Promise<LinkDeed> => {
    const { passwordHash } = await tx.user.findUniqueOrThrow({ where: { id } });
    if (!hasPassword(passwordHash))
      return refuse(
        409,
        "Without it you could not sign in any more: you have no password here. Ask an admin for a personal link and choose one first.",
      );
    const { count } = await tx.identity.deleteMany({ where: { userId: id } });
    if (count > 0)
      await writeAudit(tx, {
        ...{ actorId: id, deed: "unlink company sign-in", subject: name, detail: { userId: id } },
      });
    return { ok: true, to: HERE, setCookie: null };
  });
}

function refuse(status: (LinkDeed & { ok: false })["status"], problem: string): LinkDeed {
  return { ok: false, status, problem };
}
