import type { Page } from "@playwright/test";

import { DeskPage } from "./desk-page.ts";
import { eventsOf } from "./flagship.ts";
import { expect, listen, signIn, test } from "./test.ts";

test("reloading, signing out and another machine lead to exactly the same place", async ({
  page,
  browser,
  trainee,
  baseURL,
}) => {
  test.slow();
  const events = eventsOf("Exemplary");
  const half = events.findIndex((event) => event.type === "worksheet") + 1;
  const desk = await DeskPage.start(page, "Assessment");
  await desk.playAll(events.slice(0, half));
  const address = page.url();
  const place = await placeOf(page);
  expect(place.case).toContain("Harassment report on @halden");
  expect(place.case).toContain("Public-interest");

  await page.reload();
  await desk.expectInStep();
  expect(await placeOf(page)).toEqual(place);

  await page.getByText("Sign out", { exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(address);
  await page.getByLabel("E-mail address").fill(trainee.email);
  await page.getByLabel("Password").fill(trainee.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(address);
  await desk.expectInStep();
  expect(await placeOf(page)).toEqual(place);

  const elsewhere = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const said = listen(elsewhere);
  const other = await elsewhere.newPage();
  await signIn(other, trainee);
  await other.goto("/");
  await expect(other.getByText("minutes into the shift")).toBeVisible();
  await other.getByRole("link", { name: "Go on with The last report" }).click();
  const there = new DeskPage(other, desk.shadow);
  await there.expectInStep();
  await there.openCase("president");
  expect(await placeOf(other)).toEqual(place);

  await there.playAll(events.slice(half, half + 1));
  await page.reload();
  await desk.expectInStep();
  expect(said).toEqual([]);
  await elsewhere.close();
});

test("a pause is still a pause after leaving", async ({ page }) => {
  const desk = await DeskPage.start(page, "Practice");
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("link", { name: "Leave for now" }).click();
  await page.getByRole("link", { name: "Go on with The last report" }).click();
  await expect(page.getByRole("heading", { name: "Paused" })).toBeVisible();
  await page.getByRole("button", { name: "Go on" }).click();
  await desk.expectInStep();
  await expect(page.locator("#case-heading")).toBeFocused();
});

/** What is in front: the case with its story, records and worksheets, the clock, and the log. */
async function placeOf(page: Page) {
  const text = (selector: string) => page.locator(selector).innerText();
  return { case: await text(".case"), clock: await text(".shift"), log: await text(".log") };
}
