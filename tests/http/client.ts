/** A visitor without JavaScript: keeps cookies, posts forms, follows nothing by itself. */
import { inject } from "vitest";

/** The password of every demo account. */
export const DEMO_PASSWORD = "eleven-minutes";

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** One browser's worth of cookies. */
export interface Client {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(
    path: string,
    fields?: Fields | FormData,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** Posts a body as it stands. */
  send(path: string, body: BodyInit, headers?: Record<string, string>): Promise<Response>;
  /** Signs in as a demo account; throws when that fails. */
  signIn(role: "trainee" | "trainer" | "manager" | "admin"): Promise<void>;
  readonly cookies: ReadonlyMap<string, string>;
}

/** A new visitor of the suite's server, or of another. */
export function makeClient(baseUrl: string = inject("baseUrl")): Client {
  const cookies = new Map<string, string>();

  async function ask(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) {
      headers.set("Cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    }
    const response = await fetch(new URL(path, baseUrl), { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }

  const client: Client = {
    cookies,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, fields = {}, headers = {}) => client.send(path, bodyOf(fields), headers),
    send: (path, body, headers = {}) => ask(path, { method: "POST", headers, body }),
    signIn: async (role) => {
      const account = { email: `${role}@example.com`, password: DEMO_PASSWORD };
      const response = await client.post("/sign-in", account);
      if (response.status !== 302) throw new Error(`${role} cannot sign in: ${response.status}`);
    },
  };
  return client;
}

function bodyOf(fields: Fields | FormData): URLSearchParams | FormData {
  if (fields instanceof FormData) return fields;
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      (typeof value === "string" ? [value] : value).map((one) => [name, one]),
    ),
  );
}
