/** Mails as they arrive at a mail server, and where the links in them lead. */
import { afterAll, beforeAll, expect, test } from "vitest";

import { LINKS_A_DAY } from "#app/accounts/throttle.server.ts";
import { freePort } from "../../scripts/free-port.mjs";
import { openMailSink, type MailSink } from "../mail-sink.ts";
import { oidcVariables, startProvider } from "../oidc-provider.ts";
import { DEMO_PASSWORD, type Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { answerOf, openBrowser, signInAs } from "./oidc-visit.ts";
import { shown, unescapeHtml } from "./page.ts";

const PASSWORD = "several words to remember";

let sink: MailSink;
let house: House;
let admin: Client;

beforeAll(async () => {
  sink = await openMailSink();
  house = await openHouse({
    ...{ DEMO: "accounts", SMTP_URL: `smtp://127.0.0.1:${sink.port}` },
    ...{ SITE_URL: "https://training.example.org", MAIL_FROM: "Training <training@example.org>" },
  });
  admin = await house.visitor("admin");
});
afterAll(async () => {
  await house.close();
  await sink.close();
});

const read = async (answer: Response) =>
  unescapeHtml(shown(await answer.text()).replaceAll("<!-- -->", ""));

/** The first mail for this address that has a link, or the first after so many, with the path of the link. */
async function linkMail(email: string, after = 0) {
  for (let [n, before] = [0, 0]; ; n += 1) {
    const mail = await sink.mailFor(email, n);
    const link = /^https:\/\/training\.example\.org(\/join\/[\w-]+)$/m.exec(mail.text)?.[1];
    if (link !== undefined && before === after) return { ...mail, link };
    if (link !== undefined) before += 1;
  }
}

const linkFor = async (email: string, after = 0) => (await linkMail(email, after)).link;

async function idOf(email: string): Promise<string> {
  const user = await house.ask((books) => books.user.findUniqueOrThrow({ where: { email } }));
  return user.id;
}

/** The admin's own password, as a page asks for it again. */
const CONFIRMED = { "link-password": DEMO_PASSWORD };

const account = async (email: string) => read(await admin.get(`/accounts/${await idOf(email)}`));

async function make(name: string, email: string): Promise<string> {
  const fields = { name, email, role: "trainer", "own-password": DEMO_PASSWORD };
  const page = await read(await admin.post("/accounts/new", fields));
  expect(page).toContain(`A link goes to ${email} by mail.`);
  expect(page).not.toContain("/join/");
  return linkFor(email);
}

async function signsIn(email: string, password: string): Promise<boolean> {
  return (await house.stranger().post("/sign-in", { email, password })).status === 302;
}

test("who gets an account gets a link by mail, which nobody else sees", async () => {
  const email = "mona@example.org";
  const link = await make("Mona Möller", email);
  const mail = await sink.mailFor(email);
  expect(mail.for).toEqual([email]);
  expect(mail.headers.get("to")).toBe("Mona Möller <mona@example.org>");
  expect(mail.headers.get("from")).toBe("Training <training@example.org>");
  expect(mail.headers.get("subject")).toBe("Choose a password for your account");
  expect(mail.text).toContain("Demo Admin made an account for you.");
  await expect.poll(() => account(email), { timeout: 20_000 }).toContain("mailed on");
  const mona = house.stranger();
  expect(await read(await mona.get(link))).toContain("Welcome, Mona Möller.");
  expect((await mona.post(link, { password: PASSWORD })).status).toBe(302);
  expect((await mona.get("/studio")).status).toBe(200);
});

test("a forgotten password: the link in the mail chooses another one, once", async () => {
  const email = "rosa@example.org";
  await house.stranger().post(await make("Rosa", email), { password: PASSWORD });
  const stranger = house.stranger();
  expect(await read(await stranger.get("/sign-in"))).toContain('href="/sign-in/forgot"');
  const asked = await stranger.post("/sign-in/forgot", { email: "Rosa@Example.org" });
  expect(asked.status).toBe(200);
  expect(await read(asked)).toContain("If there is an account with the address Rosa@Example.org,");
  const { link, headers } = await linkMail(email, 1);
  expect(headers.get("subject")).toBe("Choose a new password");
  expect(await signsIn(email, PASSWORD)).toBe(true);
  const other = "another set of words";
  expect((await stranger.post(link, { password: other })).status).toBe(302);
  expect([await signsIn(email, PASSWORD), await signsIn(email, other)]).toEqual([false, true]);
  expect(await read(await house.stranger().get(link))).toContain(
    "This link does not work any more",
  );
});

test("an address that nobody has gets the same answer, and no mail", async () => {
  const [known, unknown] = ["mona@example.org", "unknown@example.org"];
  const answers = [];
  for (const email of [unknown, known]) {
    const answer = await house.stranger().post("/sign-in/forgot", { email });
    answers.push([answer.status, (await read(answer)).replaceAll(email, "ADDRESS")]);
  }
  const [first, second] = answers;
  const withoutNonces = (page: unknown) => String(page).replace(/nonce="[^"]*"/g, "");
  expect([first?.[0], withoutNonces(first?.[1])]).toEqual([
    second?.[0],
    withoutNonces(second?.[1]),
  ]);
  // The mail for the address that was asked for later is there: the earlier one's would be, too.
  await linkMail(known, 1);
  expect(sink.mails.filter((mail) => mail.for.includes(unknown))).toEqual([]);
});

test("an admin can have a link shown instead, and the one that was mailed stops working", async () => {
  const email = "tom@example.org";
  const mailed = await make("Tom", email);
  const id = await idOf(email);
  const page = await read(
    await admin.post(`/accounts/${id}`, { intent: "show-link", ...CONFIRMED }),
  );
  const link = /value="https:\/\/training\.example\.org(\/join\/[\w-]+)"/.exec(page)?.[1] ?? "";
  expect(await read(await house.stranger().get(mailed))).toContain("This link was closed.");
  const tom = house.stranger();
  expect((await tom.post(link, { password: PASSWORD })).status).toBe(302);
});

test("an address that takes no mail is told of where the account is", async () => {
  const email = "gone@example.org";
  const list = async () => read(await admin.get("/accounts"));
  // The refusal is for the next mail, which must be this one.
  await expect.poll(list, { timeout: 20_000 }).toContain("No mail waits to be sent");
  sink.refusals.push({ code: 550, words: "Nobody of this name" });
  const fields = { name: "Gone", email, role: "trainer", "own-password": DEMO_PASSWORD };
  expect((await admin.post("/accounts/new", fields)).status).toBe(200);
  let page = "";
  while (!page.includes("could not be delivered")) page = await account(email);
  expect(page).toContain("The mail server refused it: 550 Nobody of this name");
  expect(await list()).toContain("1 could not be delivered");
});

test("people whom a manager invites, one by one or from a list, get their links by mail, and prove their address with them", async () => {
  const manager = await house.visitor("manager");
  await manager.post("/review/cohorts/new", { name: "Autumn", timeZone: "UTC" });
  const cohort = await house.ask((books) =>
    books.cohort.findFirstOrThrow({ where: { name: "Autumn" } }),
  );
  const people = `/review/cohorts/${cohort.id}/people`;
  const one = { intent: "add", name: "Ada", email: "ada@example.org", pace: "1" };
  const page = await read(await manager.post(`${people}?index`, one));
  expect(page).toContain("Ada is invited. A link goes to ada@example.org by mail");
  expect(page).not.toContain("/join/");
  const mail = await linkMail(one.email);
  expect(mail.headers.get("subject")).toBe("Invitation to the cohort “Autumn”");
  const table = async () => read(await manager.get(people));
  await expect.poll(table, { timeout: 20_000 }).toContain("mailed on");
  const sent = await house.ask(({ invitation }) =>
    invitation.findFirstOrThrow({ where: { email: one.email } }),
  );
  expect(sent.sentTo).toBe(one.email);
  const again = { intent: "invite-again", invitation: sent.id };
  const renewed = await read(await manager.post(`${people}?index`, again));
  expect(renewed).toContain("A link goes to ada@example.org by mail");
  expect(renewed).not.toContain("/join/");
  const ada = house.stranger();
  const link = await linkFor(one.email, 1);
  expect(await read(await house.stranger().get(mail.link))).toContain("This link was closed.");
  expect((await ada.post(link, { password: PASSWORD })).status).toBe(302);
  expect(await account(one.email)).toContain("proved since");

  const text = "name,email\nBen,ben@example.org\nCleo,cleo@example.org\n";
  const checked = await (await manager.post(`${people}/import`, { text, intent: "check" })).text();
  const secret = /name="secret" value="([^"]+)"/.exec(checked)?.[1] ?? "";
  const taken = await manager.post(`${people}/import`, { text, secret, intent: "import" });
  const outcome = taken.headers.get("location") ?? "";
  const links = [await linkFor("ben@example.org"), await linkFor("cleo@example.org")];
  await expect
    .poll(async () => read(await manager.get(outcome)), { timeout: 20_000 })
    .toContain("2 links go out by mail");
  expect(await read(await manager.get(outcome))).not.toContain("/join/");
  for (const path of links)
    expect((await house.stranger().post(path, { password: PASSWORD })).status).toBe(302);
});

test("a link for anybody tells nobody who has an account: each address gets a link of its own by mail", async () => {
  const manager = await house.visitor("manager");
  const made = await manager.post("/review/cohorts/new", { name: "Open", timeZone: "UTC" });
  const place = `${made.headers.get("location") ?? ""}/invitations`;
  const page = await read(
    await manager.post(place, { intent: "invite", days: "7", mostUses: "3" }),
  );
  expect(page).toContain("gives an address gets a link of their own there");
  const open = /\/join\/[\w-]+/.exec(page)?.[0] ?? "no link";
  const form = await read(await house.stranger().get(open));
  expect(form).toContain("Send me a link");
  expect(form).not.toContain('type="password"');
  const wrong = await house.stranger().post(open, { name: "Eve", email: "eve at example" });
  expect(wrong.status).toBe(400);
  const again = await read(wrong);
  for (const typed of ["Eve", "eve at example"]) expect(again).toContain(`value="${typed}"`);

  const answers = [];
  const addresses = ["eve@example.org", "trainee@example.com", "trainer@example.com"];
  for (const email of addresses) {
    const client = house.stranger();
    const answer = await client.post(open, { name: "Typed", email, password: PASSWORD });
    expect([...client.cookies.keys()]).toEqual([]);
    answers.push([answer.status, await read(answer)]);
  }
  const same = answers.map(([status, text], n) => [
    ...[status, String(text).replaceAll(addresses[n] ?? "", "ADDRESS")],
  ]);
  const withoutNonces = JSON.stringify(same[0]).replace(/nonce=\\"[^"]*"/g, "");
  for (const one of same)
    expect(JSON.stringify(one).replace(/nonce=\\"[^"]*"/g, "")).toBe(withoutNonces);
  expect(answers[0]?.[0]).toBe(200);
  // Said also where it was the last use of the link.
  expect(answers[2]?.[1]).toContain("We have sent a link to");

  const eve = house.stranger();
  const own = await linkFor("eve@example.org");
  expect((await eve.post(own, { name: "Eve", password: PASSWORD })).status).toBe(302);
  expect(await account("eve@example.org")).toContain("proved since");
  expect((await house.stranger().post(open, { name: "X", email: "x@example.org" })).status).toBe(
    409,
  );
});

test("whoever has an account is told of what happens to it, of each once", async () => {
  const email = "nina@example.org";
  await house.stranger().post(await make("Nina", email), { password: PASSWORD });
  const id = await idOf(email);
  const signIn = async () => {
    const client = house.stranger();
    expect((await client.post("/sign-in", { email, password: PASSWORD })).status).toBe(302);
    return client;
  };
  const keep = async (fields: Record<string, string>) =>
    expect((await admin.post(`/accounts/${id}`, fields)).status).toBe(302);
  const here = await signIn();
  expect((await here.post("/account", { intent: "elsewhere" })).status).toBe(200);
  await keep({ intent: "role", role: "manager", "role-password": DEMO_PASSWORD });
  await keep({ intent: "deactivate" });
  await keep({ intent: "reopen" });
  const change = { intent: "password", old: PASSWORD, password: "another set of words" };
  expect((await (await signIn()).post("/account", change)).status).toBe(302);

  const told = [
    ["Your new password", "A new password was chosen for your account."],
    ["You were signed out elsewhere", "You signed out on every other device."],
    ["Your role was changed", "Demo Admin changed the role of your account: you are manager now."],
    ["Your account was closed", "Demo Admin closed your account."],
    ["Your account was opened again", "Demo Admin opened your account again."],
    ["Your new password", "A new password was chosen for your account."],
  ] as const;
  // The first is the link to choose a password; processes hand mails over side by side, so in no order.
  for (const n of told.keys()) await sink.mailFor(email, n + 1);
  await expect
    .poll(async () => read(await admin.get("/accounts")), { timeout: 20_000 })
    .toContain("No mail waits to be sent");
  const notices = sink.mails.filter((mail) => mail.for.includes(email)).slice(1);
  const subjects = notices.map(({ headers }) => headers.get("subject"));
  expect(subjects.toSorted()).toEqual(told.map(([subject]) => subject).toSorted());
  for (const [subject, words] of told) {
    const mail = notices.find(({ headers }) => headers.get("subject") === subject);
    expect(mail?.text).toContain(words);
    expect(mail?.text).not.toContain("/join/");
  }
});

test("who links a company account, or is linked by the provider's word, is told of it, once", async () => {
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const provider = await startProvider(site);
  const company = await openHouse({
    ...{ DEMO: "accounts", PORT: String(port), ...oidcVariables(provider.issuer, site) },
    ...{ SMTP_URL: `smtp://127.0.0.1:${sink.port}`, MAIL_FROM: "training@example.org" },
  });
  const keeper = await company.visitor("admin");
  const fields = { role: "trainee", "own-password": DEMO_PASSWORD };
  const invite = async (name: string, email: string) => {
    const made = await keeper.post("/accounts/new", { name, email, ...fields });
    expect(made.status).toBe(200);
    const { text } = await sink.mailFor(email);
    return new URL(/^http\S+\/join\/\S+$/m.exec(text)?.[0] ?? "").pathname;
  };
  const [lea, max] = ["lea@example.org", "max@example.org"];
  const own = openBrowser(site, provider.issuer);
  await own.ours.post(await invite("Lea", lea), { password: PASSWORD });
  provider.people.set("sub-lea", { email: "l@example.net", email_verified: true });
  const begun = await own.ours.post("/account/oidc", { intent: "link", password: PASSWORD });
  const back = await answerOf(own, begun.headers.get("location") ?? "", "sub-lea");
  expect((await own.ours.get(back)).headers.get("location")).toBe("/account/oidc");

  await invite("Max", max);
  provider.people.set("sub-max", { email: max, email_verified: true });
  const vouched = await signInAs(openBrowser(site, provider.issuer), "sub-max");
  expect([vouched.status, vouched.headers.get("location")]).toEqual([302, "/"]);
  // Once linked, signing in tells of nothing.
  for (const subject of ["sub-lea", "sub-max"])
    expect((await signInAs(openBrowser(site, provider.issuer), subject)).status).toBe(302);

  const subjects = (email: string) =>
    sink.mails
      .filter((mail) => mail.for.includes(email))
      .map((mail) => mail.headers.get("subject"))
      .toSorted();
  for (const [email, after] of [
    [lea, 2],
    [max, 1],
  ] as const)
    expect((await sink.mailFor(email, after)).text).toContain("can sign in to your account here");
  await expect
    .poll(async () => read(await keeper.get("/accounts")), { timeout: 20_000 })
    .toContain("No mail waits to be sent");
  const link = "Choose a password for your account";
  expect(subjects(lea)).toEqual(["A new way to sign in", link, "Your new password"]);
  expect(subjects(max)).toEqual(["A new way to sign in", link]);
  await company.close();
  await provider.close();
});

test("a mail server that is away delays no request, and the mail waits", async () => {
  const away = await openHouse({
    ...{
      DEMO: "accounts",
      SMTP_URL: "smtp://127.0.0.1:1",
      SITE_URL: "https://training.example.org",
    },
    MAIL_FROM: "training@example.org",
  });
  const keeper = await away.visitor("admin");
  const made = await keeper.post("/accounts/new", {
    name: "A",
    email: "a@example.org",
    role: "trainee",
  });
  expect(made.status).toBe(200);
  let page = "";
  while (!page.includes("ECONNREFUSED"))
    page = await read(
      await keeper.get(
        `/accounts/${(await away.ask((books) => books.user.findUniqueOrThrow({ where: { email: "a@example.org" } }))).id}`,
      ),
    );
  expect(page).toContain("its mail is tried again: It could not be handed over");
  expect(await read(await keeper.get("/accounts"))).toContain("1 mail waits to be sent");
  await away.close();
});

test("where no mail is sent the pages say so", async () => {
  const silent = await openHouse({ DEMO: "accounts" });
  expect(await read(await silent.stranger().get("/sign-in"))).toContain(
    "Forgotten your password? Ask whoever made your account for a new link.",
  );
  const forgot = await read(await silent.stranger().get("/sign-in/forgot"));
  expect(forgot).toContain("No mail is sent from here");
  expect(forgot).not.toContain('<form method="post" action="/sign-in/forgot"');
  await silent.close();
});

test("a manager does not fill a mailbox: above so many links a day the page says so, with what was typed", async () => {
  const manager = await house.visitor("manager");
  const made = await manager.post("/review/cohorts/new", { name: "Mailed", timeZone: "UTC" });
  const people = `${made.headers.get("location") ?? ""}?index`;
  const typed = { name: "Often Asked", email: "often@example.org", pace: "1.5" };
  const statuses: number[] = [];
  let last = "";
  for (let n = 0; n <= LINKS_A_DAY; n += 1) {
    const answer = await manager.post(people, { intent: "add", ...typed });
    statuses.push(answer.status);
    last = await read(answer);
  }
  expect(statuses).toEqual([...Array<number>(LINKS_A_DAY).fill(200), 429]);
  expect(last).toContain(`${LINKS_A_DAY} links went to often@example.org by mail within a day`);
  for (const value of [typed.name, typed.email]) expect(last).toContain(`value="${value}"`);
  expect(last).toMatch(/value="1.5" selected/);
});
