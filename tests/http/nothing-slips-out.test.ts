/** What somebody typed stays text wherever it is shown, and what is secret is in no page. */
import { expect, test } from "vitest";

import { DEMO_PASSWORD, makeClient } from "./client.ts";
import { unescapeHtml } from "./page.ts";

/** Ends a script, an attribute and a text field, each where it could. */
const BREAKING = `"'></textarea></script><script>alert(1)</script><b onfocus=alert(1)>`;

test("what was typed ends no script, no attribute and no field of the page that gives it back", async () => {
  const plain = await (await makeClient().post("/sign-in", { email: "x", password: "y" })).text();
  const answer = await makeClient().post("/sign-in", { email: BREAKING, password: "y" });
  const page = await answer.text();
  expect(answer.status).toBe(400);
  expect(unescapeHtml(page)).toContain(`value="${BREAKING}"`);
  const tags = (of: string) => (of.match(/<\/?(script|b|textarea)\b/g) ?? []).length;
  expect(tags(page)).toBe(tags(plain));
  expect(page).not.toContain("<script>alert(1)");

  const found = await makeClient().get(`/sign-in?next=${encodeURIComponent(`/${BREAKING}`)}`);
  expect(await found.text()).not.toContain("<script>alert(1)");
});

test("what is searched for is text in the page that answers", async () => {
  const client = makeClient();
  await client.signIn("admin");
  for (const at of ["/handbook", "/accounts", "/accounts/audit", "/studio"]) {
    const page = await (await client.get(`${at}?q=${encodeURIComponent(BREAKING)}`)).text();
    expect(page).not.toMatch(/<script>alert|<b onfocus/);
  }
});

test("a line break in an address that is led to begins no header", async () => {
  const client = makeClient();
  for (const next of ["/a\r\nSet-Cookie: stolen=1", "/a%0d%0aSet-Cookie: stolen=1"]) {
    const answer = await client.post("/theme", { theme: "dark", next });
    expect(answer.status).toBe(302);
    expect(answer.headers.getSetCookie().map((line) => line.split("=")[0])).toEqual(["theme"]);
  }
});

test("the token of a session and the password are in no page and in no data of one", async () => {
  const client = makeClient();
  const trainer = { email: "trainer@example.com", password: DEMO_PASSWORD };
  const signedIn = await client.post("/sign-in", { ...trainer, next: "/studio" });
  const cookie = decodeURIComponent(client.cookies.get("session") ?? "");
  const token = String(JSON.parse(atob(cookie)));
  expect(token.length).toBeGreaterThanOrEqual(43);
  expect(signedIn.headers.get("location")).toBe("/studio");
  const places = ["/", "/_root.data", "/studio", "/studio.data", "/studio/new", "/handbook"];
  for (const place of [...places, "/nowhere", "/accounts"]) {
    const answer = await client.get(place);
    const text = await answer.text();
    for (const secret of [token, cookie, "argon2"])
      expect([place, text.includes(secret)]).toEqual([place, false]);
  }
  const wrong = await makeClient().post("/sign-in", { ...trainer, password: "a wrong password" });
  expect(await wrong.text()).not.toContain("a wrong password");
});

test("a password is typed unseen, and whatever keeps passwords may fill it in", async () => {
  const page = await (await makeClient().get("/sign-in")).text();
  const field = /<input\b[^>]*name="password"[^>]*>/.exec(page)?.[0] ?? "";
  expect(field).toMatch(/\stype="password"/);
  expect(field).toMatch(/\sautocomplete="current-password"/i);
  expect(field).not.toMatch(/onpaste|maxlength|pattern=|readonly/i);
  expect(page).toMatch(
    /name="email"[^>]*autocomplete="username"|autocomplete="username"[^>]*name="email"/i,
  );
});
