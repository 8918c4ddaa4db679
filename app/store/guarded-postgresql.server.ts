/** Prisma on PostgreSQL made safe for many requests at once: a transaction that the server breaks off is begun again. */
import { PrismaPg } from "@prisma/adapter-pg";

import { PrismaClient } from "#app/store/generated/postgresql/client.ts";

type Patience = Readonly<Record<"maxWait" | "timeout", number>>;
type Begin = (work: unknown, options?: Partial<Patience>) => Promise<unknown>;

/** Milliseconds until a server that does not answer counts as gone. */
const PATIENCE_TO_CONNECT = 5_000;
const MOST_TRIES = 5;
/** Two transactions waited for each other (40P01), or read what the other wrote (40001). */
const BROKEN_OFF = new Set<unknown>(["40P01", "40001"]);

/** Opens a pool of connections to the server. What a transaction's function does must be repeatable. */
export function openGuardedPostgresql(url: string, transactionOptions: Patience): PrismaClient {
  const adapter = new PrismaPg({
    ...{ connectionString: url, max: 20 },
    connectionTimeoutMillis: PATIENCE_TO_CONNECT,
  });
  const client = new PrismaClient({ adapter, transactionOptions });
  const once: Begin = client.$transaction.bind(client) as Begin;
  const again = async (...[work, options]: Parameters<Begin>): Promise<unknown> => {
    // The statements of a list are promises, which are made once.
    if (typeof work !== "function") return once(work, options);
    for (let tries = 1; ; tries += 1) {
      try {
        return await once(work, options);
      } catch (error) {
        if (tries === MOST_TRIES || !isBrokenOff(error)) throw error;
      }
    }
  };
  return Object.assign(client, { $transaction: again });
}

/** The server's code stands in the cause of Prisma's error, or in that of the adapter's error within it. */
function isBrokenOff(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { meta, cause } = error as {
    meta?: { driverAdapterError?: { cause?: { originalCode?: string } } };
    cause?: { originalCode?: string };
  };
  return BROKEN_OFF.has(cause?.originalCode ?? meta?.driverAdapterError?.cause?.originalCode);
}
