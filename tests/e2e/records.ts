/** The test server's own records, for what no browser can do: make people, and let real time pass. */
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import Database from "better-sqlite3";

import { NO_PASSWORD } from "#app/accounts/no-password.ts";
import { DEAL_FORM_A } from "../deal-form-a.ts";

/** Where `playwright.config.ts` lets its server keep them. */
const FILE = path.join(
  tmpdir(),
  `eleven-minutes-e2e-${process.env["E2E_PORT"] ?? ""}`,
  "records.sqlite",
);

/** Whether they are within reach: not where the server is somebody else's. */
export function hasRecords(): boolean {
  return process.env["E2E_URL"] === undefined && existsSync(FILE);
}

/** Lets assessments deal the form whose paths the suite plays. */
export function dealFormA(): void {
  const records = new Database(FILE, { timeout: 10_000 });
  records.exec(DEAL_FORM_A);
  records.close();
}

/** A copy of the demo trainee under another address. */
export function addTrainee(): string {
  return addPerson("trainee@example.com", "Tove Trainee");
}

/** A copy of the demo trainer under another address and name. */
export function addTrainer(name: string): string {
  return addPerson("trainer@example.com", name);
}

/** A trainee who has chosen no password yet. */
export function addWaiting(name: string): string {
  const email = addPerson("trainee@example.com", name);
  run("UPDATE User SET passwordHash = ? WHERE email = ?", [NO_PASSWORD, email]);
  return email;
}

function addPerson(like: string, name: string): string {
  const email = `${randomUUID()}@example.com`;
  const columns = "passwordHash, role, paceFactor, demo, active, createdAt";
  run(
    `INSERT INTO User (id, email, name, ${columns})
     SELECT ?, ?, ?, ${columns} FROM User WHERE email = ?`,
    [randomUUID(), email, name, like],
  );
  return email;
}

/** Moves the clock of a paced attempt so many seconds on (back when negative): so much time has passed. */
export function letPass(attemptId: string, seconds: number): void {
  run(`UPDATE Attempt SET countsFrom = countsFrom - ?, endsAt = endsAt - ? WHERE id = ?`, [
    seconds * 1000,
    seconds * 1000,
    attemptId,
  ]);
}

/** The kinds of the entries in an attempt's log, in order. */
export function logOf(attemptId: string): string[] {
  const records = new Database(FILE, { readonly: true });
  try {
    const rows = records
      .prepare(
        `SELECT json_extract(event, '$.type') AS type FROM LogEntry
                WHERE attemptId = ? ORDER BY seq`,
      )
      .all(attemptId) as { type: string }[];
    return rows.map(({ type }) => type);
  } finally {
    records.close();
  }
}

/** Every text that the history of a draft holds. */
export function historyOf(draftId: string): string[] {
  const records = new Database(FILE, { readonly: true });
  try {
    const rows = records
      .prepare(`SELECT text FROM DraftRevision WHERE draftId = ? ORDER BY savedAt`)
      .all(draftId) as { text: string }[];
    return rows.map(({ text }) => text);
  } finally {
    records.close();
  }
}

function run(statement: string, values: readonly (string | number)[]): void {
  const records = new Database(FILE, { timeout: 10_000 });
  try {
    const { changes } = records.prepare(statement).run(...values);
    if (changes !== 1) throw new Error(`${changes} rows: ${statement}`);
  } finally {
    records.close();
  }
}
