/** The adapter that Prisma's migration commands use on PostgreSQL. */
import { PrismaPg } from "@prisma/adapter-pg";

/** The column types "char" (18) and name (19), which the adapter cannot read but text (25) can stand for. */
const CATALOGUE_TYPES = new Set([18, 19]);
const TEXT = 25;

interface Performs {
  performIO(query: unknown): Promise<{ fields?: { dataTypeID: number }[] }>;
}

function readCatalogueTypesAsText<T extends object>(queryable: T): T {
  const patched = queryable as T & Performs;
  const perform = patched.performIO.bind(queryable);
  patched.performIO = async (query) => {
    const result = await perform(query);
    for (const field of result.fields ?? []) {
      if (CATALOGUE_TYPES.has(field.dataTypeID)) field.dataTypeID = TEXT;
    }
    return result;
  };
  return queryable;
}

/** Milliseconds that Prisma waits for the lock of the migrations. */
const LOCK_PATIENCE = 10_000;

/** Prisma never clears the timer of the lock: without this each of its commands would last until it rings. */
function forgetLockTimer(): void {
  const set = globalThis.setTimeout;
  const patched = (work: () => void, ms?: number, ...args: []): NodeJS.Timeout => {
    const timer = set(work, ms, ...args);
    return ms === LOCK_PATIENCE ? timer.unref() : timer;
  };
  globalThis.setTimeout = Object.assign(patched, set);
}

/** Connects to `url` for migrations; see docs/decisions/004-two-providers-one-model-file.md. */
export function pgMigrateAdapter(url: string): PrismaPg {
  forgetLockTimer();
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  // The parts, not the address: an address would win over the name of the shadow database.
  const factory = new PrismaPg({
    host: searchParams.get("host") ?? decodeURIComponent(hostname),
    port: port === "" ? 5432 : Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    ssl: ["require", "verify-ca", "verify-full"].includes(searchParams.get("sslmode") ?? ""),
    idleTimeoutMillis: 500,
  });
  const connect = factory.connect.bind(factory);
  const connectToShadowDb = factory.connectToShadowDb.bind(factory);
  factory.connect = async () => {
    const adapter = readCatalogueTypesAsText(await connect());
    const startTransaction = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) =>
      readCatalogueTypesAsText(await startTransaction(level));
    return adapter;
  };
  factory.connectToShadowDb = async () => readCatalogueTypesAsText(await connectToShadowDb());
  return factory;
}
