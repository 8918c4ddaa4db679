import type { Page } from "@playwright/test";

import { BRIEFING, compiled } from "./flagship.ts";
import { hasRecords, letPass, logOf } from "./records.ts";
import { expect, test } from "./test.ts";

const PACE = compiled.scenario.shift.paceSeconds;

test.beforeEach(() => {
  test.skip(!hasRecords(), "real time can only be moved where the records are within reach");
});

test("the shift clock runs by itself at the scenario's pace, and the focus stays", async ({
  page,
}) => {
  await page.clock.install();
  const id = await startPaced(page);
  await expect(page.locator(".shift-time")).toHaveText("16:30");
  await page.keyboard.press("e");
  const note = page.getByRole("textbox", { name: "Note" });
  await note.fill("Half a sentence");
  letPass(id, 4 * PACE);
  await page.clock.fastForward(PACE * 1000);
  await expect(page.locator(".shift-time")).toHaveText("16:34");
  await expect(page.getByRole("region", { name: "Queue" })).toContainText("about a bus driver");
  await expect(note).toBeFocused();
  await expect(note).toHaveValue("Half a sentence");
  await expect(page.getByRole("status").filter({ hasText: "Arrived in the queue" })).toBeAttached();
});

test("a pause covers everything and stops the clock", async ({ page }) => {
  await page.clock.install();
  const id = await startPaced(page);
  letPass(id, 2 * PACE);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("heading", { name: "Paused" })).toBeVisible();
  await expect(page.getByText("The clock is stopped at 16:32")).toBeVisible();
  await expect(page.getByRole("region")).toHaveCount(0);
  await expect(page.getByText("My father nearly sent money")).toHaveCount(0);

  letPass(id, 20 * PACE);
  await page.clock.fastForward(20 * PACE * 1000);
  await page.reload();
  await expect(page.getByText("The clock is stopped at 16:32")).toBeVisible();
  expect(logOf(id)).toEqual(["clock", "pause"]);
  // What a pause takes away from real time is arithmetic, and tested where it is done.
  letPass(id, -20 * PACE);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.locator(".shift-time")).toHaveText("16:32");
  expect(logOf(id)).toEqual(["clock", "pause", "resume"]);
});

test("with double time a minute lasts twice as long", async ({ page }) => {
  await page.clock.install();
  const id = await startPaced(page, "2");
  letPass(id, 4 * PACE);
  await page.clock.fastForward(2 * PACE * 1000);
  await expect(page.locator(".shift-time")).toHaveText("16:32");
});

test("when time runs out the shift ends by itself and leads to the debrief", async ({ page }) => {
  await page.clock.install();
  const id = await startPaced(page);
  letPass(id, 31 * PACE);
  await page.clock.fastForward(PACE * 1000);
  await expect(page.getByText("Nothing is left to decide.")).toBeVisible();
  await page.locator("#to-debrief").click();
  await expect(page.locator(".result-word")).toHaveText("Not passed");
});

async function startPaced(page: Page, factor = "1"): Promise<string> {
  await page.goto(BRIEFING);
  await page.getByRole("radio", { name: "Assessment" }).check();
  await page.getByRole("radio", { name: "Also runs in real time" }).check();
  await page.getByLabel("Time per minute, in real time").selectOption(factor);
  await page.getByRole("button", { name: "Start the shift" }).click();
  await expect(page.getByRole("region", { name: "Queue" })).toBeVisible();
  return /\/attempts\/([^/?#]+)/.exec(page.url())?.[1] ?? "";
}
