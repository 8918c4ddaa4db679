/** Nobody closes their own account or takes their own role away: so an admin is always left. */
import type { database } from "#app/store/client.server.ts";

/**
 * Why this admin may not do that to this account, or null. Whoever asks must be an open admin account now, and stays one: of two admins who
 * close each other, the second waits here until the first is done, and is refused.
 */
export async function adminProblem(
  book: Pick<typeof database, "user">,
  adminId: string,
  userId: string,
): Promise<string | null> {
  await book.user.updateMany({ where: { role: "admin" }, data: { role: "admin" } });
  const asking = await book.user.findFirst({
    where: { id: adminId, role: "admin", active: true },
    select: { id: true },
  });
  if (asking === null) return "You are not an admin any more.";
  return adminId === userId ? "This is your own account: another admin has to do that." : null;
}
