/** Whether a transaction failed because another one was faster: then it may be tried again. */
import { Prisma } from "#app/store/generated/sqlite/client.ts";

/** Somebody else wrote what we were writing (Prisma's codes; the second is that of raw statements, and of a deadlock in one). */
const AGAIN = ["P2002", "P2010", "P2034"];

/** Of an error. */
export function wasOvertaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && AGAIN.includes(error.code);
}
