/** Nobody gets rights over a person by typing an address. */
import { afterAll, beforeAll, expect, test } from "vitest";

import { DEMO_PASSWORD, type Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { fieldsIn, shown, unescapeHtml } from "./page.ts";
import { FLAGSHIP, startAttempt } from "./play.ts";

const PASSWORD = "several words to remember";
const KNOWN = "trainee@example.com";

let house: House;
let manager: Client;
let admin: Client;
let trainee: Client;
let home = "";
/** The trainee's own practice, and their account. */
let practice = "";
let known = "";

beforeAll(async () => {
  house = await openHouse({ DEMO: "accounts" });
  manager = await house.visitor("manager");
  admin = await house.visitor("admin");
  trainee = await house.visitor("trainee");
  practice = await startAttempt(trainee, { mode: "practice" });
  known = await idOf(KNOWN);
  const made = await manager.post("/review/cohorts/new", { name: "Typed", timeZone: "UTC" });
  home = (made.headers.get("location") ?? "").replace(/\/people$/, "");
});
afterAll(() => house.close());

async function idOf(email: string): Promise<string> {
  return (await house.ask(({ user }) => user.findUniqueOrThrow({ where: { email } }))).id;
}

/** A page as a person sees it. */
async function read(client: Client, address: string): Promise<string> {
  const page = await (await client.get(address)).text();
  return unescapeHtml(shown(page).replaceAll("<!-- -->", ""));
}

/** Posts to the people page. */
function people(fields: Record<string, string>, by = manager): Promise<Response> {
  return by.post(`${home}/people?index`, fields);
}

async function linkFor(email: string): Promise<string> {
  const answer = await people({ intent: "add", name: "Typed Name", email, pace: "1" });
  expect(answer.status).toBe(200);
  return /\/join\/[\w-]+/.exec(await answer.text())?.[0] ?? "no link";
}

/** A page without what differs from person to person: names, addresses, tokens and ids. */
function alike(page: string, email: string): string {
  return (
    page
      .replaceAll(email, "ADDRESS")
      .replaceAll(encodeURIComponent(email), "ADDRESS")
      .replaceAll(encodeURIComponent(encodeURIComponent(email)), "ADDRESS")
      .replace(/\/join\/[\w-]+/g, "LINK")
      .replace(/(%2Fjoin%2F)[\w-]+/g, "LINK")
      .replace(/job=\w+/g, "job=ID")
      // A minute may pass between one and the next.
      .replace(/dateTime="[^"]*"|\b\d{1,2} \w{3} \d{4}, \d\d:\d\d/g, "MOMENT")
      .replace(
        /[0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|nonce="[^"]*"/g,
        "ID",
      )
  );
}

test("a list is checked and taken in the same words for whoever is known, unknown or no trainee", async () => {
  const address = `${home}/people/import`;
  const pages: string[] = [];
  for (const email of ["unknown@example.com", KNOWN, "trainer@example.com", "admin@example.com"]) {
    const text = `name,email,pace\nTyped Name,${email},2`;
    const checked = shown(await (await manager.post(address, { text, intent: "check" })).text());
    expect(checked).toContain("Will be invited.");
    const [secret = ""] = fieldsIn(checked, "secret")["secret"] ?? [];
    const taken = await manager.post(address, { text, secret, intent: "import" });
    const job = taken.headers.get("location") ?? "";
    await expect
      .poll(async () => read(manager, job), { timeout: 20_000 })
      .toContain("1 person was invited.");
    const imported = shown(await (await manager.get(job)).text());
    const link = /\/join\/[\w-]+/.exec(imported)?.[0] ?? "no link";
    const behind = shown(await (await house.stranger().get(link)).text());
    const roster = await read(manager, `${home}/people?q=${email}`);
    expect(roster).toContain("Invited");
    pages.push([checked, imported, behind, roster].map((page) => alike(page, email)).join("\n"));
    const sent = await house.ask(({ invitation }) => invitation.findFirst({ where: { email } }));
    await people({ intent: "withdraw", invitation: sent?.id ?? "" });
  }
  for (const page of pages) expect(page).toBe(pages[0]);
}, 60_000);

test("somebody with an account is in the cohort when they accept, and only what they do for it can be read", async () => {
  const link = await linkFor(KNOWN);
  const unread = [`${home}/people/${known}`, `/review/attempts/${practice}`];
  for (const address of unread) expect((await manager.get(address)).status).toBe(404);
  expect((await manager.get(`${home}/export/people.csv`)).status).toBe(200);
  expect(await read(manager, `${home}/export/people.csv`)).not.toContain(KNOWN);
  for (const intent of ["deactivate", "take-out", "renew-link"])
    expect((await people({ intent, userId: known })).status).toBe(404);
  // Whoever only has the link gets nowhere with it.
  expect((await house.stranger().post(link, { password: PASSWORD })).status).toBe(409);
  expect((await (await house.visitor("trainer")).post(link, {})).status).toBe(409);

  const first = await read(trainee, "/");
  expect(first).toContain("They do not read your own practice, or what you do for other cohorts.");
  const { invitation = [] } = fieldsIn(first, "invitation");
  const accepted = await trainee.post("/?index", { intent: "accept", invitation });
  expect(accepted.headers.get("location")).toBe("/");
  expect(await read(manager, `${home}/people/${known}`)).not.toContain("The last report");
  expect((await manager.get(`/review/attempts/${practice}`)).status).toBe(404);
  const cohortId = home.split("/").at(-1) ?? "";
  await house.ask(({ assignment }) =>
    assignment.create({
      data: {
        ...{ id: "asked", cohortId, title: "Asked", mode: "practice", opensAt: new Date(0) },
        items: { create: { slug: FLAGSHIP, position: 0 } },
      },
    }),
  );
  const begun = await trainee.post(`/scenarios/${FLAGSHIP}?assignment=asked`, {
    ...{ mode: "practice", paced: "no", paceFactor: "1", assignment: "asked" },
  });
  const attempt = begun.headers.get("location") ?? "";
  expect((await manager.get(`/review${attempt}`)).status).toBe(200);
  expect((await (await house.visitor("admin")).get(`/review/attempts/${practice}`)).status).toBe(
    404,
  );
});

test("whoever declines stays out, and the manager reads that it was not accepted", async () => {
  const made = await manager.post("/review/cohorts/new", { name: "No", timeZone: "UTC" });
  const place = made.headers.get("location") ?? "";
  const fields = { intent: "add", name: "Typed", email: KNOWN, pace: "1" };
  expect((await manager.post(`${place}?index`, fields)).status).toBe(200);
  const { invitation = [] } = fieldsIn(await read(trainee, "/"), "invitation");
  await trainee.post("/?index", { intent: "decline", invitation });
  expect(await read(trainee, "/")).not.toContain("Invitations");
  const page = await read(manager, place);
  expect(page).toContain("Not accepted");
  expect(page).not.toContain("Demo Trainee");
});

test("a manager does not sign out somebody whose account their cohort did not make; an admin does", async () => {
  const page = await read(manager, `${home}/people`);
  expect(page).not.toContain("Yes, deactivate Demo Trainee");
  expect(page).toContain("Yes, take Demo Trainee out");
  const refused = await people({ intent: "deactivate", userId: known });
  expect(refused.status).toBe(403);
  expect(unescapeHtml(await refused.text())).toContain("is not of this cohort alone");
  expect((await trainee.get("/")).status).toBe(200);
  expect((await people({ intent: "deactivate", userId: known }, admin)).status).toBe(302);
  expect((await trainee.get("/")).status).toBe(302);
  expect((await people({ intent: "reopen", userId: known })).status).toBe(403);
  expect((await people({ intent: "reopen", userId: known }, admin)).status).toBe(302);
  const again = { email: KNOWN, password: DEMO_PASSWORD };
  expect((await house.stranger().post("/sign-in", again)).status).toBe(302);
});

test("an account that was made with an open link is seen as not proved, until an admin says whose the address is", async () => {
  const made = await manager.post(`${home}/people/invitations`, {
    ...{ intent: "invite", days: "7", mostUses: "5" },
  });
  const link = /\/join\/[\w-]+/.exec(await made.text())?.[0] ?? "no link";
  const email = "typed-by-anybody@example.com";
  const typed = { name: "Any Body", email, password: PASSWORD };
  expect((await house.stranger().post(link, typed)).status).toBe(302);
  const id = await idOf(email);
  const places = ["", `/people?q=${email}`, `/people/${id}`].map((place) => home + place);
  for (const place of places) expect(await read(manager, place)).toContain("address not proved");
  const csv = async () =>
    (await (await manager.get(`${home}/export/people.csv`)).text()).split("\n");
  const rowOf = async () => (await csv()).find((line) => line.includes(email)) ?? "";
  expect((await csv())[0]).toContain("address_proved");
  expect(await rowOf()).toContain(`${email},no`);
  expect((await people({ intent: "prove", userId: id })).status).toBe(400);
  expect((await admin.post(`/accounts/${id}`, { intent: "prove" })).status).toBe(302);
  for (const place of places.slice(1))
    expect(await read(manager, place)).not.toContain("address not proved");
  expect(await rowOf()).toContain(`${email},yes`);
  // Of this cohort alone: its manager may close it.
  expect((await people({ intent: "deactivate", userId: id })).status).toBe(302);
});

test("whoever typed somebody's address into an open link is shown nothing that waits for it, and accepts it with its link alone", async () => {
  const made = await manager.post(`${home}/people/invitations`, {
    ...{ intent: "invite", days: "7", mostUses: "5" },
  });
  const open = /\/join\/[\w-]+/.exec(await made.text())?.[0] ?? "no link";
  const typist = house.stranger();
  const email = "not-theirs@example.com";
  const typed = { name: "Not Theirs", email, password: PASSWORD };
  expect((await typist.post(open, typed)).status).toBe(302);
  const other = await manager.post("/review/cohorts/new", { name: "Elsewhere", timeZone: "UTC" });
  const place = other.headers.get("location") ?? "";
  const wish = { intent: "add", name: "Typed", email, pace: "1" };
  const invited = await (await manager.post(`${place}?index`, wish)).text();
  const link = /\/join\/[\w-]+/.exec(invited)?.[0] ?? "no link";
  expect(await read(typist, "/")).not.toContain("Elsewhere");
  const { id } = await house.ask(({ invitation }) =>
    invitation.findFirstOrThrow({ where: { email, closedAt: null } }),
  );
  const here = { invitation: id };
  for (const intent of ["accept", "decline"])
    expect((await typist.post("/?index", { intent, ...here })).status).toBe(409);
  expect((await typist.post(link, { intent: "accept" })).headers.get("location")).toBe("/");
  expect(await read(manager, place)).toContain("Not Theirs");
});

test("a trainer asks for somebody else's draft to be put away, and its owner answers in the Studio", async () => {
  const [trainer, reviewer] = [await house.visitor("trainer"), house.stranger()];
  await reviewer.post("/sign-in", { email: "reviewer@example.com", password: DEMO_PASSWORD });
  const made = await trainer.post("/studio/new", { title: "Not yours", slug: "" });
  const draft = made.headers.get("location") ?? "";
  expect(await read(reviewer, draft)).toContain("Ask Demo Trainer to put it away");
  for (const intent of ["close", "keep"])
    expect((await reviewer.post(draft, { intent })).status).toBe(403);
  expect(await read(trainer, "/studio")).toContain("Not yours");
  await reviewer.post(draft, { intent: "ask" });
  expect(await read(trainer, "/studio")).toMatch(/Demo Reviewer asked on [^<]+ to put it away/);
  expect((await trainer.post(draft, { intent: "keep" })).status).toBe(302);
  expect(await read(trainer, "/studio")).not.toContain("asked on");
  await reviewer.post(draft, { intent: "ask" });
  expect((await trainer.post(draft, { intent: "close" })).status).toBe(302);
  expect(await read(trainer, "/studio")).not.toContain("Not yours");
});
