/** Who may do what to whose account and whose attempts: the table that docs/rights.md prints, held against the server. `-u` prints it anew. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { NO_PASSWORD } from "#app/accounts/no-password.ts";
import { idFor } from "#app/accounts/token.server.ts";
import { nowhere } from "../oidc-provider.ts";
import { builtRoutes } from "./built-routes.ts";
import { DEMO_PASSWORD, type Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { FLAGSHIP, startAttempt } from "./play.ts";
import { findReviewThings, type ReviewThings } from "./review-access.ts";

const WHO = [
  "themselves",
  "another trainee",
  "a trainer",
  "a manager of the cohort",
  "a manager of another cohort",
  "an admin",
] as const;
type Who = (typeof WHO)[number];

/** `yes`: it is done, or what is wrong with the form is said. 409: it is not theirs to do, as for whom a link is not. */
type Answer = "yes" | 403 | 404 | 409;

/** What the addresses name: a person who came by the invitation of a cohort, and what they did. */
interface Things extends ReviewThings {
  readonly self: string;
  /** For an assignment of the cohort, by themselves without being asked, and for another cohort. */
  readonly asked: string;
  readonly practice: string;
  readonly elsewhere: string;
  readonly admin: string;
}

interface Row {
  /** What is done to the person; of reading a page where `reads` is set. */
  readonly deed: string;
  readonly route: string;
  readonly at: (things: Things) => string;
  /** What the form asks for, where its route does several things: each is sent. */
  readonly intents?: readonly string[];
  readonly fields?: (things: Things) => Record<string, string>;
  readonly reads?: true;
  /** The account was made for another cohort. */
  readonly foreign?: true;
  /** It begins or ends a session. */
  readonly changesSession?: true;
  readonly answers: readonly [Answer, Answer, Answer, Answer, Answer, Answer];
}

/** The links of the rows: one that the person was sent, for a cohort that they are not in. */
const TOKEN = "a-token-that-was-sent-to-the-person";
/** An invitation of the cohort for an address, and somebody who could manage it. */
const INVITED = "invited-by-the-cohort";
const SPARE = "rights-spare@example.com";

const everybody = ["yes", "yes", "yes", "yes", "yes", "yes"] as const;
const managers = [403, 403, 403, "yes", 404, "yes"] as const;
const anyManager = [403, 403, 403, "yes", "yes", "yes"] as const;
const admins = [403, 403, 403, 403, 403, "yes"] as const;
const nobody = [403, 403, 403, 404, 404, 404] as const;

const cohort = (rest: string) => (things: Things) => `/review/cohorts/${things.cohort}${rest}`;
const account = ({ self }: Things) => `/accounts/${self}`;
const toSelf = (things: Things) => ({ userId: things.self });

const PEOPLE = "/review/cohorts/:cohortId/people";
const people = (deed: string, intents: readonly string[], more: Partial<Row> = {}): Row => ({
  ...{ deed, route: PEOPLE, at: cohort("/people?index"), intents, fields: toSelf },
  ...{ answers: managers, ...more },
});
const kept = (deed: string, intents: readonly string[], fields: Record<string, string>): Row => ({
  ...{ deed, route: "/accounts/:userId", at: account, intents, fields: () => fields },
  answers: admins,
});
/** An action about a whole cohort: whoever may ask is told what is wrong. */
const ofCohort = (deed: string, route: string, at: Row["at"], more: Partial<Row> = {}): Row => ({
  ...{ deed, route: `/review/cohorts/:cohortId${route}`, at, answers: managers, ...more },
});
const READING = "/review/attempts/:attemptId";
const CHANGES = ["verdict", "score", "grade", "take-back", "note", "correct-note", "withdraw-note"];
const REGRADE = "/review/scenarios/:slug/regrade";
const REGRADES = ["apply", "take-back"];
const SETTINGS = cohort("/settings");

const ROWS: readonly Row[] = [
  // Their account
  people("invite an address, known or not", ["add"], {
    fields: () => ({ name: "New", email: "new-one@example.com", pace: "1" }),
  }),
  people("invite an address again, or withdraw its invitation", ["invite-again", "withdraw"], {
    fields: () => ({ invitation: INVITED }),
  }),
  ofCohort("check a list, or invite it", "/people/import", cohort("/people/import"), {
    intents: ["check", "import"],
  }),
  ofCohort("make or close an open link", "/people/invitations", cohort("/people/invitations"), {
    intents: ["invite", "close"],
  }),
  {
    ...{ deed: "accept or decline an invitation of theirs", route: "/join/:token" },
    ...{ at: () => `/join/${TOKEN}`, intents: ["accept", "decline"] },
    answers: ["yes", 409, 409, 409, 409, 409],
  },
  people("take them out of the cohort, or bring them back", ["take-out", "bring-back"]),
  people("deactivate or reopen an account that is of the cohort alone", ["deactivate", "reopen"]),
  people("deactivate or reopen one that the cohort did not make", ["deactivate", "reopen"], {
    ...{ foreign: true, answers: [403, 403, 403, 403, 404, "yes"] },
  }),
  people("make a link to choose the first password, where they have one", ["renew-link"], {
    answers: [403, 403, 403, 409, 404, 409],
  }),
  people(
    "any of these by way of a cohort that they are not in",
    ["take-out", "bring-back", "deactivate", "reopen", "renew-link"],
    { at: ({ otherCohort }) => `/review/cohorts/${otherCohort}/people?index`, answers: nobody },
  ),
  kept("deactivate or reopen any account", ["deactivate", "reopen"], {}),
  kept("say that the address is theirs", ["prove"], {}),
  kept("make a link that replaces a password, mailed or shown", ["link", "show-link"], {
    "link-password": DEMO_PASSWORD,
  }),
  kept("give a role", ["role"], { role: "trainer" }),
  {
    ...{ deed: "make an account", route: "/accounts/new", at: () => "/accounts/new" },
    answers: admins,
  },
  // Their attempts
  {
    ...{ deed: "play what they began", route: "/attempts/:attemptId", reads: true },
    ...{ at: ({ asked }) => `/attempts/${asked}`, answers: ["yes", 404, 404, 404, 404, 404] },
  },
  {
    ...{ deed: "read their page", route: `${PEOPLE}/:userId`, reads: true },
    ...{ at: (things) => cohort(`/people/${things.self}`)(things), answers: managers },
  },
  {
    ...{
      deed: "read an attempt for the cohort",
      route: READING,
      reads: true,
    },
    ...{ at: ({ asked }) => `/review/attempts/${asked}`, answers: managers },
  },
  {
    ...{ deed: "read their own practice", route: READING, reads: true },
    ...{ at: ({ practice }) => `/review/attempts/${practice}`, answers: nobody },
  },
  {
    ...{ deed: "read what they did for another cohort", route: READING },
    ...{ reads: true, at: ({ elsewhere }) => `/review/attempts/${elsewhere}` },
    answers: [403, 403, 403, 404, "yes", "yes"],
  },
  {
    ...{ deed: "change a result of an attempt for the cohort, or note something beside it" },
    ...{ route: READING, at: ({ asked }) => `/review/attempts/${asked}` },
    ...{ intents: CHANGES, answers: managers },
  },
  {
    ...{ deed: "change or note something in their own practice", route: READING, intents: CHANGES },
    ...{ at: ({ practice }) => `/review/attempts/${practice}`, answers: nobody },
  },
  {
    ...{
      deed: "change or note something in what they did for another cohort",
      route: READING,
      intents: CHANGES,
    },
    ...{ at: ({ elsewhere }) => `/review/attempts/${elsewhere}` },
    answers: [403, 403, 403, 404, "yes", "yes"],
  },
  {
    ...{ deed: "decide about their readiness", route: `${PEOPLE}/:userId` },
    ...{ at: (things) => cohort(`/people/${things.self}`)(things) },
    ...{ fields: () => ({ verdict: "ready", reason: "" }), answers: managers },
  },
  {
    ...{ deed: "regrade attempts for one's own cohorts", route: REGRADE, intents: REGRADES },
    ...{ at: () => `/review/scenarios/${FLAGSHIP}/regrade`, answers: anyManager },
  },
  {
    ...{ deed: "regrade attempts for the cohort", route: REGRADE, intents: REGRADES },
    ...{ at: (things) => `/review/scenarios/${FLAGSHIP}/regrade?cohort=${things.cohort}` },
    answers: managers,
  },
  {
    ...{ deed: "take the files of the cohort", route: "/review/cohorts/:cohortId/export/:file" },
    ...{ reads: true, at: cohort("/export/results.csv"), answers: managers },
  },
  {
    ...{ deed: "send its statements again", route: "/review/cohorts/:cohortId/export" },
    ...{ at: cohort("/export?index"), answers: managers },
  },
  // What they are asked to do
  ofCohort("assign something", "/assignments/new", cohort("/assignments/new")),
  ofCohort(
    "give them more time, or take an assignment back",
    "/assignments/:assignmentId",
    (things) => cohort(`/assignments/${things.assignment}`)(things),
    { intents: ["extend", "end-extension", "take-back"], fields: toSelf },
  ),
  ofCohort("change an assignment", "/assignments/:assignmentId/edit", (things) =>
    cohort(`/assignments/${things.assignment}/edit`)(things),
  ),
  ofCohort("change what readiness asks", "/readiness", cohort("/readiness")),
  ofCohort("make a calibration of its decisions", "/calibrations/new", cohort("/calibrations/new")),
  ofCohort(
    "close a calibration",
    "/calibrations/:setId",
    (things) => cohort(`/calibrations/${things.calibration}`)(things),
    { intents: ["close"] },
  ),
  {
    ...{ deed: "decide again in a calibration that does not name one" },
    ...{ route: "/calibrations/:setId", at: () => "/calibrations/none" },
    answers: [404, 404, 404, 404, 404, 404],
  },
  ofCohort("change the cohort, put it away or take it out again", "/settings", SETTINGS, {
    intents: ["change", "archive", "restore"],
  }),
  ofCohort("add somebody to its managers", "/settings", SETTINGS, {
    ...{ intents: ["add-manager"], fields: () => ({ email: SPARE }) },
  }),
  ofCohort("remove one of its managers", "/settings", SETTINGS, {
    ...{ intents: ["remove-manager"], fields: ({ admin }) => ({ userId: admin }) },
  }),
  {
    ...{ deed: "make a cohort", route: "/review/cohorts/new", at: () => "/review/cohorts/new" },
    ...{ fields: () => ({ name: "", timeZone: "Nowhere" }), answers: anyManager },
  },
  // One's own session
  {
    ...{ deed: "sign in to one's own account", route: "/sign-in", at: () => "/sign-in" },
    ...{ fields: () => ({ email: "trainee@example.com", password: DEMO_PASSWORD }) },
    ...{ changesSession: true, answers: everybody },
  },
  {
    ...{ deed: "ask for a link to choose a new password", route: "/sign-in/forgot" },
    ...{ at: () => "/sign-in/forgot", fields: () => ({ email: "" }), answers: everybody },
  },
  {
    ...{ deed: "sign out oneself", route: "/sign-out", at: () => "/sign-out" },
    ...{ changesSession: true, answers: everybody },
  },
  {
    ...{ deed: "change one's own password, or sign out elsewhere", route: "/account" },
    ...{ at: () => "/account", intents: ["password", "elsewhere"] },
    ...{ changesSession: true, answers: everybody },
  },
  {
    ...{ deed: "link one's own company account, or unlink it", route: "/account/oidc" },
    ...{ at: () => "/account/oidc", intents: ["link", "unlink"], answers: everybody },
  },
  {
    ...{ deed: "choose one's own colours", route: "/theme", at: () => "/theme" },
    ...{ fields: () => ({ theme: "dark", next: "/handbook" }), answers: everybody },
  },
];

const SELF = { email: "rights-self@example.com", password: "several words to remember" };
const EMAILS: Readonly<Record<Who, string>> = {
  themselves: SELF.email,
  "another trainee": "trainee@example.com",
  "a trainer": "trainer@example.com",
  "a manager of the cohort": "manager@example.com",
  "a manager of another cohort": "manager2@example.com",
  "an admin": "admin@example.com",
};

let house: House;
let things: Things;
const clients = new Map<Who, Client>();

async function signedIn(who: Who): Promise<Client> {
  const client = house.stranger();
  const password = who === "themselves" ? SELF.password : DEMO_PASSWORD;
  const answer = await client.post("/sign-in", { email: EMAILS[who], password });
  if (answer.status !== 302) throw new Error(`${who} cannot sign in`);
  return client;
}

beforeAll(async () => {
  house = await openHouse({ DEMO: "1", WORK_LIMIT: "100000", ...nowhere() });
  const found = await findReviewThings(house);
  const manager = await signedIn("a manager of the cohort");
  const fields = { intent: "add", name: "Self", email: SELF.email, pace: "1" };
  const added = await manager.post(`/review/cohorts/${found.cohort}/people?index`, fields);
  const link = /\/join\/[\w-]+/.exec(await added.text())?.[0] ?? "no link";
  await house.stranger().post(link, { password: SELF.password });
  for (const who of WHO) clients.set(who, await signedIn(who));
  const client = clients.get("themselves");
  if (!client) throw new Error("nobody");
  const ids: string[] = [];
  for (let n = 0; n < 3; n += 1) ids.push(await startAttempt(client, { mode: "practice" }));
  const [asked = "", practice = "", elsewhere = ""] = ids;
  const [self, admin] = await house.ask(async ({ user, attempt, assignment }) => {
    const { id } = await user.findUniqueOrThrow({ where: { email: SELF.email } });
    for (const [attemptId, cohortId] of [
      [asked, found.cohort],
      [elsewhere, found.otherCohort],
    ] as const) {
      const { id: assignmentId } = await assignment.findFirstOrThrow({ where: { cohortId } });
      const data = { assignmentId, assignedSlug: FLAGSHIP, ordinal: 1 };
      await attempt.update({ where: { id: attemptId }, data });
    }
    await user.create({
      data: { email: SPARE, name: "Spare", role: "manager", passwordHash: NO_PASSWORD },
    });
    const keeper = await user.findUniqueOrThrow({ where: { email: EMAILS["an admin"] } });
    return [id, keeper.id] as const;
  });
  things = { ...found, self, asked, practice, elsewhere, admin };
}, 120_000);
afterAll(() => house.close());

/** As if nothing had been done to the person and their cohort. */
async function restore(foreign: boolean): Promise<void> {
  const { self: userId, cohort: cohortId, otherCohort, assignment: assignmentId, admin } = things;
  await house.ask(async ({ user, cohort, cohortManager, cohortMember, invitation, assignment }) => {
    const madeInId = foreign ? null : cohortId;
    const standing = { active: true, role: "trainee" as const, provedAt: null, madeInId };
    await user.update({ where: { id: userId }, data: standing });
    await cohortMember.deleteMany({ where: { userId, cohortId: { not: cohortId } } });
    const member = { cohortId_userId: { cohortId, userId } };
    await cohortMember.upsert({
      ...{ where: member, create: { cohortId, userId }, update: { leftAt: null } },
    });
    await cohort.update({ where: { id: cohortId }, data: { archivedAt: null } });
    await assignment.update({ where: { id: assignmentId }, data: { closedAt: null } });
    await cohortManager.deleteMany({ where: { cohortId, user: { email: SPARE } } });
    await cohortManager.upsert({
      where: { cohortId_userId: { cohortId, userId: admin } },
      ...{ create: { cohortId, userId: admin }, update: {} },
    });
    const fresh = { uses: 0, closedAt: null, declinedAt: null };
    const sent = { createdById: admin, expiresAt: new Date(Date.now() + 86_400_000), mostUses: 1 };
    for (const data of [
      { id: idFor(TOKEN), cohortId: otherCohort, email: SELF.email, name: "Self" },
      { id: INVITED, cohortId, email: "invited@example.com", name: "Invited" },
    ])
      await invitation.upsert({
        ...{ where: { id: data.id }, create: { ...data, ...sent }, update: fresh },
      });
  });
}

/** What the trail and the person's row say: another text as soon as something was done, but for signing in, failing and being refused. */
function traces(): Promise<string> {
  return house.ask(async ({ user, auditEntry, adjustment, reviewNote, invitation }) =>
    JSON.stringify([
      await user.findUniqueOrThrow({ where: { id: things.self } }),
      await auditEntry.count({ where: { deed: { notIn: ["refuse", "fail", "sign in"] } } }),
      ...[await adjustment.count(), await reviewNote.count()],
      await invitation.findMany({ orderBy: { id: "asc" } }),
    ]),
  );
}

function answerOf({ status, headers }: Response): Answer | string {
  if (status === 403 || status === 404 || status === 409) return status;
  const location = headers.get("location") ?? "";
  if (location.startsWith("/sign-in?")) return "sent to sign in";
  return [200, 302, 400, 422].includes(status) ? "yes" : `status ${status}`;
}

const SENT = ROWS.flatMap((row) =>
  (row.intents ?? [undefined]).map((intent) => ({ ...row, intent, asks: intent ?? "" })),
);

describe.each(SENT)("$deed ($route $asks)", ({ intent, ...row }) => {
  beforeEach(() => restore(row.foreign === true));
  test.each(WHO.map((who, index) => [who, row.answers[index]] as const))(
    "%s: %s",
    async (who, expected) => {
      // An earlier row may have ended the person's session, or that of whoever did something to their own.
      const known = who === "themselves" ? undefined : clients.get(who);
      const client = known ?? (await signedIn(who));
      if (row.changesSession) clients.delete(who);
      else clients.set(who, client);
      const before = expected === "yes" ? null : await traces();
      const address = row.at(things);
      const fields = { ...row.fields?.(things), ...(intent !== undefined && { intent }) };
      const answer = await (row.reads ? client.get(address) : client.post(address, fields));
      await answer.text();
      expect(answerOf(answer)).toBe(expected);
      if (before !== null) expect(await traces()).toBe(before);
    },
  );
});

async function actions() {
  const built = (await builtRoutes(house.stranger())).filter(
    ({ id, hasAction }) => hasAction && /^(review|accounts)\//.test(id),
  );
  return built.map(({ id, path }) => ({ route: `/${path ?? ""}`, folder: dirname(`app/${id}`) }));
}

test("every action of review and accounts has a row", async () => {
  const routes = (await actions()).map(({ route }) => route);
  expect(routes.length).toBeGreaterThan(15);
  const listed = new Set(ROWS.filter(({ reads }) => !reads).map(({ route }) => route));
  expect(routes.filter((route) => !listed.has(route))).toEqual([]);
  expect([...listed].filter((route) => !routes.includes(route))).toEqual([]);
});

test("so has everything that their forms can ask for", async () => {
  const there = (await actions()).flatMap(({ route, folder }) =>
    intentsIn(folder).map((intent) => `${route} ${intent}`),
  );
  const listed = ROWS.flatMap(({ route, intents = [] }) =>
    intents.map((intent) => `${route} ${intent}`),
  );
  expect([...new Set(listed)].toSorted()).toEqual([...new Set(there)].toSorted());
});

/** What the sources in a folder compare an `intent` with, or send as one. No action tells its intents otherwise. */
function intentsIn(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => /(?<!\.test)\.tsx?$/.test(name));
  const text = files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
  const switches = text.matchAll(/^( *)switch \(.*\bintent\b.*\) \{\n([^]*?)^\1\}/gm);
  const cases = [...switches].map(([, , body = ""]) => body).join("\n");
  const found = [
    ...cases.matchAll(/\bcase "([\w-]+)"/g),
    ...text.matchAll(/\bintent(?:"\])?\)? [!=]== "([\w-]+)"/g),
    ...text.matchAll(/\bintent=(?:"|\{")([\w-]+)"/g),
    ...text.matchAll(/\bname="intent"\s+value="([\w-]+)"/g),
  ].map(([, intent = ""]) => intent);
  // One that tells them in another way is not to slip by.
  if (found.length === 0 && /\bintent\b/.test(text)) throw new Error(`${folder}: which intents?`);
  return found;
}

/** The table as Markdown, its columns as wide as what is in them. */
function asMarkdown(): string {
  const head = ["what is done", "where", "asked for as", ...WHO];
  const lines = ROWS.map(({ deed, route, intents = [], answers }) => [
    deed,
    `\`${route}\``,
    intents.map((intent) => `\`${intent}\``).join(", "),
    ...answers.map(String),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)),
  );
  const lineOf = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [
    "# Who may do what to whose account and whose attempts",
    "",
    "About a trainee who came into a cohort by its invitation. “yes”: it is done, or what is wrong with the form is said. 403: not with this role, or not with this account. 404: as if there were none. 409: it is not theirs to do. Made from the rows of `tests/http/rights.test.ts`, which holds them against a running server; `npx vitest run --project http tests/http/rights.test.ts -u` prints it anew.",
    "",
    lineOf(head),
    lineOf(widths.map((width) => "-".repeat(width))),
    ...lines.map(lineOf),
    "",
  ].join("\n");
}

test("docs/rights.md is what the rows say", async () => {
  await expect(asMarkdown()).toMatchFileSnapshot("../../docs/rights.md");
});
