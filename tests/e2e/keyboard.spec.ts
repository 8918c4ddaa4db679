import type { Page } from "@playwright/test";

import { DeskPage } from "./desk-page.ts";
import { eventsOf, Shadow } from "./flagship.ts";
import { KeyboardDesk, tabTo } from "./keyboard-desk.ts";
import { expect, test } from "./test.ts";

test.describe("without a pointer", () => {
  test.use({ signedIn: false });

  test("from signing in to the debrief", async ({ page, trainee }) => {
    test.setTimeout(180_000);
    await watchPointer(page);
    await page.goto("/sign-in");
    await tabTo(page, page.getByLabel("E-mail address"));
    await page.keyboard.type(trainee.email);
    await tabTo(page, page.getByLabel("Password"));
    await page.keyboard.type(trainee.password);
    await page.keyboard.press("Enter");

    await tabTo(page, page.getByRole("link", { name: "Read the briefing of The last report" }));
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("radio", { name: "Practice" }));
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: "Assessment" })).toBeChecked();
    await tabTo(page, page.getByRole("button", { name: "Start the shift" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Queue" })).toBeVisible();

    const shadow = new Shadow();
    const desk = new KeyboardDesk(page, shadow);
    for (const event of eventsOf("Exemplary")) await desk.play(event);

    await tabTo(page, page.getByRole("link", { name: "Go to the debrief" }).last());
    await page.keyboard.press("Enter");
    await expect(page.locator(".result-percent")).toHaveText("100%");
    await expect(page.locator(".result-word")).toHaveText("Passed");
    expect(await pointerEvents(page), "pointer events").toEqual([]);
  });
});

test("Escape closes the sheet and the handbook, and gives the focus back", async ({ page }) => {
  await DeskPage.start(page, "Practice");
  await page.keyboard.press("e");
  await expect(page.locator("#sheet-heading")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator("#sheet")).toBeHidden();
  await expect(page.locator("#act-escalate")).toBeFocused();

  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search the handbook" })).toBeFocused();
  await page.keyboard.type("protected account");
  await expect(page.getByRole("region", { name: "Handbook" })).toContainText("PN-2");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Handbook" })).toBeHidden();
  await expect(page.locator("#handbook-button")).toBeFocused();
});

test("the question mark shows the keys, and they can be turned off", async ({ page }) => {
  await DeskPage.start(page, "Practice");
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys).toBeVisible();
  await expect(keys).toContainText("Request a 24-hour lock");
  await page.keyboard.press("c");
  await expect(page.locator("#sheet")).toBeHidden();
  await tabTo(page, keys.getByRole("checkbox"));
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await page.keyboard.press("c");
  await expect(page.locator("#sheet")).toBeHidden();

  await page.locator("#key-help-button").press("Enter");
  await keys.getByRole("checkbox").press("Space");
  await page.keyboard.press("Escape");
  await page.keyboard.press("c");
  await expect(page.locator("#sheet-heading")).toHaveText("Close, no action");
});

test("keys typed into a field do nothing to the desk", async ({ page }) => {
  const desk = await DeskPage.start(page, "Practice");
  await page.keyboard.press("e");
  const note = page.getByRole("textbox", { name: "Note" });
  await note.focus();
  await page.keyboard.type("c1w?/gjk close d");
  await expect(note).toHaveValue("c1w?/gjk close d");
  await desk.sheet.getByRole("searchbox").focus();
  await page.keyboard.type("w?/d");
  await page.keyboard.press("Enter");
  await expect(page.locator("#sheet-heading")).toHaveText("Escalate…");
  await expect(page.getByRole("dialog")).toBeHidden();
  await desk.expectInStep();

  await page.keyboard.press("Escape");
  await expect(page.locator("#act-escalate")).toBeFocused();
  await page.keyboard.press("/");
  const search = page.getByRole("searchbox", { name: "Search the handbook" });
  await expect(search).toBeFocused();
  await page.keyboard.type("w1");
  await expect(search).toHaveValue("w1");
  await desk.expectInStep();
});

/** Remembers every pointer event of every page, also across navigations. */
async function watchPointer(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const type of ["pointerdown", "mousedown", "touchstart"]) {
      addEventListener(
        type,
        () =>
          sessionStorage.setItem("pointer", `${sessionStorage.getItem("pointer") ?? ""} ${type}`),
        true,
      );
    }
  });
}

function pointerEvents(page: Page): Promise<string[]> {
  return page.evaluate(() => (sessionStorage.getItem("pointer") ?? "").split(" ").filter(Boolean));
}
