import { expect, test } from "vitest";

import { parseEnv } from "./env.server.ts";

test("without any variable it runs for one person on this machine, with demo accounts", () => {
  expect(parseEnv({})).toEqual({
    ...{ host: "127.0.0.1", port: 3000, demo: true, demoWithheld: false, demoCohorts: true },
    ...{ trustProxy: false, secureCookies: false, signInLimit: 10, scenarios: "scenarios" },
    ...{ site: null, lrs: null, oidc: null, mail: null, requestSeconds: 120 },
    ...{ mostConnections: 2000, workLimit: 600 },
    target: { provider: "sqlite", file: "data/eleven-minutes.sqlite" },
  });
});

test("an empty variable counts as absent", () => {
  expect(parseEnv({ PORT: "", DEMO: "", DATABASE_URL: "", HOST: "" })).toEqual(parseEnv({}));
});

test("with a database address, demo accounts must be asked for", () => {
  const DATABASE_URL = "file:somewhere.sqlite";
  expect(parseEnv({ DATABASE_URL }).demo).toBe(false);
  expect(parseEnv({ DATABASE_URL, DEMO: "1" })).toMatchObject({ demo: true, demoCohorts: true });
  expect(parseEnv({ DEMO: "accounts" })).toMatchObject({ demo: true, demoCohorts: false });
  expect(parseEnv({ DEMO: "0" }).demo).toBe(false);
});

test("beyond this machine, demo accounts must be asked for too, and that they are not there is said", () => {
  for (const HOST of ["127.0.0.1", "127.1.2.3", "localhost", "::1"])
    expect(parseEnv({ HOST })).toMatchObject({ demo: true, demoWithheld: false });
  for (const HOST of ["0.0.0.0", "::", "192.0.2.1", "127.example.org"]) {
    const without = { demo: false, demoCohorts: false, demoWithheld: true };
    expect(parseEnv({ HOST })).toMatchObject(without);
    expect(parseEnv({ HOST, DEMO: "1" })).toMatchObject({ demo: true, demoWithheld: false });
    expect(parseEnv({ HOST, DEMO: "0" })).toMatchObject({ demo: false, demoWithheld: false });
  }
  const DATABASE_URL = "file:somewhere.sqlite";
  expect(parseEnv({ DATABASE_URL, HOST: "0.0.0.0" }).demoWithheld).toBe(false);
});

test("behind an address of another machine, demo accounts must be asked for, wherever the server listens", () => {
  for (const SITE_URL of ["http://localhost:3000", "http://127.0.0.1:3000/", "http://[::1]:3000"])
    expect(parseEnv({ SITE_URL })).toMatchObject({ demo: true, demoWithheld: false });
  for (const SITE_URL of ["https://x.org", "http://192.0.2.1", "https://localhost.x.org"]) {
    const without = { demo: false, demoCohorts: false, demoWithheld: true };
    expect(parseEnv({ SITE_URL })).toMatchObject(without);
    expect(parseEnv({ SITE_URL, HOST: "127.0.0.1" })).toMatchObject(without);
    expect(parseEnv({ SITE_URL, DEMO: "1" })).toMatchObject({ demo: true, demoWithheld: false });
  }
});

test("an address with https alone makes cookies secure; the variable that did is named as gone", () => {
  expect(parseEnv({ SITE_URL: "https://training.example.org" }).secureCookies).toBe(true);
  expect(parseEnv({ SITE_URL: "http://training.example.org" }).secureCookies).toBe(false);
  expect(() => parseEnv({ SECURE_COOKIES: "1" })).toThrow(
    /SECURE_COOKIES: is gone: SITE_URL=https/,
  );
});

test("every variable that makes no sense is named", () => {
  expect(() => parseEnv({ PORT: "many", DEMO: "yes" })).toThrow(/PORT: [^]*DEMO: /);
});

test("a record store needs the address that statements are named by", () => {
  const LRS_ENDPOINT = "https://lrs.example.org/xapi";
  expect(() => parseEnv({ LRS_ENDPOINT })).toThrow(/SITE_URL: needed/);
  expect(() => parseEnv({ SITE_URL: "javascript:1" })).toThrow(/SITE_URL/);
  const SITE_URL = "https://training.example.org/";
  expect(parseEnv({ LRS_ENDPOINT, SITE_URL, LRS_USERNAME: "a", LRS_PASSWORD: "b" })).toMatchObject({
    site: "https://training.example.org",
    lrs: { endpoint: `${LRS_ENDPOINT}/`, username: "a", password: "b" },
  });
});

test("a record store is asked over TLS, or on this machine: a password goes with it", () => {
  const parsed = (LRS_ENDPOINT: string) => () =>
    parseEnv({ LRS_ENDPOINT, SITE_URL: "https://training.example.org" }).lrs;
  const open = [
    "http://lrs.example.org/xapi",
    "http://localhost.example.org/",
    "http://127.0.0.1x",
  ];
  for (const address of open) expect(parsed(address)).toThrow(/LRS_ENDPOINT: expected https/);
  for (const address of ["https://lrs.example.org/xapi", "http://127.0.0.1:8080/xapi"])
    expect(parsed(address)()).toMatchObject({ endpoint: `${address}/` });
});

test("a provider of OpenID Connect needs an address to come back to and what we are to it, and is asked over TLS", () => {
  const OIDC_ISSUER = "https://id.example.org/realms/one";
  expect(() => parseEnv({ OIDC_ISSUER })).toThrow(
    /SITE_URL: needed[^]*OIDC_CLIENT_ID: needed[^]*OIDC_CLIENT_SECRET: needed/,
  );
  const ours = { SITE_URL: "https://training.example.org", OIDC_CLIENT_ID: "a" };
  const whole = { ...ours, OIDC_CLIENT_SECRET: "b", OIDC_ISSUER };
  expect(parseEnv(whole).oidc).toEqual({
    ...{ issuer: OIDC_ISSUER, clientId: "a", clientSecret: "b", name: "your company’s account" },
  });
  expect(() => parseEnv({ ...whole, OIDC_ISSUER: "http://id.example.org" })).toThrow(
    /OIDC_ISSUER: expected https/,
  );
  const local = { ...whole, OIDC_ISSUER: "http://127.0.0.1:4000", OIDC_NAME: "Acme" };
  expect(parseEnv(local).oidc).toMatchObject({ issuer: "http://127.0.0.1:4000", name: "Acme" });
});

const SMTP_URL = "smtp://some%40body:p%3Ass@mail.example.org";
const MAIL_FROM = "The Training <training@example.org>";
const SITE_URL = "https://training.example.org";

test("a mail server is read from one address; without a port it is the usual one", () => {
  expect(parseEnv({ SMTP_URL, MAIL_FROM, SITE_URL }).mail).toEqual({
    ...{ host: "mail.example.org", port: 587, secure: false },
    ...{ username: "some@body", password: "p:ss" },
    from: { name: "The Training", address: "training@example.org" },
  });
  const others = { SMTP_URL: "smtps://[::1]", MAIL_FROM: "training@example.org", SITE_URL };
  expect(parseEnv(others).mail).toEqual({
    ...{ host: "::1", port: 465, secure: true, username: "", password: "" },
    from: { name: "Eleven Minutes", address: "training@example.org" },
  });
  expect(parseEnv({ ...others, SMTP_URL: "smtp://localhost:2525" }).mail?.port).toBe(2525);
});

test("with a mail server it is said what links begin with and whom mails are from", () => {
  expect(() => parseEnv({ SMTP_URL })).toThrow(
    /SITE_URL: needed with SMTP_URL[^]*MAIL_FROM: needed/,
  );
  expect(parseEnv({ MAIL_FROM }).mail).toBeNull();
});

test.each(["mail.example.org", "https://mail.example.org", "smtp:x", "smtp://x/y", "smtp://%zz@x"])(
  "%s is no mail server",
  (odd) => {
    expect(() => parseEnv({ SMTP_URL: odd, MAIL_FROM, SITE_URL })).toThrow(/SMTP_URL: expected/);
  },
);

test.each([
  "nobody",
  "A <b",
  "A\nBcc: c@example.org <a@example.org>",
  "a@example.org, b@example.org",
])("%j is nobody to be from", (odd) => {
  expect(() => parseEnv({ SMTP_URL, SITE_URL, MAIL_FROM: odd })).toThrow(/MAIL_FROM: expected/);
});
