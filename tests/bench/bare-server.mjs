// The floor: node:http and better-sqlite3, nothing else. Reads the session and the attempt, adds an entry,
// moves the attempt: what a decision does to the database, as durable, and no more.
import { createHash } from "node:crypto";
import { createServer } from "node:http";

import Database from "better-sqlite3";

const { FILE = "", SNAPSHOT = "{}", PORT = "0" } = process.env;

const connection = new Database(FILE);
connection.pragma("journal_mode = WAL");
connection.pragma("synchronous = FULL");
connection.pragma("foreign_keys = ON");

const findSession = connection.prepare(
  `SELECT u."id" AS userId, u."role", u."active", s."expiresAt"
     FROM "Session" s JOIN "User" u ON u."id" = s."userId" WHERE s."id" = ?`,
);
const findAttempt = connection.prepare(
  `SELECT "id", "userId", "versionId", "seq", "minute", "snapshot" FROM "Attempt" WHERE "id" = ?`,
);
const insertEntry = connection.prepare(
  `INSERT INTO "LogEntry" ("attemptId", "seq", "key", "at", "event") VALUES (?, ?, ?, ?, ?)`,
);
const moveAttempt = connection.prepare(
  `UPDATE "Attempt" SET "seq" = ?, "minute" = ?, "snapshot" = ? WHERE "id" = ? AND "seq" = ?`,
);
const append = connection.transaction(
  (/** @type {string} */ id, /** @type {number} */ seq, /** @type {URLSearchParams} */ form) => {
    const { changes } = moveAttempt.run(seq + 1, seq, SNAPSHOT, id, seq);
    if (changes === 0) return false;
    const event = JSON.stringify(Object.fromEntries(form));
    insertEntry.run(id, seq, form.get("key"), new Date().toISOString(), event);
    return true;
  },
);

/** @param {string} cookie */
function tokenIn(cookie) {
  const value = decodeURIComponent(/session=([^;]+)/.exec(cookie)?.[1] ?? "");
  return JSON.parse(Buffer.from(value, "base64").toString() || '""');
}

/** @param {import("node:http").IncomingMessage} request @param {string} body */
function decide(request, body) {
  const id = (request.url ?? "").split("/")[2] ?? "";
  const hash = createHash("sha256")
    .update(tokenIn(request.headers.cookie ?? ""))
    .digest("hex");
  /** @type {any} */
  const session = findSession.get(hash);
  /** @type {any} */
  const attempt = findAttempt.get(id);
  if (!session?.active || Date.parse(session.expiresAt) <= Date.now()) return 403;
  if (attempt?.userId !== session.userId) return 404;
  const form = new URLSearchParams(body);
  if (Number(form.get("seq")) !== attempt.seq) return 409;
  return append.immediate(id, attempt.seq, form) ? 302 : 409;
}

const server = createServer((request, response) => {
  if (request.url === "/ready") return response.end("ok");
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (chunk) => (body += chunk));
  request.on("end", () => {
    response.writeHead(decide(request, body), { Location: request.url ?? "/" });
    response.end();
  });
});
server.listen(Number(PORT), "127.0.0.1");
process.on("SIGTERM", () => {
  server.closeAllConnections();
  connection.close();
  process.exit(0);
});
