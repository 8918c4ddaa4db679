/** Talks to a learning record store, as xAPI 1.0.3 part three has it. */
import type { LrsAccess } from "#app/env.server.ts";
import { retryAfter } from "./backoff.ts";
import { isSame } from "./is-same.ts";
import type { Statement } from "./statement.ts";

/** What became of statements that were posted. */
export type Posted =
  | { readonly kind: "stored" }
  /** These statements are not taken, and will not be when they are sent again as they are. */
  | { readonly kind: "refused"; readonly message: string }
  /** `everybody`: whatever else waits would fare the same. `after`: milliseconds that the store asks for. */
  | {
      readonly kind: "later";
      readonly message: string;
      readonly everybody: boolean;
      readonly after: number | null;
    };

/** Milliseconds after which an answer is not waited for any more. */
const PATIENCE = 30_000;
const LONGEST_MESSAGE = 500;
/** The store is slow, busy or does not know us: not the statements' fault. */
const NOT_THEIR_FAULT = [401, 403, 404, 405, 408, 425, 429];

/** Posts the statements of one attempt; the store takes all of them or none. */
export async function postStatements(
  store: LrsAccess,
  statements: readonly Statement[],
  patience = PATIENCE,
): Promise<Posted> {
  const answer = await ask(store, "statements", patience, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(statements),
  });
  if (answer instanceof Error) return later(answer.message, true, null);
  const { status } = answer;
  if (status >= 200 && status < 300) return { kind: "stored" };
  const message = `${status}: ${answer.text.slice(0, LONGEST_MESSAGE) || "no words"}`;
  if (status === 409) return afterConflict(store, statements, message, patience);
  if (status >= 500 || NOT_THEIR_FAULT.includes(status))
    return later(message, true, retryAfter(answer.retryAfter, Date.now()));
  return { kind: "refused", message };
}

/**
 * A store says 409 where it has a statement of that id already, some also where it is the same one. Those that it has are left out, and a difference
 * is what is refused.
 */
async function afterConflict(
  store: LrsAccess,
  statements: readonly Statement[],
  message: string,
  patience: number,
): Promise<Posted> {
  const missing: Statement[] = [];
  for (const statement of statements) {
    const found = await findStatement(store, statement.id, patience);
    if (found instanceof Error) return later(found.message, true, null);
    if (found === null) missing.push(statement);
    else if (!isSame(statement, found)) return { kind: "refused", message };
  }
  if (missing.length === 0) return { kind: "stored" };
  if (missing.length === statements.length) return { kind: "refused", message };
  return postStatements(store, missing, patience);
}

/** What the store has under this id, voided or not; null when it has nothing. */
async function findStatement(store: LrsAccess, id: string, patience: number) {
  for (const name of ["statementId", "voidedStatementId"]) {
    const answer = await ask(store, `statements?${name}=${id}`, patience, { method: "GET" });
    if (answer instanceof Error) return answer;
    if (answer.status === 200) return parse(answer.text);
    if (answer.status !== 404) return new Error(`${answer.status} when asked for a statement`);
  }
  return null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return new Error("the record store answered with what is not JSON");
  }
}

async function ask(store: LrsAccess, path: string, patience: number, init: RequestInit) {
  const credentials = Buffer.from(`${store.username}:${store.password}`).toString("base64");
  try {
    const answer = await fetch(new URL(path, store.endpoint), {
      ...init,
      redirect: "error",
      headers: {
        ...init.headers,
        Authorization: `Basic ${credentials}`,
        "X-Experience-API-Version": "1.0.3",
      },
      signal: AbortSignal.timeout(patience),
    });
    const text = await answer.text();
    return { status: answer.status, text, retryAfter: answer.headers.get("Retry-After") };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return new Error(cause instanceof Error ? cause.message : String(cause));
  }
}

function later(message: string, everybody: boolean, after: number | null): Posted {
  return { kind: "later", message, everybody, after };
}
