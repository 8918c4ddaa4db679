/** An admin says that the e-mail address of an account is its person's. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import { proveAddress } from "#app/accounts/prove-address.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/store/client.server.ts";
import type { Account } from "./read-account.server.ts";

/** Once is enough. */
export async function vouchForAddress(admin: Visitor, account: Account, now: Date): Promise<void> {
  if (account.provedAt !== null) return;
  await database.$transaction(async (tx) => {
    await proveAddress(tx, account.id, now);
    await writeAudit(tx, {
      ...{ actorId: admin.id, deed: "prove address", subject: account.name },
      detail: { userId: account.id, email: account.email },
    });
  });
}
