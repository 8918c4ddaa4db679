/** Backups of a PostgreSQL database: every row as a line of JSON, compressed. Nothing but our own connection is needed. */
import { createReadStream, createWriteStream, existsSync, renameSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { createGunzip, createGzip } from "node:zlib";

import pg from "pg";

import { applyPending, countRows, lockMigrations, tablesOf } from "./migrate-postgresql.server.ts";
import {
  pendingAmong,
  refuseEarlierRows,
  type AppliedRow,
  type Migration,
} from "./migrations.server.ts";

/** The first line; then each table's head and its rows, each a list of texts; then the last line. */
interface Head {
  readonly format: "eleven-minutes 1";
  readonly applied: readonly AppliedRow[];
}
interface TableHead {
  readonly table: string;
  readonly columns: readonly string[];
}
interface Last {
  readonly rows: number;
}

const BATCH = 500;
const MOST_LOOKS = 20;
const BETWEEN_LOOKS = 100;
const OURS = "_prisma_migrations";

/** Writes the records at one moment to `backup`, also while servers write to them. */
export async function backUpServer(url: string, backup: string): Promise<void> {
  await connected(url, async (connection) => {
    await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await connection.query("SET LOCAL datestyle = ISO");
    const unfinished = `${backup}.unfinished`;
    await pipeline(Readable.from(linesOf(connection)), createGzip(), createWriteStream(unfinished));
    renameSync(unfinished, backup);
  });
}

async function* linesOf(connection: pg.Client): AsyncGenerator<string> {
  const applied = await connection.query<AppliedRow>(
    `SELECT migration_name, checksum, finished_at FROM "${OURS}" WHERE rolled_back_at IS NULL`,
  );
  yield line({ format: "eleven-minutes 1", applied: applied.rows } satisfies Head);
  let rows = 0;
  for (const table of await inOrder(connection)) {
    const columns = await columnsOf(connection, table);
    yield line({ table, columns: columns.map(({ name }) => name) } satisfies TableHead);
    const values = columns.map(({ name }) => `"${name}"::text`).join(", ");
    await connection.query(
      `DECLARE every CURSOR FOR SELECT json_build_array(${values})::text AS row FROM "${table}"`,
    );
    for (;;) {
      const found = await connection.query<{ row: string }>(`FETCH ${BATCH} FROM every`);
      if (found.rows.length === 0) break;
      rows += found.rows.length;
      yield found.rows.map(({ row }) => `${row}\n`).join("");
    }
    await connection.query("CLOSE every");
  }
  yield line({ rows } satisfies Last);
}

/** Puts the records of `backup` into the database, all of them or none. */
export async function restoreServer(
  url: string,
  backup: string,
  migrations: readonly Migration[],
  replace: boolean,
): Promise<void> {
  if (!existsSync(backup)) throw new Error(`there is no ${backup}`);
  await connected(url, async (connection) => {
    await refuseOthers(connection);
    await connection.query("BEGIN");
    await lockMigrations(connection);
    await makeRoom(connection, replace);
    await readLines(connection, backup, migrations);
    await connection.query("COMMIT");
  });
}

async function readLines(
  connection: pg.Client,
  backup: string,
  migrations: readonly Migration[],
): Promise<void> {
  let into: ((rows: string[]) => Promise<void>) | null = null;
  let batch: string[] = [];
  let rows = 0;
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await into?.(batch);
    rows += batch.length;
    batch = [];
  };
  let pending: readonly Migration[] = [];
  const read = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const text of linesIn(source)) {
      if (text.startsWith("[")) {
        if (batch.push(text) >= BATCH) await flush();
        continue;
      }
      await flush();
      const head = JSON.parse(text) as Head | TableHead | Last;
      if ("format" in head) pending = await makeTables(connection, head, migrations);
      else if ("table" in head) into = await insertInto(connection, head);
      else if (head.rows === rows) return;
    }
    throw new Error("its end is missing");
  };
  try {
    await pipeline(createReadStream(backup), createGunzip(), read);
    const counts = await countRows(connection);
    for (const migration of pending) refuseEarlierRows(migration, counts);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${backup} cannot be restored: ${why}`, { cause: error });
  }
}

/** Ends lines where we ended them, and not at what Unicode also calls the end of a line. */
async function* linesIn(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of source) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
}

/** The tables as they were when the backup was made; returns the migrations that come afterwards. */
async function makeTables(
  connection: pg.Client,
  { applied }: Head,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const pending = pendingAmong(migrations, applied);
  const then = new Set(applied.map(({ migration_name }) => migration_name));
  await applyPending(
    connection,
    migrations.filter(({ name }) => then.has(name)),
  );
  return pending;
}

async function insertInto(
  connection: pg.Client,
  { table, columns }: TableHead,
): Promise<(rows: string[]) => Promise<void>> {
  const types = new Map(
    (await columnsOf(connection, table)).map(({ name, type }) => [name, type] as const),
  );
  const names = columns.map((name) => `"${name}"`).join(", ");
  const values = columns.map((name, index) => `(row ->> ${index})::${types.get(name)}`).join(", ");
  const insert = `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_array_elements($1::json) row`;
  return async (rows) => void (await connection.query(insert, [`[${rows.join(",")}]`]));
}

/** A connection that was closed a moment ago may still be listed. */
async function refuseOthers(connection: pg.Client): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const { rows } = await connection.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
         AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    );
    if (rows.length === 0) return;
    if (tries === MOST_LOOKS)
      throw new Error("somebody is connected to this database: stop every server first");
    await pause(BETWEEN_LOOKS);
  }
}

async function makeRoom(connection: pg.Client, replace: boolean): Promise<void> {
  for (const table of await tablesOf(connection)) {
    const { rows } = await connection.query(`SELECT 1 FROM "${table}" LIMIT 1`);
    if (rows.length > 0 && table !== OURS && !replace)
      throw new Error(
        `there are records in this database: to put others into their place say --replace`,
      );
    await connection.query(`DROP TABLE "${table}" CASCADE`);
  }
  const { rows: types } = await connection.query<{ name: string }>(
    `SELECT typname AS name FROM pg_type WHERE typtype = 'e' AND typnamespace = current_schema()::regnamespace`,
  );
  for (const { name } of types) await connection.query(`DROP TYPE "${name}"`);
}

/** Every table after those that its rows belong to. */
async function inOrder(connection: pg.Client): Promise<string[]> {
  const { rows } = await connection.query<{ child: string; parent: string }>(
    `SELECT c.relname AS child, p.relname AS parent FROM pg_constraint k
       JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
       WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace`,
  );
  const ordered = new Set<string>();
  const add = (table: string): void => {
    if (ordered.has(table)) return;
    for (const { child, parent } of rows) if (child === table && parent !== table) add(parent);
    ordered.add(table);
  };
  for (const table of await tablesOf(connection)) if (table !== OURS) add(table);
  return [...ordered];
}

async function columnsOf(
  connection: pg.Client,
  table: string,
): Promise<{ name: string; type: string }[]> {
  const { rows } = await connection.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
       WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [`"${table}"`],
  );
  return rows;
}

async function connected(
  url: string,
  work: (connection: pg.Client) => Promise<void>,
): Promise<void> {
  const connection = new pg.Client({ connectionString: url });
  await connection.connect();
  try {
    await work(connection);
  } finally {
    // Whatever was not committed is undone with the connection.
    await connection.end();
  }
}

function line(value: Head | TableHead | Last): string {
  return `${JSON.stringify(value)}\n`;
}
