/** Databases for tests: files, or databases of the PostgreSQL server that TEST_POSTGRESQL_URL names. */
import { createHash, randomUUID } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import Database from "better-sqlite3";
import pg from "pg";

import { migrate } from "#app/store/migrate.server.ts";
import { readMigrations } from "#app/store/migrations.server.ts";

/** Somewhere to keep records for a while; `url` is what DATABASE_URL may be. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

declare module "vitest" {
  interface ProvidedContext {
    /** The address of an empty database with every table. */
    readonly template: string;
  }
}

const server = process.env.TEST_POSTGRESQL_URL;

/** Whether they are on PostgreSQL: some things are about one of the two. */
export const onPostgresql = Boolean(server);

/** Makes an empty database with every table, to be copied; dropping it drops its copies too. */
export async function makeTemplate(): Promise<TestDatabase> {
  return server ? makeServerTemplate(server) : makeFileTemplate();
}

/** Makes a copy of the template beside it. */
export async function copyTemplate(template: string): Promise<TestDatabase> {
  if (server) {
    const [from, name] = [nameIn(template), `${nameIn(template)}_${randomName()}`];
    await ask(server, `CREATE DATABASE "${name}" TEMPLATE "${from}"`);
    return { url: addressOf(server, name), drop: () => drop(server, name) };
  }
  const database = fileIn(path.dirname(fileOf(template)));
  copyFileSync(fileOf(template), fileOf(database.url));
  return database;
}

/** Makes a database without any table. */
export async function makeBlank(): Promise<TestDatabase> {
  if (!server) {
    const folder = mkdtempSync(path.join(tmpdir(), "eleven-minutes-"));
    return { ...fileIn(folder), drop: async () => rmSync(folder, { recursive: true }) };
  }
  const name = `pgtest_${randomName()}`;
  // In the alphabet's order, unlike SQLite: a list that rests on the database's own order shows.
  const create = `CREATE DATABASE "${name}" TEMPLATE template0 ENCODING 'UTF8'`;
  await ask(server, `${create} LOCALE_PROVIDER icu ICU_LOCALE 'en'`).catch(() =>
    // Before PostgreSQL 15 there is none.
    ask(server, create),
  );
  return { url: addressOf(server, name), drop: () => drop(server, name) };
}

/** Runs statements, as they are, on a database of either kind. */
export async function execute(url: string, sql: string): Promise<void> {
  if (server) return void (await ask(url, sql));
  const connection = new Database(fileOf(url));
  try {
    connection.exec(sql);
  } finally {
    connection.close();
  }
}

/** The rows that a query gives on a database of either kind. */
export async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  if (server) return ask<T>(url, sql);
  const connection = new Database(fileOf(url), { readonly: true });
  try {
    return connection.prepare<[], T>(sql).all();
  } finally {
    connection.close();
  }
}

async function makeServerTemplate(address: string): Promise<TestDatabase> {
  const template = await makeBlank();
  await migrate({ provider: "postgresql", url: template.url });
  const name = nameIn(template.url);
  return {
    url: template.url,
    drop: async () => {
      const names = await ask<{ datname: string }>(address, "SELECT datname FROM pg_database");
      for (const { datname } of names)
        if (datname.startsWith(`${name}_`)) await drop(address, datname);
      await template.drop();
    },
  };
}

/** The tables are made once for all runs, anew when the migrations change. */
async function makeFileTemplate(): Promise<TestDatabase> {
  const template = await makeBlank();
  const hash = createHash("sha256");
  for (const { name, checksum } of await readMigrations("sqlite")) hash.update(name + checksum);
  const kept = path.resolve(`.cache/empty-${hash.digest("hex").slice(0, 12)}.sqlite`);
  if (!existsSync(kept)) {
    mkdirSync(path.dirname(kept), { recursive: true });
    const unfinished = `${kept}.${process.pid}`;
    await migrate({ provider: "sqlite", file: unfinished });
    renameSync(unfinished, kept);
  }
  copyFileSync(kept, fileOf(template.url));
  return template;
}

function fileIn(folder: string): TestDatabase {
  const file = path.join(folder, `${randomName()}.sqlite`);
  return {
    url: `file:${file}`,
    drop: async () => {
      for (const end of ["", "-wal", "-shm", ".lock"]) rmSync(`${file}${end}`, { force: true });
    },
  };
}

function fileOf(url: string): string {
  return url.replace("file:", "");
}

function nameIn(url: string): string {
  return new URL(url).pathname.slice(1);
}

function addressOf(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

function randomName(): string {
  return randomUUID().slice(0, 8);
}

/** Whoever is still connected is sent away. */
async function drop(url: string, name: string): Promise<void> {
  await ask(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const connection = new pg.Client({ connectionString: url });
  await connection.connect();
  try {
    return (await connection.query<T>(sql)).rows;
  } finally {
    await connection.end();
  }
}
