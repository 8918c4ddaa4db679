/** Sets the password that somebody chose with a personal link. */
import { database } from "#app/store/client.server.ts";
import { writeAudit } from "./audit.server.ts";
import { NO_PASSWORD } from "./no-password.ts";
import { hashPassword } from "./password.server.ts";
import { closeLinks, spendLink } from "./personal-link.server.ts";

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
    const firstOnly = cohortId === null ? {} : { passwordHash: NO_PASSWORD };
    const set = await tx.user.updateMany({
      where: { id: user.id, active: true, ...firstOnly },
      data: { passwordHash },
    });
    // Others may have made links for the same person.
    await closeLinks(tx, user.id, now);
    if (set.count === 0) return false;
    await tx.session.deleteMany({ where: { userId: user.id } });
    await writeAudit(tx, {
      ...{ actorId: user.id, deed: "choose password", subject: user.name },
      ...{ detail: { userId: user.id }, ...(cohortId !== null && { cohortId }) },
    });
    return true;
  });
}
