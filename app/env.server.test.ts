import { expect, test } from "vitest";

import { parseEnv } from "./env.server.ts";

test("without any variable it runs for one person on this machine, with demo accounts", () => {
  expect(parseEnv({})).toEqual({
    ...{ host: "127.0.0.1", port: 3000, demo: true, trustProxy: false },
    ...{ secureCookies: false, signInLimit: 10, scenarios: "scenarios" },
    target: { provider: "sqlite", file: "data/eleven-minutes.sqlite" },
  });
});

test("an empty variable counts as absent", () => {
  expect(parseEnv({ PORT: "", DEMO: "", DATABASE_URL: "", HOST: "" })).toEqual(parseEnv({}));
});

test("with a database address, demo accounts must be asked for", () => {
  const DATABASE_URL = "file:somewhere.sqlite";
  expect(parseEnv({ DATABASE_URL }).demo).toBe(false);
  expect(parseEnv({ DATABASE_URL, DEMO: "1" }).demo).toBe(true);
  expect(parseEnv({ DEMO: "0" }).demo).toBe(false);
});

test("every variable that makes no sense is named", () => {
  expect(() => parseEnv({ PORT: "many", DEMO: "yes" })).toThrow(/PORT: [^]*DEMO: /);
});
