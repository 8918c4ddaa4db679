/** For tests: a learning record store that keeps statements as xAPI 1.0.3 asks, and can be told to behave badly. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import validate from "@learninglocker/xapi-validation";

import type { LrsAccess } from "#app/env.server.ts";
import type { Statement } from "./statement.ts";

/** How it answers the next post: "drop" stores and hangs up, "slow" stores and never answers. */
export type Behaviour = "drop" | "slow" | "hang-up" | "busy" | "broken" | "full" | "stranger";

/** The store. */
export interface RecordStore {
  readonly access: LrsAccess;
  /** By id, in the order in which they were stored. */
  readonly stored: Map<string, Statement>;
  readonly posts: () => number;
  /** How often it was sent a statement that it had with other words. */
  readonly conflicts: () => number;
  /** For the next posts, in order; then it behaves well. */
  readonly behave: (...next: readonly Behaviour[]) => void;
  /** Whether it says 409 also to a statement that it has as it is. */
  strict: boolean;
  readonly close: () => Promise<void>;
}

/** Opens one on a free port. */
export async function makeRecordStore(): Promise<RecordStore> {
  const stored: RecordStore["stored"] = new Map();
  const plan: Behaviour[] = [];
  let [posts, conflicts] = [0, 0];
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const store: RecordStore = {
    access: { endpoint: `http://127.0.0.1:${port}/xapi/`, username: "key", password: "secret" },
    stored,
    posts: () => posts,
    conflicts: () => conflicts,
    behave: (...next) => plan.push(...next),
    strict: false,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return store;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const say = (status: number, body: unknown = "", headers: Record<string, string> = {}) =>
      response
        .writeHead(status, headers)
        .end(typeof body === "string" ? body : JSON.stringify(body));
    const expected = `Basic ${Buffer.from("key:secret").toString("base64")}`;
    if (request.headers.authorization !== expected) return void say(401, "who are you?");
    if (request.headers["x-experience-api-version"] !== "1.0.3") return void say(400, "no version");
    const address = new URL(request.url ?? "", store.access.endpoint);
    if (address.pathname !== "/xapi/statements") return void say(404, "no such resource");
    if (request.method === "GET") return find(address, say);
    posts += 1;
    const behaviour = plan.shift();
    if (behaviour === "hang-up") return void request.socket.destroy();
    if (behaviour === "busy") return void say(429, "slow down", { "Retry-After": "120" });
    if (behaviour === "broken") return void say(503, "back soon");
    if (behaviour === "stranger") return void say(401, "the password has changed");
    if (behaviour === "full") return void say(400, "no room for this");
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const refused = keep(JSON.parse(body) as Statement[]);
    if (behaviour === "drop") return void request.socket.destroy();
    if (behaviour === "slow") return;
    if (refused) return void say(...refused);
    say(200, []);
  }

  function find(address: URL, say: (status: number, body?: unknown) => void): void {
    const voided = new Set(
      [...stored.values()].flatMap(({ object }) =>
        object.objectType === "StatementRef" ? [object.id] : [],
      ),
    );
    const [plain, gone] = ["statementId", "voidedStatementId"].map((name) =>
      address.searchParams.get(name),
    );
    const id = plain ?? gone ?? "";
    const found = stored.get(id);
    if (!found || voided.has(id) === (plain !== null)) return say(404, "no such statement");
    say(200, { ...found, stored: "2026-11-01T00:00:00.000Z", version: "1.0.0" });
  }

  /** All or none. */
  function keep(statements: readonly Statement[]): [number, string] | null {
    const problems = statements.flatMap((one) => validate(one));
    if (problems.length > 0) return [400, JSON.stringify(problems).slice(0, 300)];
    for (const one of statements) {
      const known = stored.get(one.id);
      const differs = known !== undefined && JSON.stringify(known) !== JSON.stringify(one);
      if (differs) conflicts += 1;
      if (differs || (known && store.strict)) return [409, `statement ${one.id} is there already`];
    }
    for (const one of statements) if (!stored.has(one.id)) stored.set(one.id, one);
    return null;
  }
}
