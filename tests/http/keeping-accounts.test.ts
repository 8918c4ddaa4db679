/** An admin keeps accounts: from making one to what its person may do with it. */
import { afterAll, beforeAll, expect, test } from "vitest";

import { DEMO_PASSWORD, type Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { fieldsIn, markedIn, shown, unescapeHtml } from "./page.ts";

const PASSWORD = "several words to remember";

let house: House;
let admin: Client;

beforeAll(async () => {
  house = await openHouse({ DEMO: "accounts" });
  admin = await house.visitor("admin");
});
afterAll(() => house.close());

const made = { name: "Mona Manager", email: "mona@example.org", role: "manager" };

async function idOf(email: string): Promise<string> {
  const row = await house.ask(({ user }) => user.findUnique({ where: { email } }));
  return row?.id ?? "nobody";
}

/** The path of the link that a page shows. */
function linkIn(page: string): string {
  return /value="https?:\/\/[^/"]+(\/join\/[\w-]+)"/.exec(shown(page))?.[1] ?? "no link";
}

/** The admin's own password, as the forms ask for it again. */
const CONFIRMED = {
  ...{ "own-password": DEMO_PASSWORD },
  ...{ "role-password": DEMO_PASSWORD, "link-password": DEMO_PASSWORD },
};

async function makeAccount(fields: Record<string, string>): Promise<string> {
  const answer = await admin.post("/accounts/new", { ...CONFIRMED, ...fields });
  expect(answer.status).toBe(200);
  return linkIn(await answer.text());
}

type Fields = Readonly<Record<string, string>>;

async function deed(email: string, fields: Fields, by = admin): Promise<Response> {
  return by.post(`/accounts/${await idOf(email)}`, { ...CONFIRMED, ...fields });
}

async function signIn(email: string, password: string): Promise<Client> {
  const client = house.stranger();
  expect((await client.post("/sign-in", { email, password })).status).toBe(302);
  return client;
}

test("an account is made, its link chooses the first password, and the role works", async () => {
  const link = await makeAccount(made);
  expect((await house.stranger().post("/sign-in", { ...made, password: PASSWORD })).status).toBe(
    401,
  );
  const mona = house.stranger();
  const page = unescapeHtml(shown(await (await mona.get(link)).text()));
  expect(page).toContain("Welcome, Mona Manager. From now on you sign in as mona@example.org.");
  const short = await mona.post(link, { password: "short" });
  expect([short.status, await short.text()]).toEqual([400, expect.stringContaining("at least 12")]);
  const own = await mona.post(link, { password: made.email });
  expect([own.status, await own.text()]).toEqual([
    ...[400, expect.stringContaining("This is your e-mail address")],
  ]);
  const chosen = await mona.post(link, { password: PASSWORD });
  expect([chosen.status, chosen.headers.get("location")]).toEqual([302, "/"]);
  expect((await mona.get("/review/cohorts")).status).toBe(200);
  expect((await mona.get("/studio")).status).toBe(403);
  expect((await mona.get("/accounts")).status).toBe(403);
  expect(await (await house.stranger().get(link)).text()).toContain("does not work any more");

  const again = await signIn(made.email, PASSWORD);
  const cohort = { name: "A new cohort", timeZone: "UTC" };
  expect((await again.post("/review/cohorts/new", cohort)).status).toBe(302);
});

test("what was typed is kept, and what is wrong stands beside its field", async () => {
  const taken = { name: "Tom", email: "trainer@example.com", role: "trainer" };
  const answer = await admin.post("/accounts/new", taken);
  const page = shown(await answer.text());
  expect(answer.status).toBe(409);
  expect(unescapeHtml(page)).toContain("with this e-mail address already: Demo Trainer, trainer.");
  expect(page).toContain('aria-describedby="field-email-error"');
  expect(page).toContain('value="Tom"');
  expect(page).toContain('value="trainer@example.com"');
  expect(markedIn(page, "role")).toEqual(["trainer"]);
});

test("what follows from another role is said first; then it begins with a sign-in", async () => {
  const tess = { name: "Tess", email: "tess@example.org", role: "trainee" };
  await house.stranger().post(await makeAccount(tess), { password: PASSWORD });
  const client = await signIn(tess.email, PASSWORD);
  const manager = await signIn("manager@example.com", "eleven-minutes");
  await manager.post("/review/cohorts/new", { name: "Winter", timeZone: "UTC" });
  const cohort = await house.ask((books) => books.cohort.findFirst({ where: { name: "Winter" } }));
  const people = `/review/cohorts/${cohort?.id ?? ""}/people?index`;
  const joins = { intent: "add", name: tess.name, email: tess.email, pace: "1" };
  expect((await manager.post(people, joins)).status).toBe(200);
  const invited = shown(await (await client.get("/")).text());
  const invitation = fieldsIn(invited, "invitation")["invitation"] ?? [];
  expect(invited).toContain("They do not read your own practice");
  const accept = { intent: "accept", invitation };
  expect((await client.post("/?index", accept)).headers.get("location")).toBe("/");
  expect((await client.post("/?index", accept)).status).toBe(409);

  const page = async (email: string) =>
    unescapeHtml(shown(await (await admin.get(`/accounts/${await idOf(email)}`)).text()));
  expect(await page(tess.email)).toContain(
    "Takes them out of Winter; what they did there is kept.",
  );
  expect((await client.get("/studio")).status).toBe(403);
  expect((await deed(tess.email, { intent: "role", role: "trainer" })).status).toBe(302);
  expect((await client.get("/studio")).status).toBe(302);
  expect((await (await signIn(tess.email, PASSWORD)).get("/studio")).status).toBe(200);

  expect(await page("manager@example.com")).toContain(
    "Not possible yet. Nobody else manages Winter.",
  );
  const refused = await deed("manager@example.com", { intent: "role", role: "trainer" });
  expect(refused.status).toBe(409);
  expect(unescapeHtml(await refused.text())).toContain("Nobody else manages Winter.");
  expect((await manager.get("/review/cohorts")).status).toBe(200);
});

test("a forgotten password: the old one works until the link is used, then every session ends", async () => {
  const before = await signIn("reviewer@example.com", "eleven-minutes");
  const link = linkIn(await (await deed("reviewer@example.com", { intent: "link" })).text());
  const signedIn = unescapeHtml(shown(await (await before.get(link)).text()));
  expect(signedIn).toContain("Sign out first, then open the link again");
  expect((await before.get("/studio")).status).toBe(200);
  const client = house.stranger();
  expect(shown(await (await client.get(link)).text())).toContain("Choose a new password");
  expect((await client.post(link, { password: PASSWORD })).status).toBe(302);
  expect((await client.get("/studio")).status).toBe(200);
  expect((await before.get("/studio")).status).toBe(302);
  await signIn("reviewer@example.com", PASSWORD);
});

test("a role and a link are given by who types their own password again, and what was chosen stays", async () => {
  const trainer = "trainer@example.com";
  const role = { intent: "role", role: "manager" };
  const refused = await deed(trainer, { ...role, "role-password": "not the admin's" });
  const page = shown(await refused.text());
  expect(refused.status).toBe(400);
  expect(page).toContain("This is not your password.");
  expect(page).not.toContain("not the admin");
  expect(markedIn(page, "role")).toEqual(["manager"]);
  for (const intent of ["link", "show-link"])
    for (const wrong of ["", "not the admin's"]) {
      const link = await deed(trainer, { intent, "link-password": wrong });
      expect([link.status, linkIn(await link.text())]).toEqual([400, "no link"]);
    }
  const links = { user: { email: trainer } };
  expect(await house.ask(({ invitation }) => invitation.count({ where: links }))).toBe(0);
  const found = await house.ask(({ user }) => user.findUnique({ where: { email: trainer } }));
  expect(found?.role).toBe("trainer");
});

test("a deactivated account is out at once; nobody does it to themselves", async () => {
  const client = await signIn("trainer@example.com", "eleven-minutes");
  expect((await deed("trainer@example.com", { intent: "deactivate" })).status).toBe(302);
  expect((await client.get("/studio")).status).toBe(302);
  const out = { email: "trainer@example.com", password: "eleven-minutes" };
  expect((await house.stranger().post("/sign-in", out)).status).toBe(401);
  expect((await deed("trainer@example.com", { intent: "link" })).status).toBe(409);
  expect((await deed("trainer@example.com", { intent: "reopen" })).status).toBe(302);
  await signIn("trainer@example.com", "eleven-minutes");

  const own: Fields[] = [{ intent: "deactivate" }, { intent: "role", role: "trainee" }];
  for (const fields of own) {
    const refused = await deed("admin@example.com", fields);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("This is your own account");
  }
  expect((await admin.get("/accounts")).status).toBe(200);
});

test("the list is found by name, role and state, and the audit tells who did what", async () => {
  const found = shown(await (await admin.get("/accounts?q=MONA&role=manager&state=active")).text());
  expect(found).toContain("mona@example.org");
  expect(found).not.toContain("trainer@example.com");
  expect(found).not.toContain("argon2");
  const none = shown(await (await admin.get("/accounts?q=mona&role=trainee")).text());
  expect(none).toContain("No account matches");
  const audit = unescapeHtml(shown(await (await admin.get("/accounts/audit")).text()));
  for (const words of [
    "made an account for Mona Manager (mona@example.org) as manager",
    "made Tess (tess@example.org) trainer instead of trainee",
    "deactivated the account of Demo Trainer",
    "made a personal link for Demo Reviewer (reviewer@example.com)",
    "chose a password with a personal link",
    "signed in (A browser)",
    "was refused as manager 2 times, last at /accounts",
    "failed 3 times to confirm who they are",
  ])
    expect(audit).toContain(words);
});
