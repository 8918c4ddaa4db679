/** Signing in by OpenID Connect, against a provider on this machine: who is let in, who links what, and what is not believed. */
import { createServer } from "node:http";

import { afterAll, beforeAll, expect, test } from "vitest";

import { freePort } from "../../scripts/free-port.mjs";
import { oidcVariables, startProvider, type TestProvider } from "../oidc-provider.ts";
import { DEMO_PASSWORD, type Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { answerOf, openBrowser, setOut, signInAs, type Browser } from "./oidc-visit.ts";
import { shown, unescapeHtml } from "./page.ts";

let site: string;
let provider: TestProvider;
let house: House;
let admin: Client;

beforeAll(async () => {
  const port = await freePort();
  site = `http://127.0.0.1:${port}`;
  provider = await startProvider(site);
  const variables = { DEMO: "accounts", PORT: String(port) };
  house = await openHouse({ ...variables, ...oidcVariables(provider.issuer, site) });
  admin = await house.visitor("admin");
});
afterAll(async () => {
  await house.close();
  await provider.close();
});

const browser = () => openBrowser(site, provider.issuer);

/** Somebody at the provider; their address there is theirs unless said otherwise. */
function known(subject: string, email: string, verified = true): string {
  provider.people.set(subject, { email, email_verified: verified });
  return subject;
}

/** An account that waits for its person; the path of the link to choose a password. */
async function invite(name: string, role = "trainee"): Promise<string> {
  const email = `${name.toLowerCase()}@example.org`;
  const fields = { name, email, role, "own-password": DEMO_PASSWORD };
  const page = shown(await (await admin.post("/accounts/new", fields)).text());
  return /value="https?:\/\/[^/"]+(\/join\/[\w-]+)"/.exec(page)?.[1] ?? "no link";
}

async function textOf(answer: Response): Promise<string> {
  const main = /<main[^]*<\/main>/.exec(shown(await answer.text()))?.[0] ?? "no page";
  return unescapeHtml(main.replaceAll("<!-- -->", "")).replace(/\s+/g, " ");
}

/** Refused with this status and these words, on a page with a way on; nobody is signed in. */
async function expectRefusal(
  { ours }: Browser,
  answer: Response,
  status: number,
  words: string,
): Promise<string> {
  const page = await textOf(answer);
  expect([answer.status, page]).toEqual([status, expect.stringContaining(words)]);
  expect(page).toMatch(/<a class="button primary"[^>]* href="\/(sign-in|account)/);
  expect(page).not.toMatch(/OAUTH|node_modules|at .*:\d+:\d+/);
  expect((await ours.get("/")).headers.get("location")).toBe("/sign-in?next=%2F");
  return page;
}

const rows = () =>
  house.ask(async ({ user, identity, session, oidcTrip }) => ({
    users: await user.count(),
    identities: await identity.count(),
    sessions: await session.count(),
    trips: await oidcTrip.count(),
  }));

test("the way there is on the page to sign in, only where there is one, and what it begins is kept in a cookie of ten minutes", async () => {
  const page = await (await house.stranger().get("/sign-in?next=/handbook")).text();
  expect(page).toContain('href="/sign-in/oidc?next=%2Fhandbook"');
  expect(page).toContain("Sign in with <!-- -->Acme");
  const begun = await house.stranger().get("/sign-in/oidc?next=/handbook");
  const asked = new URL(begun.headers.get("location") ?? "");
  expect(asked.origin).toBe(provider.issuer);
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    ...{ response_type: "code", code_challenge_method: "S256", scope: "openid email" },
    ...{ redirect_uri: `${site}/sign-in/oidc/callback`, client_id: "eleven-minutes" },
    ...{ state: expect.stringMatching(/.{40}/), nonce: expect.stringMatching(/.{40}/) },
  });
  const [cookie = ""] = begun.headers.getSetCookie();
  expect(cookie).toMatch(/^oidc=[^;]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
  const kept = atob(decodeURIComponent(/^oidc=([^;]+)/.exec(cookie)?.[1] ?? ""));
  for (const secret of ["state", "nonce"])
    expect(kept).not.toContain(asked.searchParams.get(secret));
});

test("an invited person whose address the provider vouches for is linked instead of choosing a password, and known by name ever after", async () => {
  const link = await invite("Ines", "manager");
  const first = browser();
  const answer = await signInAs(first, known("sub-ines", "Ines@Example.org"));
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/review/cohorts"]);
  expect((await first.ours.get("/review/cohorts")).status).toBe(200);

  expect(await (await house.stranger().get(link)).text()).toContain("does not work any more");
  const list = await textOf(await admin.get("/accounts?q=ines&state=active"));
  expect(list).toContain("Ines");

  // The address is what it was linked by once; afterwards it is not looked at.
  known("sub-ines", "somebody.else@example.org");
  const again = await signInAs(browser(), "sub-ines", "/handbook?q=lock");
  expect([again.status, again.headers.get("location")]).toEqual([302, "/handbook?q=lock"]);

  const audit = await textOf(await admin.get("/accounts/audit"));
  expect(audit).toContain("Ines</strong> signed in with the company account");
  expect(audit).toContain("linked the company account, instead of choosing a password");

  const own = await first.ours.get("/account/oidc");
  expect(await textOf(own)).toContain("your only way in");
  const unlink = await first.ours.post("/account/oidc", { intent: "unlink" });
  expect([unlink.status, await textOf(unlink)]).toEqual([
    409,
    expect.stringContaining("you have no password here"),
  ]);
  expect((await signInAs(browser(), "sub-ines")).status).toBe(302);
});

test("another company account with the address of one that is linked does not get it", async () => {
  await invite("Iris");
  await signInAs(browser(), known("sub-iris", "iris@example.org"));
  const other = browser();
  const answer = await signInAs(other, known("sub-iris-2", "iris@example.org"));
  await expectRefusal(other, answer, 403, "Your account here is linked already");
});

test("an address that the provider does not vouch for links nothing", async () => {
  const link = await invite("Uma");
  const uma = browser();
  const answer = await signInAs(uma, known("sub-uma", "uma@example.org", false));
  await expectRefusal(uma, answer, 403, "There is no account for you here");
  expect((await house.stranger().get(link)).status).toBe(200);
});

test("a stranger is refused in words, and nothing is made", async () => {
  const before = await rows();
  const stranger = browser();
  const answer = await signInAs(stranger, known("sub-stranger", "stranger@example.net"));
  const page = await expectRefusal(stranger, answer, 403, "There is no account for you here");
  expect(page).toContain("no account is made by signing in");
  expect(await rows()).toEqual(before);
  expect(await textOf(await admin.get("/accounts/audit"))).toContain(
    "The program</strong> refused a company account that is linked to nobody",
  );
});

test("an account with a password is linked by its person alone, with the password, and unlinked again", async () => {
  const trainee = browser();
  known("sub-trainee", "trainee@example.com");
  const first = await signInAs(trainee, "sub-trainee");
  const page = await expectRefusal(trainee, first, 403, "Link your accounts first");
  expect(page).toContain('href="/sign-in?next=%2Faccount%2Foidc"');

  const password = { email: "trainee@example.com", password: DEMO_PASSWORD };
  const next = { next: "/account/oidc" };
  expect(
    (await trainee.ours.post("/sign-in", { ...password, ...next })).headers.get("location"),
  ).toBe("/account/oidc");
  const wrong = { intent: "link", password: "not this one" };
  const refused = await trainee.ours.post("/account/oidc", wrong);
  expect([refused.status, await textOf(refused)]).toEqual([
    400,
    expect.stringContaining("This is not your password."),
  ]);
  const begun = await trainee.ours.post("/account/oidc", { ...wrong, password: DEMO_PASSWORD });
  const back = await answerOf(trainee, begun.headers.get("location") ?? "", "sub-trainee");
  expect((await trainee.ours.get(back)).headers.get("location")).toBe("/account/oidc");
  expect(await textOf(await trainee.ours.get("/account/oidc"))).toContain("Linked since");

  const other = browser();
  expect((await signInAs(other, "sub-trainee")).headers.get("location")).toBe("/");
  expect((await other.ours.post("/account/oidc", { intent: "unlink" })).status).toBe(302);
  const afterwards = browser();
  const gone = await signInAs(afterwards, "sub-trainee");
  await expectRefusal(afterwards, gone, 403, "Link your accounts first");
  const audit = await textOf(await admin.get("/accounts/audit"));
  for (const deed of ["linked", "unlinked"])
    expect(audit).toContain(`Demo Trainee</strong> ${deed} the company account`);
  expect(audit).toContain("Demo Trainee</strong> was refused with the company account");
});

/** Signs in with a password and begins to link; the address of the provider. */
async function beginLinking({ ours }: Browser, role: "trainer" | "manager"): Promise<string> {
  await ours.signIn(role);
  const fields = { intent: "link", password: DEMO_PASSWORD };
  return (await ours.post("/account/oidc", fields)).headers.get("location") ?? "";
}

test("one company account belongs to one account, and only who began to link ends it", async () => {
  await invite("Olga");
  await signInAs(browser(), known("sub-olga", "olga@example.org"));
  const trainer = browser();
  const to = await beginLinking(trainer, "trainer");
  const taken = await trainer.ours.get(await answerOf(trainer, to, "sub-olga"));
  expect([taken.status, await textOf(taken)]).toEqual([
    409,
    expect.stringContaining("linked to another account here"),
  ]);
  expect((await trainer.ours.get("/account/oidc")).status).toBe(200);

  const manager = browser();
  const begun = await beginLinking(manager, "manager");
  const back = await answerOf(manager, begun, known("sub-manager", "m@example.org"));
  await manager.ours.signIn("trainer");
  const answer = await manager.ours.get(back);
  expect([answer.status, await textOf(answer)]).toEqual([
    403,
    expect.stringContaining("not signed in any more as the person who began"),
  ]);
  const identities = await house.ask(({ identity }) =>
    identity.count({ where: { subject: "sub-manager" } }),
  );
  expect(identities).toBe(0);
});

test("a deactivated account is refused, linked before or not", async () => {
  await invite("Dora");
  await invite("Dana");
  await signInAs(browser(), known("sub-dora", "dora@example.org"));
  await house.ask(({ user }) =>
    user.updateMany({
      where: { email: { in: ["dora@example.org", "dana@example.org"] } },
      data: { active: false },
    }),
  );
  for (const name of ["dora", "dana"]) {
    const closed = browser();
    const answer = await signInAs(closed, known(`sub-${name}`, `${name}@example.org`));
    await expectRefusal(closed, answer, 403, "It was deactivated.");
  }
});

test("signing out ends the session here and at the provider, and comes back", async () => {
  await invite("Sara");
  const sara = browser();
  await signInAs(sara, known("sub-sara", "sara@example.org"));
  const before = await rows();
  const out = await sara.ours.post("/sign-out");
  const to = new URL(out.headers.get("location") ?? "");
  expect([out.status, to.origin + to.pathname]).toEqual([302, `${provider.issuer}/session/end`]);
  expect(to.searchParams.get("id_token_hint")).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  expect((await rows()).sessions).toBe(before.sessions - 1);
  expect((await sara.ours.get("/handbook")).headers.get("location")).toMatch(/^\/sign-in/);
  expect(await answerOf(sara, to.href, "")).toBe(`${site}/sign-in`);
  // There, too, it is asked again who that is.
  const asked = await sara.theirs.get(await setOut(sara));
  expect(asked.headers.get("location")).toContain("/interaction/");

  const trainer = await house.visitor("trainer");
  expect((await trainer.post("/sign-out")).headers.get("location")).toBe("/sign-in");
});

test("what was broken off at the provider changes nothing", async () => {
  const shy = browser();
  const back = await answerOf(shy, await setOut(shy), null);
  expect(back).toContain("error=access_denied");
  await expectRefusal(shy, await shy.ours.get(back), 403, "It was broken off");
});

/** A way back that somebody changed. */
function changed(back: string, change: (params: URLSearchParams) => void): string {
  const address = new URL(back);
  change(address.searchParams);
  return address.href;
}

test("an answer is taken once, in the browser that asked, with the state that it was given, within ten minutes", async () => {
  await invite("Tess");
  known("sub-tess", "tess@example.org");
  const tess = browser();
  const back = await answerOf(tess, await setOut(tess), "sub-tess");
  const over = "This sign-in is over";
  const elsewhere = browser();
  await expectRefusal(elsewhere, await elsewhere.ours.get(back), 400, over);
  await setOut(elsewhere);
  await expectRefusal(elsewhere, await elsewhere.ours.get(back), 400, over);
  const kept = new Map(tess.ours.cookies);
  const forged = changed(back, (params) => params.set("state", "made-up"));
  await expectRefusal(tess, await tess.ours.get(forged), 400, over);
  await expectRefusal(tess, await tess.ours.get("/sign-in/oidc/callback"), 400, over);

  // What was forged ended nothing: with its cookie the true answer still counts, once.
  const withCookie = { Cookie: [...kept].map(([name, value]) => `${name}=${value}`).join() };
  const good = await house.stranger().get(back, withCookie);
  expect([good.status, good.headers.get("location")]).toEqual([302, "/"]);
  expect((await house.stranger().get(back, withCookie)).status).toBe(400);

  // The same code again, on a way of its own.
  const again = browser();
  const state = new URL(await setOut(again)).searchParams.get("state") ?? "";
  const replayed = changed(back, (params) => params.set("state", state));
  await expectRefusal(again, await again.ours.get(replayed), 400, over);

  const late = browser();
  const lateBack = await answerOf(late, await setOut(late), "sub-tess");
  await house.ask(({ oidcTrip }) => oidcTrip.updateMany({ data: { expiresAt: new Date(0) } }));
  await expectRefusal(late, await late.ours.get(lateBack), 400, over);
});

test("an answer that is another provider's, or to another question, is not believed and stands in the log by its number", async () => {
  known("sub-tess", "tess@example.org");
  const believed = "This answer was not believed";
  const expectUnproved = async (
    change: (asked: URLSearchParams) => void,
    changeBack: (params: URLSearchParams) => void,
  ) => {
    const one = browser();
    const back = await answerOf(one, changed(await setOut(one), change), "sub-tess");
    const answer = await one.ours.get(changed(back, changeBack));
    const page = await expectRefusal(one, answer, 400, believed);
    const number = /<code>(\w{6})<\/code>/.exec(page)?.[1] ?? "no number";
    expect(house.output()).toContain(`company sign-in ${number}: ${believed}`);
  };
  const same = () => undefined;
  await expectUnproved((asked) => asked.set("nonce", "another"), same);
  await expectUnproved(same, (params) => params.set("iss", "https://mix-up.example.org"));
  await expectUnproved(same, (params) => params.delete("iss"));

  // Who has the code has not the verifier: the provider itself refuses.
  const thief = browser();
  const asked = changed(await setOut(thief), (params) =>
    params.set("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
  );
  const stolen = await thief.ours.get(await answerOf(thief, asked, "sub-tess"));
  await expectRefusal(thief, stolen, 400, "This sign-in is over");
});

test("whoever is signed in is not sent there; without the setting there is no such place", async () => {
  const trainer = await house.visitor("trainer");
  const answer = await trainer.get("/sign-in/oidc?next=/studio");
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/studio"]);
  const without = await openHouse({ DEMO: "accounts" });
  const stranger = without.stranger();
  expect(await (await stranger.get("/sign-in")).text()).not.toContain("/sign-in/oidc");
  for (const place of ["/sign-in/oidc", "/sign-in/oidc/callback?code=a&state=b"])
    expect([place, (await stranger.get(place)).status]).toEqual([place, 404]);
  const trainee = await without.visitor("trainee");
  for (const answered of [
    await trainee.get("/account/oidc"),
    await trainee.post("/account/oidc", { intent: "link", password: DEMO_PASSWORD }),
  ])
    expect(answered.status).toBe(404);
  await without.close();
}, 60_000);

test("while the provider is down the password goes on working, signing out too; once it is there, it is found", async () => {
  const [port, theirs] = [await freePort(), await freePort()];
  const here = `http://127.0.0.1:${port}`;
  const issuer = `http://127.0.0.1:${theirs}`;
  const variables = { DEMO: "accounts", PORT: String(port), SIGN_IN_LIMIT: "3" };
  const small = await openHouse({ ...variables, ...oidcVariables(issuer, here) });
  const one = openBrowser(here, issuer);
  const down = await one.ours.get("/sign-in/oidc");
  await expectRefusal(one, down, 503, "The company sign-in does not answer");
  expect(small.output()).toMatch(/company sign-in \w{6}: .*ECONNREFUSED/);
  expect(await small.ask(({ oidcTrip }) => oidcTrip.count())).toBe(0);
  const trainee = await small.visitor("trainee");
  const linking = await trainee.post("/account/oidc", { intent: "link", password: DEMO_PASSWORD });
  expect([linking.status, await textOf(linking)]).toEqual([
    503,
    expect.stringContaining("The company sign-in does not answer"),
  ]);

  // One that takes the question and never answers is down too.
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(theirs, "127.0.0.1", resolve));
  await expectRefusal(one, await one.ours.get("/sign-in/oidc"), 503, "does not answer");
  silent.closeAllConnections();
  await new Promise((resolve) => silent.close(resolve));

  // This one says the address in the ID token.
  const late = await startProvider(here, { port: theirs, emailInToken: true });
  late.people.set("sub-lena", { email: "lena@example.org", email_verified: true });
  const lena = { name: "Lena", email: "lena@example.org", role: "trainee" };
  await (await small.visitor("admin")).post("/accounts/new", lena);
  expect((await signInAs(one, "sub-lena")).headers.get("location")).toBe("/");
  // Neither what a provider that was down refused nor a sign-in counts.
  const tries = Array.from({ length: 61 }, () => small.stranger().get("/sign-in/oidc"));
  const refused = (await Promise.all(tries)).filter(({ status }) => status === 429);
  expect(refused).toHaveLength(1);
  expect(Number(refused[0]?.headers.get("Retry-After"))).toBeGreaterThan(0);
  await late.close();
  await small.restart();
  expect((await one.ours.post("/sign-out")).headers.get("location")).toBe("/sign-in");
  expect((await one.ours.get("/")).headers.get("location")).toBe("/sign-in?next=%2F");
  await small.close();
}, 60_000);
