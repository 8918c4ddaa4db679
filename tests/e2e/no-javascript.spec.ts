import { DeskPage } from "./desk-page.ts";
import { expectDebrief } from "./debrief-page.ts";
import { eventsOf } from "./flagship.ts";
import { expect, test } from "./test.ts";

test.use({ javaScriptEnabled: false, expectedStatuses: [400, 401] });

test.describe("a stranger without scripts", () => {
  test.use({ signedIn: false });

  test("signs in, and a wrong password says so and keeps the address", async ({
    page,
    trainee,
  }) => {
    await page.goto("/");
    await page.getByLabel("E-mail address").fill(trainee.email);
    await page.getByLabel("Password").fill("not this one");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert")).toContainText("do not belong together");
    await expect(page.getByLabel("E-mail address")).toHaveValue(trainee.email);
    await page.getByLabel("Password").fill(trainee.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("heading", { name: "Your scenarios" })).toBeVisible();
    await page.getByText("Sign out", { exact: true }).click();
    await page.getByRole("button", { name: "Sign out now" }).click();
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  });
});

test("a shift from briefing to debrief, with records, worksheet, team, clauses and note", async ({
  page,
}) => {
  test.slow();
  const events = eventsOf("Exemplary");
  const desk = await DeskPage.start(page, "Assessment", false);
  const escalated = events.findIndex((event) => event.type === "act" && event.case === "president");
  await desk.playAll(events.slice(0, escalated + 1));
  await desk.play({ type: "wait", minutes: 60 });
  await desk.toDebrief();
  await expectDebrief(page, desk.shadow.debrief());
});

test("a sheet that is not complete comes back with everything that was typed", async ({ page }) => {
  const desk = await DeskPage.start(page, "Practice", false);
  await desk.openSheet("lookalike", "escalate");
  await desk.cite(["AU-2", "RQ-3"]);
  await desk.sheet.getByRole("textbox", { name: "Note" }).fill("The portrait is <copied> & old.");
  // Without scripts the browser itself still asks for what is required.
  await page.locator("#sheet").evaluate((form) => form.setAttribute("novalidate", ""));
  await desk.decide();
  await expect(desk.sheet.getByText("Choose whom it goes to.")).toBeVisible();
  await expect(desk.sheet.getByText("Say how sure you are.")).toBeVisible();
  await expect(desk.sheet.getByRole("textbox", { name: "Note" })).toHaveValue(
    "The portrait is <copied> & old.",
  );
  for (const clause of ["AU-2", "RQ-3"]) {
    await expect(desk.sheet.getByRole("checkbox", { name: clause })).toBeChecked();
  }
  await desk.expectInStep();

  await desk.chooseTeam("l2");
  await desk.sheet.getByText("Fairly sure", { exact: true }).click();
  await desk.decide();
  await expect(page.locator(".story-part").last()).toContainText("carries the shift lead’s name");
  await expect(page.locator(".explanation")).toContainText("Acceptable");
});

test("the handbook is searched beside the case, and closed again", async ({ page }) => {
  await DeskPage.start(page, "Practice", false);
  await page.getByRole("link", { name: "Handbook /" }).click();
  const handbook = page.getByRole("region", { name: "Handbook" });
  await handbook.getByRole("searchbox").fill("protected account");
  await handbook.getByRole("button", { name: "Search" }).click();
  await expect(handbook.getByRole("status")).toContainText("for “protected account”");
  await expect(handbook.getByText("Policy duty officer (L3), Joris Penhallow")).toBeVisible();
  await handbook.locator("summary", { hasText: "PN-2" }).click();
  await expect(handbook.locator("details[open] .prose")).toBeVisible();
  await handbook.getByRole("link", { name: "Close" }).click();
  await expect(handbook).toBeHidden();
  await expect(page.getByRole("region", { name: "Desk" })).toBeVisible();
});

test("pausing covers the desk, going on brings it back", async ({ page }) => {
  const desk = await DeskPage.start(page, "Practice", false);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("heading", { name: "Paused" })).toBeVisible();
  await expect(desk.queue).toHaveCount(0);
  await page.getByRole("button", { name: "Go on" }).click();
  await desk.expectInStep();
});

test("colours are chosen and kept", async ({ page }) => {
  await page.goto("/handbook");
  await page.getByRole("button", { name: "Dark colours" }).click();
  await expect(page).toHaveURL(/\/handbook$/);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
