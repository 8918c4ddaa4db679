import type { Page } from "@playwright/test";

import { DeskPage } from "./desk-page.ts";
import { BRIEFING, eventsOf } from "./flagship.ts";
import { scan } from "./scan.ts";
import { expect, PASSWORD, signIn, test } from "./test.ts";

test.use({ expectedStatuses: [400, 401, 403, 404, 409] });
test.beforeEach(() => test.setTimeout(180_000));

test.describe("strangers", () => {
  test.use({ signedIn: false });

  test("signing in", async ({ page, trainee }) => {
    await page.goto("/sign-in");
    await scan(page, "sign in");
    await page.getByLabel("E-mail address").fill(trainee.email);
    await page.getByLabel("Password").fill("not this one");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await scan(page, "sign in, refused");
    await page.goto("/sign-in/forgot");
    await scan(page, "forgotten password");
  });
});

test("home before anything, briefing, and an address that leads nowhere", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText("Nothing finished yet")).toBeVisible();
  await scan(page, "home, empty");
  await page.goto(BRIEFING);
  await page.getByRole("radio", { name: "Assessment" }).check();
  await scan(page, "briefing");
  await page.goto("/no-such-page");
  await scan(page, "404");
});

test("what is somebody else's", async ({ page, browser, baseURL, trainee }) => {
  await DeskPage.start(page, "Practice");
  const elsewhere = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = await elsewhere.newPage();
  await signIn(other, { ...trainee, email: "trainer@example.com" });
  const answer = await other.goto(page.url());
  expect([403, 404]).toContain(answer?.status());
  await scan(other, `${answer?.status()}`);
  await other.goto("/");
  await scan(other, "library of a trainer");
  await elsewhere.close();
});

test("accounts: the list, a new one with what is wrong, one with its link, and the audit", async ({
  visit,
  trainee,
}) => {
  test.setTimeout(300_000);
  const admin = await visit({ email: "admin@example.com", password: PASSWORD });
  await admin.goto("/");
  await admin.getByRole("link", { name: "Accounts" }).click();
  await expect(admin.getByRole("region", { name: "Table of accounts" })).toBeVisible();
  await scan(admin, "accounts");
  await admin.getByRole("link", { name: "New account" }).click();
  await admin.getByLabel("Name", { exact: true }).fill("Somebody");
  await admin.getByLabel("E-mail address").fill(trainee.email);
  await admin.getByRole("radio", { name: "Manager" }).check();
  await admin.getByLabel("Your own password").fill(PASSWORD);
  await admin.getByRole("button", { name: "Make the account" }).click();
  await expect(admin.getByText("with this e-mail address already")).toBeVisible();
  await expect(admin.getByLabel("Name", { exact: true })).toHaveValue("Somebody");
  await scan(admin, "a new account, refused");
  await admin.goto(`/accounts?q=${encodeURIComponent(trainee.email)}`);
  await admin.getByRole("rowheader").getByRole("link").click();
  await admin.locator("[name=link-password]").fill(PASSWORD);
  await admin.getByRole("button", { name: "Make a new link" }).click();
  await expect(admin.locator("input[readonly]")).toHaveValue(/\/join\//);
  await scan(admin, "an account with its link");
  await admin.goto("/accounts/audit");
  await scan(admin, "the audit of accounts");
  await admin.getByRole("link", { name: /^Demo Admin/ }).click();
  await expect(admin.getByRole("heading", { name: "Where you are signed in" })).toBeVisible();
  await scan(admin, "one's own account");
});

test("handbook", async ({ page }) => {
  await page.goto("/handbook");
  await scan(page, "handbook");
  await page.getByRole("link", { name: "Escalation", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Escalation", level: 1 })).toBeVisible();
  await scan(page, "handbook section with the matrix");
  await page.goto("/handbook/public-interest");
  await scan(page, "handbook section with a worksheet");
  await page.goto("/handbook?q=protected");
  await scan(page, "handbook search");
});

test("desk: a decision in practice", async ({ page }) => {
  const desk = await DeskPage.start(page, "Practice");
  await scan(page, "desk");
  await desk.playAll(eventsOf("Exemplary").slice(0, 1));
  await scan(page, "opened record");
  await desk.openSheet("lookalike", "escalate");
  await desk.cite(["AU-1"]);
  await page.locator("#sheet").evaluate((form) => ((form as HTMLFormElement).noValidate = true));
  await desk.decide();
  await expect(page.getByText("Say how sure you are.")).toBeVisible();
  await scan(page, "sheet with errors");
  await page.keyboard.press("Escape");
  await desk.playAll(eventsOf("Exemplary").slice(1, 2));
  await expect(page.locator(".explanation")).toBeVisible();
  await scan(page, "explanation");
});

test("desk: worksheet, handbook, keys and pause", async ({ page }) => {
  const desk = await DeskPage.start(page, "Assessment");
  for (let wait = 0; wait < 4; wait += 1) await desk.play({ type: "wait", minutes: null });
  await desk.openCase("driver");
  await page.locator(".el-cover summary").click();
  await scan(page, "uncovered post");
  await desk.openCase("president");
  await page.getByRole("link", { name: "Fill in:" }).click();
  await expect(page.getByRole("button", { name: "Record the answers" })).toBeVisible();
  await scan(page, "worksheet");
  await page.getByRole("link", { name: "Handbook /" }).click();
  await page.getByRole("searchbox", { name: "Search the handbook" }).fill("protected");
  const handbook = page.getByRole("region", { name: "Handbook" });
  await expect(handbook.getByRole("status")).toContainText("for “protected”");
  await handbook.locator("summary", { hasText: "PN-1" }).click();
  await scan(page, "handbook panel");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Keys" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await scan(page, "keys");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("heading", { name: "Paused" })).toBeVisible();
  await scan(page, "paused");
  await page.goto("/");
  await scan(page, "home, half done");
});

test("the end of the shift, and the debrief of a critical error", async ({ page }) => {
  await finishDark(page);
  await scan(page, "over");
  await page.locator("#to-debrief").click();
  await expect(page.getByText("Critical error at")).toBeVisible();
  await page.locator("article.decision .clause-rows summary").first().click();
  await page.locator("#points summary").click();
  await scan(page, "debrief");
  await page.goto("/");
  await scan(page, "home, finished");
});

/** Looks into the gap and fills the worksheet in, presses the button, and waits for what comes. */
async function finishDark(page: Page): Promise<void> {
  const dark = eventsOf("Dark");
  const desk = await DeskPage.start(page, "Assessment");
  for (let wait = 0; wait < 4; wait += 1) await desk.play({ type: "wait", minutes: null });
  const worksheet = eventsOf("Exemplary").find(({ type }) => type === "worksheet");
  if (worksheet) await desk.play(worksheet);
  const pressed = dark.find((event) => event.type === "act" && event.do === "deactivate");
  if (pressed) await desk.play(pressed);
  await desk.play({ type: "wait", minutes: 60 });
}
