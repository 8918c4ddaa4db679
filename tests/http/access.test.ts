import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { ROLES, type Role } from "#app/accounts/role.ts";
import { ACCOUNTS, findAccountThings, type AccountThings } from "./account-access.ts";
import { builtRoutes } from "./built-routes.ts";
import { DEMO_PASSWORD, makeClient, type Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { FLAGSHIP, askReporter, formFor, logOf, pathEvents } from "./play.ts";
import { readPublished, sendAll, startAttempt } from "./play.ts";
import { findReviewThings, REVIEW, type ReviewThings } from "./review-access.ts";
import { nowhere } from "../oidc-provider.ts";
import { makeStudioThings, STUDIO, type StudioThings } from "./studio-access.ts";

type Who = "nobody" | Role;

/** A status, with the address that a redirect leads to. */
type Answer = readonly [status: number, location?: string | RegExp];

/** One loader or action, and what each visitor gets from it. */
interface Line {
  readonly route: string;
  readonly part: "loader" | "action";
  /** `mine` is an attempt that has begun and `finished` one that is over; both belong to `of`. */
  readonly at: (attempts: Attempts) => string;
  readonly about?: string;
  readonly fields?: Record<string, string | readonly string[]>;
  readonly answers: Readonly<Record<Who, Answer>>;
  /** Whose attempts the address names; without it, the visitor's own. */
  readonly of?: Role;
  /** It begins or ends a session. */
  readonly changesSession?: true;
}

interface Attempts extends StudioThings, ReviewThings, AccountThings {
  readonly mine: string;
  readonly finished: string;
}

const signIn = (next: string): Answer => [302, `/sign-in?next=${encodeURIComponent(next)}`];
const home: Answer = [302, "/"];

/** Every role gets the same. */
function signedIn(answer: Answer): Record<Role, Answer> {
  return { trainee: answer, trainer: answer, manager: answer, admin: answer };
}

const everybody = (answer: Answer) => ({ nobody: answer, ...signedIn(answer) });
const decision = formFor(askReporter(), 0, "the-same-for-every-visit");
const begin = { mode: "assessment", paced: "no", paceFactor: "1" };
const credentials = { email: "trainee@example.com", password: DEMO_PASSWORD };
/** Where a manager begins. */
const cohorts: Answer = [302, "/review/cohorts"];
const toSignIn: Answer = [302, /^\/sign-in\?next=%2Fattempts%2F/];

const TABLE: readonly Line[] = [
  {
    ...{ route: "root", part: "loader", at: () => "/sign-in", about: "the frame of every page" },
    answers: { nobody: [200], ...signedIn(home), manager: cohorts },
  },
  {
    ...{ route: "/sign-in", part: "loader", at: () => "/sign-in" },
    answers: { nobody: [200], ...signedIn(home), manager: cohorts },
  },
  {
    ...{ route: "/sign-in", part: "action", at: () => "/sign-in", fields: credentials },
    ...{ changesSession: true, answers: everybody(home) },
  },
  {
    ...{ route: "/sign-in/oidc", part: "loader", at: () => "/sign-in/oidc" },
    ...{ about: "to a provider that is down" },
    answers: { nobody: [503], ...signedIn(home), manager: cohorts },
  },
  {
    ...{ route: "/sign-in/oidc/callback", part: "loader", about: "with what nobody asked for" },
    at: () => "/sign-in/oidc/callback?code=x&state=y",
    answers: everybody([400]),
  },
  {
    ...{ route: "/account/oidc", part: "loader", at: () => "/account/oidc" },
    answers: { nobody: signIn("/account/oidc"), ...signedIn([200]) },
  },
  {
    ...{ route: "/account/oidc", part: "action", at: () => "/account/oidc" },
    ...{ fields: { intent: "link", password: "a wrong one" }, about: "with a wrong password" },
    answers: { nobody: signIn("/account/oidc"), ...signedIn([400]) },
  },
  {
    ...{ route: "/sign-in/forgot", part: "loader", at: () => "/sign-in/forgot" },
    answers: everybody([200]),
  },
  {
    ...{ route: "/sign-in/forgot", part: "action", at: () => "/sign-in/forgot" },
    ...{ fields: { email: credentials.email }, about: "where no mail is sent" },
    answers: everybody([409]),
  },
  { route: "/sign-out", part: "loader", at: () => "/sign-out", answers: everybody(home) },
  {
    ...{ route: "/sign-out", part: "action", at: () => "/sign-out", changesSession: true },
    answers: everybody([302, "/sign-in"]),
  },
  {
    ...{ route: "/account", part: "loader", at: () => "/account" },
    answers: { nobody: signIn("/account"), ...signedIn([200]) },
  },
  {
    ...{ route: "/account", part: "action", at: () => "/account", fields: { intent: "nothing" } },
    answers: { nobody: signIn("/account"), ...signedIn([400]) },
  },
  { route: "/theme", part: "loader", at: () => "/theme", answers: everybody(home) },
  {
    ...{ route: "/theme", part: "action", at: () => "/theme" },
    ...{ fields: { theme: "dark", next: "/handbook" }, answers: everybody([302, "/handbook"]) },
  },
  {
    ...{ route: "/", part: "loader", at: () => "/" },
    answers: { nobody: signIn("/"), ...signedIn([200]) },
  },
  {
    ...{ route: "/", part: "action", at: () => "/?index", fields: { intent: "nothing" } },
    answers: { nobody: signIn("/"), ...signedIn([400]) },
  },
  {
    ...{ route: "/", part: "action", at: () => "/?index", about: "somebody else's invitation" },
    fields: { intent: "accept", invitation: "none" },
    answers: { nobody: signIn("/"), ...signedIn([409]) },
  },
  {
    ...{ route: "/scenarios/:slug", part: "loader", at: () => `/scenarios/${FLAGSHIP}` },
    answers: { nobody: signIn(`/scenarios/${FLAGSHIP}`), ...signedIn([200]) },
  },
  {
    ...{ route: "/scenarios/:slug", part: "action", at: () => `/scenarios/${FLAGSHIP}` },
    fields: begin,
    answers: {
      nobody: signIn(`/scenarios/${FLAGSHIP}`),
      ...signedIn([302, /^\/attempts\/[\w-]+$/]),
    },
  },
  {
    ...{ route: "/handbook", part: "loader", at: () => "/handbook" },
    answers: { nobody: signIn("/handbook"), ...signedIn([200]) },
  },
  {
    ...{
      route: "/handbook/:section",
      part: "loader",
      at: () => "/handbook/authority-levels",
    },
    answers: { nobody: signIn("/handbook/authority-levels"), ...signedIn([200]) },
  },
  {
    ...{ route: "/attempts/:attemptId/handbook", part: "loader" },
    at: ({ mine }) => `/attempts/${mine}/handbook?q=lock`,
    answers: { nobody: toSignIn, ...signedIn([200]) },
  },
  {
    ...{ route: "/attempts/:attemptId", part: "loader" },
    at: ({ mine }) => `/attempts/${mine}`,
    answers: { nobody: toSignIn, ...signedIn([200]) },
  },
  {
    ...{ route: "/attempts/:attemptId", part: "action", fields: decision },
    at: ({ mine }) => `/attempts/${mine}`,
    answers: { nobody: toSignIn, ...signedIn([302, /^\/attempts\/[\w-]+$/]) },
  },
  {
    ...{ route: "/attempts/:attemptId/debrief", part: "loader", about: "before the end" },
    at: ({ mine }) => `/attempts/${mine}/debrief`,
    answers: { nobody: toSignIn, ...signedIn([302, /^\/attempts\/[\w-]+$/]) },
  },
  {
    ...{ route: "/attempts/:attemptId/debrief", part: "loader", about: "after the end" },
    at: ({ finished }) => `/attempts/${finished}/debrief`,
    answers: { nobody: toSignIn, ...signedIn([200]) },
  },
  ...STUDIO,
  ...REVIEW,
  ...ACCOUNTS,
];

/** The lines about an attempt again, for everybody who does not own it: as if there were none. */
const FOREIGN: readonly Line[] = ROLES.flatMap((of) =>
  TABLE.filter(({ route }) => route.startsWith("/attempts/")).map((line) => ({
    ...line,
    of,
    about: [line.about, `owned by ${of}`].filter(Boolean).join(", "),
    answers: { nobody: toSignIn, ...signedIn([404]) },
  })),
);

let house: House;
const attempts = new Map<Role, Attempts>();
const clients = new Map<Role, Client>();

beforeAll(async () => {
  house = await openHouse({ DEMO: "1", ...nowhere() });
  const events = pathEvents((await readPublished(house)).game, "Dark");
  const things = await makeStudioThings(house, await house.visitor("trainer"));
  for (const role of ROLES) {
    const client = await house.visitor(role);
    const [mine, finished] = [await startAttempt(client), await startAttempt(client)];
    await sendAll(client, finished, events);
    clients.set(role, client);
    const found = { ...(await findReviewThings(house)), ...(await findAccountThings(house)) };
    attempts.set(role, { mine, finished, ...things, ...found });
  }
});
afterAll(() => house.close());

/** Asks as this visitor; with a session of its own when the request changes it. */
async function ask(line: Line, who: Who, address: string): Promise<Response> {
  let client = who === "nobody" ? house.stranger() : clients.get(who);
  if (line.changesSession && who !== "nobody") client = await house.visitor(who);
  client ??= makeClient(house.baseUrl());
  return line.part === "loader" ? client.get(address) : client.post(address, line.fields);
}

function titleOf({ part, route, about }: Line): string {
  return [part, route, about].filter(Boolean).join(", ");
}

/** Where a script asks for what a page at this address needs. */
function dataAddress(address: string): string {
  const { pathname, search } = new URL(address, "http://localhost");
  return `${pathname === "/" ? "/_root" : pathname}.data${search}`;
}

function expectAnswer(response: Response, [status, location]: Answer, kind: string) {
  const redirect = status === 302;
  expect(response.status).toBe(redirect && kind === "data" ? 202 : status);
  const found = response.headers.get("location");
  if (location === undefined) expect(found).toBeNull();
  else if (typeof location === "string") expect(found).toBe(location);
  else expect(found).toMatch(location);
}

describe.each(["document", "data"] as const)("asked for as %s", (kind) => {
  for (const line of [...TABLE, ...FOREIGN]) {
    test(titleOf(line), async () => {
      for (const who of ["nobody", ...ROLES] as const) {
        if (line.of === who) continue;
        const owned = attempts.get(line.of ?? (who === "nobody" ? "trainee" : who));
        if (!owned) throw new Error("no attempts");
        const address = line.at(owned);
        const response = await ask(line, who, kind === "data" ? dataAddress(address) : address);
        const text = await response.text();
        expectAnswer(response, line.answers[who], kind);
        if (line.of !== undefined && line.answers[who][0] === 404)
          expect(text).toContain("There is no attempt of yours");
      }
    });
  }
});

test("nothing came of what was not allowed", async () => {
  for (const { mine } of attempts.values()) {
    expect((await logOf(house, mine)).map(({ key }) => key)).toEqual([
      "the-same-for-every-visit.act.lookalike.return",
    ]);
  }
});

test("an account that was closed is nobody", async () => {
  const client = await house.visitor("manager");
  const setActive = (active: boolean) =>
    house.ask(({ user }) =>
      user.update({ where: { email: "manager@example.com" }, data: { active } }),
    );
  await setActive(false);
  expect((await client.get("/")).status).toBe(302);
  await setActive(true);
  expect((await client.get("/")).status).toBe(200);
});

test("every loader and action that was built has a line in the table", async () => {
  const built = (await builtRoutes(house.stranger())).flatMap(
    ({ id, path, hasLoader, hasAction }) => {
      const route = id === "root" ? id : `/${path ?? ""}`;
      return [...(hasLoader ? [`loader ${route}`] : []), ...(hasAction ? [`action ${route}`] : [])];
    },
  );
  expect(built.length).toBeGreaterThan(10);
  const listed = new Set(TABLE.map(({ part, route }) => `${part} ${route}`));
  expect(built.toSorted()).toEqual([...listed].toSorted());
});
