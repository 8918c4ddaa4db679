/** Sets the password that somebody chose with a personal link. */
import { database } from "#app/store/client.server.ts";
import { NO_PASSWORD } from "./no-password.ts";
import { hashPassword } from "./password.server.ts";
import { spendLink } from "./personal-link.server.ts";
import { proveByLink } from "./prove-address.server.ts";
import { setPassword } from "./set-password.server.ts";

/** A personal link that works. */
export interface PasswordLink {
  readonly id: string;
  readonly mostUses: number;
  /** Null when an admin made it: then it also replaces a password. */
  readonly cohortId: string | null;
  readonly user: { readonly id: string; readonly name: string };
}

/** Sets it and ends the person's sessions and links; false when the link was used up or closed meanwhile. */
export async function choosePassword(
  link: PasswordLink,
  secret: string,
  now: Date,
): Promise<boolean> {
  const { cohortId, user } = link;
  // Hashed before the transaction begins: it is slow on purpose, and there is one writer.
  const passwordHash = await hashPassword(secret);
  return database.$transaction(async (tx) => {
    if (!(await spendLink(tx, link, now))) return false;
    const firstOnly = cohortId === null ? {} : { before: NO_PASSWORD };
    const made = await tx.invitation.findUniqueOrThrow({
      where: { id: link.id },
      select: { createdBy: { select: { id: true, name: true } } },
    });
    const by = made.createdBy.id === user.id ? null : made.createdBy.name;
    const chosen = { user, passwordHash, ...firstOnly, cohortId, by };
    if (!(await setPassword(tx, { ...chosen, deed: "choose password" }, now))) return false;
    await proveByLink(tx, link.id, user.id, now);
    return true;
  });
}
