import { readFileSync } from "node:fs";

import type { Locator, Page } from "@playwright/test";
import { parse } from "csv-parse/sync";

import { openQuickGame } from "#app/language/scenario/play.ts";
import { simulateAttempt } from "#app/review/simulation/simulate-attempt.ts";
import { formFor } from "../http/form-for.ts";
import { compiled } from "./flagship.ts";
import { scan } from "./scan.ts";
import { expect, MANAGER, test } from "./test.ts";

test.use({ role: "manager", actionTimeout: 20_000, expectedStatuses: [400, 409, 422] });

const run = Date.now().toString(36);
const ADA = { name: "Ada Lantern", email: `ada-${run}@example.com` };
const GOOD = `${ADA.name},${ADA.email},1\nBen Kettle,ben-${run}@example.com,1.5`;
/** A twin, an address that is none, and a pace that is none. */
const BAD = `Ada Again,${ADA.email},1\nCyd Pebble,cyd at example,1\nDot Biscuit,dot-${run}@example.com,9`;
const REASON = "The screen did not say that the account is a protected one.";
const DECISION = "Sat beside me for a week and asked about every protected account.";

test("a manager's Monday: a roster, an assignment, who is not ready and why, an override, a decision, an export", async ({
  page,
  visit,
}) => {
  test.setTimeout(240_000);
  await page.goto("/review/cohorts");
  await page.getByRole("link", { name: "New cohort" }).click();
  await page.getByLabel("Name").fill(`Monday ${run}`);
  await page.getByRole("button", { name: "Make the cohort" }).click();
  await page
    .getByRole("navigation", { name: "Cohort" })
    .getByRole("link", { name: "People" })
    .click();
  const home = page.url().replace("/people", "");

  // The roster: three bad rows are named, and nobody is imported.
  await page.goto(`${home}/people/import`);
  await page.getByLabel("Paste it here").fill(`name,email,pace\n${GOOD}\n${BAD}`);
  await page.getByRole("button", { name: "Check the list" }).click();
  const rows = page.getByRole("region", { name: "Every row of the list" }).getByRole("row");
  await expect(rows.filter({ hasText: "Problem" })).toHaveCount(3);
  await expect(page.getByRole("button", { name: /^Invite/ })).toHaveCount(0);
  await page.getByLabel("Paste it here").fill(`name,email,pace\n${GOOD}`);
  await page.getByRole("button", { name: "Check the list" }).click();
  await page.getByRole("button", { name: "Invite 2 people" }).click();
  const link = await page.getByRole("row", { name: ADA.name }).locator("code").textContent();

  // The assignment.
  await page.goto(`${home}/assignments/new`);
  await page.getByLabel("Title").fill("First clearance");
  await page.getByRole("checkbox", { name: /The last report/ }).check();
  await page.getByRole("radio", { name: /Assessment/ }).check();
  await page.getByRole("button", { name: "Assign" }).click();
  await expect(page.getByText("First clearance").first()).toBeVisible();

  // The trainee chooses a password, sees what is due and acts against everything.
  const trainee = await visit(MANAGER);
  await trainee.context().clearCookies();
  await trainee.goto(new URL(link ?? "no link").pathname);
  await trainee.getByLabel("Password").fill("a long enough password");
  await trainee.getByRole("button", { name: "Join" }).click();
  await trainee.waitForURL("/");
  await expect(trainee.getByText("First clearance").first()).toBeVisible();
  await trainee.getByRole("link", { name: /^Begin.*The last report/ }).click();
  await trainee.getByRole("button", { name: "Start the shift" }).click();
  await trainee.waitForURL(/\/attempts\//);
  const attempt = new URL(trainee.url()).pathname;
  await play(trainee, attempt);

  // The assignment changes: what Ada has begun stays, with the reason; the rest is saved.
  await page.goto(`${home}/assignments`);
  await page.getByRole("link", { name: "First clearance" }).click();
  await page.getByRole("link", { name: "Change the assignment" }).click();
  await expect(page.getByText("1 person has begun it, so it stays.")).toBeVisible();
  await scan(page, "changing an assignment");
  await page.getByLabel("Attempts at each scenario").selectOption("2");
  await page.getByRole("button", { name: "Save the changes" }).click();
  await expect(page.getByText("2 attempts for each scenario")).toBeVisible();

  // Who is not ready, and why: two clicks from the board to the decision.
  await page.goto(home);
  const row = page.getByRole("row", { name: ADA.name });
  await expect(row).toContainText("Not yet");
  await scan(page, "board");
  // Arrow keys move between the cells, also to those without a link.
  await row.getByRole("link", { name: ADA.name, exact: true }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(row.getByRole("link", { name: "Not yet" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(row.getByRole("link", { name: "n = 1" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(row.getByRole("cell", { name: "–", exact: true }).first()).toBeFocused();
  await page.keyboard.press("End");
  await expect(row.getByRole("link", { name: /not passed/ })).toBeFocused();
  await row.getByRole("link", { name: ADA.name, exact: true }).click();
  await expect(page.getByText(/critical errors? in assessment/)).toBeVisible();
  await scan(page, "person");
  await page
    .getByRole("link", { name: /^Read attempt/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "How the score adds up" })).toBeVisible();
  const before = await resultOf(page);

  // The decision is replayed and its verdict overridden, with a reason and not without one.
  await page
    .getByRole("link", { name: /Critical error/ })
    .first()
    .click();
  await page.waitForURL(/[?&]step=/);
  await expect(page.getByText("On the desk before this step")).toBeVisible();
  await scan(page, "reading an attempt");
  await page.getByText("Change this verdict").click();
  await page.getByRole("radio", { name: "Weak" }).check();
  await page.getByLabel("Reason").first().fill("too short");
  await page.getByRole("button", { name: "Change the verdict" }).click();
  await expect(page.getByText(/at least 10 characters/i).first()).toBeVisible();
  await page.getByLabel("Reason").first().fill(REASON);
  await page.getByRole("button", { name: "Change the verdict" }).click();
  await expect(page.getByText("Holds now").first()).toBeVisible();
  expect(await resultOf(page)).not.toBe(before);

  // The trainee sees it, with the old value and the reason.
  await trainee.goto("/");
  await trainee.getByRole("link", { name: "changed by a manager: see why" }).click();
  await expect(trainee.locator("#changes").getByText(REASON)).toBeVisible();
  await expect(trainee.locator("#changes").getByText("Critical error")).toBeVisible();
  await expect(trainee.locator("#changes").getByText(MANAGER.name)).toBeVisible();

  // The manager decides about readiness: it stands on the person's page and on the board.
  await page.getByRole("link", { name: ADA.name, exact: true }).click();
  await page.getByText("Decide yourself").click();
  await page.getByRole("radio", { name: "Ready", exact: true }).check();
  await page.getByLabel("Reason").fill(DECISION);
  await page.getByRole("button", { name: "Keep this decision" }).click();
  const readiness = page.getByRole("region", { name: /^Readiness/ });
  await expect(readiness.getByText(DECISION)).toBeVisible();
  await expect(readiness.getByRole("heading", { name: "Readiness Ready" })).toBeVisible();
  await page.goto(home);
  await expect(page.getByRole("row", { name: ADA.name })).toContainText(/Ready\s*by a manager/);

  // Both are in the audit trail, in the words of the page.
  await page.goto(`${home}/audit`);
  const trail = page.getByRole("listitem");
  await expect(trail.filter({ hasText: DECISION })).toContainText("“ready”");
  await expect(trail.filter({ hasText: REASON })).toContainText("critical error → weak");

  // The export agrees with the screen.
  await page.goto(`${home}/export`);
  const totals = page.locator(".export-totals");
  const [people, results] = [await csvOf(page, "people"), await csvOf(page, "results")];
  await expectTotal(totals, "People", people.length);
  await expectTotal(
    totals,
    "Not yet",
    people.filter((one) => one["readiness"] === "not-yet").length,
  );
  const counting = results.filter((one) => one["counts"] === "yes");
  await expectTotal(totals, "Attempts that count", counting.length);
  const mean = counting.reduce((sum, one) => sum + Number(one["percent"]), 0) / counting.length;
  // Under five attempts a mean is not shown as one.
  const said = counting.length < 5 ? "too few" : `${mean.toFixed(1)} %`;
  await expectTotal(totals, "Mean score", said);
  await page.goto(home);
  await expect(page.getByRole("row", { name: ADA.name })).toContainText(`${Math.round(mean)} %`);
});

/** Plays as somebody would who acts against everything, through the forms of the desk. */
async function play(page: Page, attempt: string): Promise<void> {
  const game = openQuickGame(compiled);
  const events = simulateAttempt({ game, habit: "over-enforcing", ability: 0, seed: 11 });
  for (const [seq, event] of events.entries()) {
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(formFor(event, seq)))
      for (const one of [value].flat()) form.append(name, one);
    const answer = await page.request.post(attempt, {
      data: form.toString(),
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      maxRedirects: 0,
    });
    expect(answer.status(), `entry ${seq}: ${JSON.stringify(event)}`).toBe(302);
  }
}

/** "The result: not passed; …": the line that the score adds up to. */
async function resultOf(page: Page): Promise<string> {
  return (await page.getByRole("row", { name: /together; the model path/ }).textContent()) ?? "";
}

async function csvOf(page: Page, name: string): Promise<Record<string, string>[]> {
  const waiting = page.waitForEvent("download");
  await page.locator(`a[href$="/export/${name}.csv"]`).click();
  const file = await (await waiting).path();
  return parse(readFileSync(file), { columns: true, bom: true });
}

async function expectTotal(totals: Locator, label: string, value: number | string): Promise<void> {
  const line = totals
    .locator("div")
    .filter({ has: totals.page().getByText(label, { exact: true }) });
  await expect(line.locator("dd")).toHaveText(String(value));
}
