/** What an installation decides about its studio. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/store/client.server.ts";

const SELF_APPROVAL = "studio.self-approval";

/** Whether authors may approve their own work: for teams of one. Off until somebody turns it on. */
export async function mayApproveOwn(): Promise<boolean> {
  const row = await database.setting.findUnique({ where: { key: SELF_APPROVAL } });
  return row?.value === true;
}

/** Turns it on or off, and writes down who did. */
export async function allowApprovingOwn(visitor: Visitor, value: boolean): Promise<void> {
  await database.$transaction(async (tx) => {
    await tx.setting.upsert({
      where: { key: SELF_APPROVAL },
      create: { key: SELF_APPROVAL, value },
      update: { value },
    });
    await writeAudit(tx, {
      actorId: visitor.id,
      deed: value ? "allow" : "forbid",
      subject: "authors approving their own scenarios",
      detail: {},
    });
  });
}
