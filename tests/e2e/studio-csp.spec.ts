import { makeDraft, saveBehind, StudioPage } from "./studio-page.ts";
import { expect, test } from "./test.ts";

test.use({ role: "trainer", actionTimeout: 20_000, expectedStatuses: [409] });

test("nothing in the studio breaks the content security policy", async ({ page }) => {
  test.setTimeout(180_000);
  const refused: string[] = [];
  await page.exposeFunction("noteViolation", (words: string) => refused.push(words));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      const note: unknown = Reflect.get(window, "noteViolation");
      const words = `${event.effectiveDirective} ${event.blockedURI} on ${event.documentURI}`;
      if (typeof note === "function") note(words);
    });
  });
  const draft = await makeDraft(page, "Policy");
  for (const address of ["", "/new", "/upload", "/policies", "/policies/RQ-3", "/guide"]) {
    await page.goto(`/studio${address}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  const studio = await StudioPage.open(page, draft);
  // What the editor makes by itself: gutter, search, completion, panels, tooltips.
  await studio.retype("missed", "mised");
  await expect(studio.problems.getByRole("listitem")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await page.locator(".cm-lint-marker-error").hover();
  await expect(page.locator(".cm-tooltip-lint")).toBeVisible();
  await studio.find('then="asked"');
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ControlOrMeta+Space");
  await expect(studio.offered).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("F2");
  await expect(page.getByRole("group", { name: "Rename" })).toBeVisible();
  await page.keyboard.press("Escape");
  await studio.problems.getByRole("button", { name: /: Write missed$/ }).click();
  await studio.expectClean();

  await studio.openPane("Map");
  await expect(studio.map.getByRole("img", { name: /^Map of the case/ })).toBeVisible();
  await studio.map.getByRole("button", { name: "Larger" }).click();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    studio.map.getByRole("button", { name: "Save as SVG" }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/\.svg$/);
  await studio.openPane("Play");
  await expect(studio.play.getByRole("region", { name: "Queue" })).toBeVisible();
  await studio.openPane("Report");
  await expect(page.getByRole("table", { name: "Results of each bot" })).toBeVisible({
    timeout: 60_000,
  });
  await studio.openPane("Outline");
  await expect(page.getByRole("navigation", { name: "Outline" })).toBeVisible();
  await studio.openPane("Preview");
  await expect(page.getByRole("region", { name: "Preview" })).toBeVisible();

  await saveBehind(page, draft, (text) => text.replace("at noon", "at sunset"));
  await studio.retype("a quiet morning", "a busy morning");
  const conflict = page.getByRole("region", { name: "saved another text first" });
  await expect(conflict.getByRole("textbox", { name: "Your text" })).toBeVisible();
  await conflict.getByRole("button", { name: "Save the text at the right" }).click();
  await studio.expectKept("a busy morning");
  expect(refused).toEqual([]);
});
