// A PostgreSQL server for tests: the one that TEST_POSTGRESQL_URL names, else one of our own in a temporary folder.
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { freePort } from "./free-port.mjs";

/** Where Debian keeps, by version, the programs that make a server. */
const DEBIAN = "/usr/lib/postgresql";
// Nobody's records: what a power cut would do to them does not matter.
const CARELESS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** @typedef {{ url: string, stop: () => Promise<void> }} PostgresqlServer */

/** A server that is up, or why there is none.
 * @returns {Promise<PostgresqlServer | { missing: string }>}
 */
export async function obtainPostgresql() {
  const url = process.env.TEST_POSTGRESQL_URL;
  if (url) return { url, stop: async () => undefined };
  const programs = findPrograms();
  if (programs === null) return { missing: "no PostgreSQL" };
  const user = userToRunAs();
  if (user === null)
    return { missing: "no PostgreSQL: it refuses to run as root, and nobody is called postgres" };
  return startServer(programs, user);
}

/** The folder that `initdb` and `postgres` are in.
 * @returns {string | null}
 */
function findPrograms() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const folders = [
    ...(process.env.PATH ?? "").split(path.delimiter),
    ...versions.sort((a, b) => Number(b) - Number(a)).map((name) => path.join(DEBIAN, name, "bin")),
  ];
  const hasBoth = (/** @type {string} */ folder) =>
    ["initdb", "postgres"].every((name) => existsSync(path.join(folder, name)));
  return folders.find(hasBoth) ?? null;
}

/** Ourselves, or in root's place the user `postgres`; null when there is none.
 * @returns {{ uid?: number, gid?: number } | null}
 */
function userToRunAs() {
  if (process.getuid?.() !== 0) return {};
  const idOf = (/** @type {string} */ which) =>
    Number(execFileSync("id", [which, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: idOf("-u"), gid: idOf("-g") };
  } catch {
    return null;
  }
}

/** Makes a cluster and starts it; stopping it deletes it.
 * @param {string} programs
 * @param {{ uid?: number, gid?: number }} user
 * @returns {Promise<PostgresqlServer>}
 */
async function startServer(programs, user) {
  const folder = mkdtempSync(path.join(tmpdir(), "eleven-minutes-postgresql-"));
  const [data, secret] = [path.join(folder, "data"), path.join(folder, "password")];
  const password = randomBytes(16).toString("hex");
  writeFileSync(secret, password, { mode: 0o600 });
  for (const place of [folder, secret])
    if (user.uid !== undefined) chownSync(place, user.uid, user.gid ?? 0);
  const initdb = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${secret}`, "--no-sync"];
  execFileSync(
    path.join(programs, "initdb"),
    [...initdb, "--encoding=UTF8", "--locale=C", "-D", data],
    { ...user, cwd: folder, stdio: "pipe" },
  );
  const port = await freePort();
  const settings = ["listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`, ...CARELESS];
  const server = spawn(
    path.join(programs, "postgres"),
    ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...user, cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = new Promise((resolve) => server.once("close", resolve));
  const stop = async () => {
    server.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => void stop().then(() => process.exit(1)));
  await isReady(server);
  return { url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
}

/** Kept when it takes connections, broken when it ends instead.
 * @param {import("node:child_process").ChildProcessByStdio<null, null, import("node:stream").Readable>} server
 * @returns {Promise<void>}
 */
function isReady(server) {
  let said = "";
  return new Promise((resolve, reject) => {
    server.stderr.on("data", (chunk) => {
      said = `${said}${chunk}`.slice(-2000);
      if (said.includes("ready to accept connections")) resolve();
    });
    server.once("close", () => reject(new Error(`PostgreSQL ended at its start:\n${said}`)));
  });
}
