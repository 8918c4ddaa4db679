import type { Page } from "@playwright/test";

import { scan } from "./scan.ts";
import { expect, PASSWORD, test } from "./test.ts";

const ITEMS = 5;
const OTHER = { email: "manager2@example.com", password: PASSWORD };

// A form with mistakes is answered with 400.
test.use({ signedIn: false, actionTimeout: 20_000, expectedStatuses: [400] });
test.beforeEach(() => test.setTimeout(180_000));

/** Picks the first decision of so many places. */
async function pick(page: Page, most: number): Promise<void> {
  const places = page.getByRole("group").filter({ has: page.locator("[name=pick]") });
  for (let n = 0; n < most; n += 1) await places.nth(n).getByRole("checkbox").first().check();
}

/** Decides what is left with one answer, and says what of others' notes was received meanwhile. */
async function decideAll(page: Page, answer: string, note: string): Promise<string> {
  const received: string[] = [];
  page.on("response", (response) => {
    void response.text().then(
      (text) => received.push(text),
      () => undefined,
    );
  });
  for (let n = 1; n <= ITEMS; n += 1) {
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`item ${n} of ${ITEMS}`);
    await page.getByRole("radio", { name: answer }).check();
    await page.getByText("Fairly sure").click();
    await page.getByLabel("Note", { exact: true }).fill(note);
    await page.getByRole("button", { name: /^Decide/ }).click();
  }
  await expect(page.getByText("You have decided every item.")).toBeVisible();
  received.push(await page.content());
  return received.join("\n");
}

test("three people decide the same moments blind, and the manager then reads how far they agree", async ({
  visit,
  trainer,
}) => {
  const title = `Golden ${crypto.randomUUID().slice(0, 8)}`;
  const manager = await visit({ email: "manager@example.com", password: PASSWORD });
  await manager.goto("/review/cohorts");
  await manager.locator('main a[href^="/review/cohorts/"]:not([href$="/new"])').first().click();
  await manager.getByRole("link", { name: "Calibrations" }).click();
  await manager.getByRole("link", { name: "New calibration" }).click();
  await scan(manager, "a new calibration");

  await pick(manager, ITEMS);
  await manager.getByRole("button", { name: "Make the set" }).last().click();
  await expect(manager.getByText("Give the set a name.")).toBeVisible();
  await expect(manager.getByText("Name at least two people")).toBeVisible();
  await expect(manager.locator("[name=pick]:checked")).toHaveCount(ITEMS);

  await manager.getByLabel("Name", { exact: true }).fill(title);
  await manager.getByLabel(/^Others, by e-mail/).fill(`${trainer.email}, ${OTHER.email}`);
  await manager.getByRole("checkbox", { name: /manager@example\.com, manager$/ }).check();
  await manager.getByRole("checkbox", { name: /hide what was decided/ }).check();
  await manager.getByRole("button", { name: /^List these/ }).click();
  await expect(manager.getByRole("group", { name: "Kept so far" })).toBeVisible();
  await expect(manager.locator("[name=pick]:checked")).toHaveCount(ITEMS);
  await expect(manager.getByLabel("Name", { exact: true })).toHaveValue(title);
  await manager.getByRole("button", { name: "Make the set" }).last().click();
  await expect(manager.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(manager.getByText("0 of 3 people have finished")).toBeVisible();

  const trainerPage = await visit(trainer);
  await trainerPage.goto("/calibrations");
  await trainerPage.getByRole("link", { name: title }).click();
  await scan(trainerPage, "an item of a calibration");
  await decideAll(trainerPage, "Close, no action", "canary-trainer");

  await manager.reload();
  await expect(manager.getByText("1 of 3 people have finished")).toBeVisible();
  await scan(manager, "a calibration that runs");
  expect(await manager.content()).not.toContain("canary-trainer");

  const otherPage = await visit(OTHER);
  await otherPage.goto("/calibrations");
  await otherPage.getByRole("link", { name: title }).click();
  const seen = await decideAll(otherPage, "Remove the item", "canary-other");
  expect(seen).not.toContain("canary-trainer");

  await manager.getByRole("link", { name: "Decide your items" }).click();
  const seenByManager = await decideAll(manager, "Close, no action", "canary-manager");
  expect(seenByManager).not.toMatch(/canary-(trainer|other)/);

  await manager.goto("/review/cohorts");
  await manager.locator('main a[href^="/review/cohorts/"]:not([href$="/new"])').first().click();
  await manager.getByRole("link", { name: "Calibrations" }).click();
  await manager.getByRole("link", { name: title }).click();
  await expect(manager.getByText("All have finished")).toBeVisible();
  await expect(manager.getByText("Krippendorff's alpha, severity")).toBeVisible();
  await expect(manager.getByText(/People disagree here: look at the item/)).toHaveCount(ITEMS);
  await expect(manager.getByRole("table", { name: "What was answered" }).first()).toContainText(
    "Close, no action",
  );
  await manager.getByText("Certainty, clauses and notes").first().click();
  await expect(manager.getByText("canary-trainer").first()).toBeVisible();
  await scan(manager, "the report of a calibration");
  await otherPage.reload();
  expect(await otherPage.content()).not.toMatch(/canary-(trainer|manager)/);
});
