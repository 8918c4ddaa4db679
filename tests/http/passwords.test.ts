/** A password is what its person typed, and the link to choose one gives nothing else. */
import { afterAll, beforeAll, expect, test } from "vitest";

import { DEMO_PASSWORD, type Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { shown } from "./page.ts";

let house: House;
let admin: Client;

beforeAll(async () => {
  house = await openHouse();
  admin = await house.visitor("admin");
});
afterAll(() => house.close());

/** The path of a new trainee's personal link. */
async function invite(email: string): Promise<string> {
  const fields = { name: "Pat", email, role: "trainee", "own-password": DEMO_PASSWORD };
  const answer = await admin.post("/accounts/new", fields);
  const page = shown(await answer.text());
  return /value="https?:\/\/[^/"]+(\/join\/[\w-]+)"/.exec(page)?.[1] ?? "no link";
}

async function signIn(email: string, password: string): Promise<number> {
  return (await house.stranger().post("/sign-in", { email, password })).status;
}

test("a password of any signs and more than sixty-four of them is taken as it was typed, and as nothing else", async () => {
  const chosen: readonly string[] = [
    ` A sentence with blanks at both ends, 漢字, ümläute and “signs” of every kind: {}[]<>&"'\\%+ `,
    "only small letters and nothing else in it whatsoever of any other kind",
    String.fromCodePoint(...Array.from({ length: 40 }, (_, n) => 0x1f400 + n)),
  ];
  for (const [number, password] of chosen.entries()) {
    const email = `pat${number}@example.org`;
    expect(password.length).toBeGreaterThanOrEqual(64);
    const answer = await house.stranger().post(await invite(email), { password });
    expect([password, answer.status]).toEqual([password, 302]);
    expect(await signIn(email, password)).toBe(302);
    const near = [password.slice(0, -1), password.slice(0, 64), password.toUpperCase()];
    for (const other of [...near, password.trim(), `${password} `])
      if (other !== password) expect([other, await signIn(email, other)]).toEqual([other, 401]);
  }
});

test("where a password is chosen it is typed unseen, and whatever keeps passwords may make one", async () => {
  const page = await (await house.stranger().get(await invite("unseen@example.org"))).text();
  const field = /<input\b[^>]*name="password"[^>]*>/.exec(page)?.[0] ?? "";
  expect(field).toMatch(/\stype="password"/);
  expect(field).toMatch(/\sautocomplete="new-password"/i);
  expect(field).not.toMatch(/onpaste|pattern=|readonly/i);
});

test("who chooses a password changes nothing else of the account, whatever else the form says", async () => {
  const client = house.stranger();
  const forged = { role: "admin", email: "other@example.org", active: "1", paceFactor: "2" };
  const answer = await client.post(await invite("forger@example.org"), {
    ...{ ...forged, password: "a password that nobody else has" },
    ...{ userId: "x", cohortId: "x", passwordHash: "x", name: "Somebody" },
  });
  expect(answer.status).toBe(302);
  expect((await client.get("/accounts")).status).toBe(403);
  const account = await house.ask(({ user }) =>
    user.findUnique({ where: { email: "forger@example.org" } }),
  );
  expect(account).toMatchObject({ role: "trainee", name: "Pat", paceFactor: 1 });
});
