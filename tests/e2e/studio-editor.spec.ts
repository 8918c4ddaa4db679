import type { Page } from "@playwright/test";

import { newScenario } from "#app/language/scenario/template.ts";
import { makeDraft, StudioPage, textOf, type Draft } from "./studio-page.ts";
import { expect, test } from "./test.ts";

test.use({ role: "trainer", actionTimeout: 20_000 });
test.beforeEach(() => test.setTimeout(90_000));

/** The end of a line in the first scene, where another element can stand. */
const POST = "We stop at noon today. Send your name and a deposit to keep your prize.</Post>";

test.describe("completion by keyboard", () => {
  test("an element with what it needs, an attribute, an id, a clause", async ({ page }) => {
    const { keyboard } = page;
    const draft = await makeDraft(page, "Completed");
    const studio = await StudioPage.open(page, draft);

    await test.step("element", async () => {
      await studio.find(POST);
      await keyboard.press("ArrowRight");
      await keyboard.press("Enter");
      await keyboard.type("<Act");
      await take(studio, "Action");
      await expect(page.locator(".cm-activeLine")).toContainText(/<Action do="/);
      // Its first gap offers the actions of the desk at once.
      await keyboard.type("lab");
      await take(studio, "label");
      await expect(page.locator(".cm-activeLine")).toContainText('<Action do="label"');
      await keyboard.press("Escape");
      await keyboard.press("Escape");
    });

    await test.step("id of a scene or ending of this case", async () => {
      await emptyValue(studio, 'then="half"');
      await keyboard.press("ControlOrMeta+Space");
      await expect(studio.offered.getByRole("option", { name: /^asked/ })).toBeVisible();
      await expect(studio.offered.getByRole("option", { name: /^left-up/ })).toHaveCount(0);
      await keyboard.type("pas");
      await take(studio, "passed");
      await studio.expectKept('<Action do="remove" then="passed"');
    });

    await test.step("clause", async () => {
      await studio.find('cites="RQ-3">');
      await back(page, 2);
      await keyboard.type(" AU-");
      await expect(studio.offered).toBeVisible();
      await page.evaluate(untilKeysAreTaken);
      await keyboard.press("ArrowDown");
      await take(studio, "AU-2");
      await studio.expectKept('cites="RQ-3 AU-2">');
    });

    await test.step("attribute", async () => {
      await studio.find('do="remove"');
      await back(page, 0);
      await keyboard.type(" ");
      await expect(studio.offered).toBeVisible();
      // What the tag has already is not offered again.
      await expect(studio.offered.getByRole("option", { name: /^verdict/ })).toHaveCount(0);
      await keyboard.type("unl");
      await take(studio, "unless");
      await studio.expectKept('<Action do="remove" unless="" then="passed"');
    });
  });
});

test("F2 renames a thing wherever it is named, and nothing else", async ({ page }) => {
  const draft = await makeDraft(page, "Renamed");
  const studio = await StudioPage.open(page, draft);
  await studio.find('then="missed"');
  await back(page, 3);
  await page.keyboard.press("F2");
  const field = page.getByRole("textbox", { name: "New name for missed (4 places)" });
  await expect(field).toBeFocused();

  // A name that is taken is refused with words, and can be mended.
  await page.keyboard.type("passed");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "Rename" }).getByRole("alert")).not.toBeEmpty();
  await expect(field).toBeFocused();
  await field.fill("overlooked");
  await field.press("Enter");
  await expect(field).toHaveCount(0);
  await expect(studio.text).toBeFocused();
  const renamed = newScenario(draft)
    .replaceAll('then="missed"', 'then="overlooked"')
    .replace('<Ending id="missed"', '<Ending id="overlooked"')
    .replace("copy:missed", "copy:overlooked");
  await expect.poll(() => textOf(page, draft)).toBe(renamed);
  await studio.expectClean();

  // One step back undoes it whole.
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => textOf(page, draft)).toBe(newScenario(draft));
});

test("F12 goes to where a thing is made, Shift+F12 lists every place that names it", async ({
  page,
}) => {
  const draft = await makeDraft(page, "Followed");
  const studio = await StudioPage.open(page, draft);
  await studio.find('then="asked"');
  await back(page, 2);
  await page.keyboard.press("F12");
  await expect.poll(() => studio.selection()).toBe("asked");
  await expect(page.locator(".cm-activeLine")).toContainText('<Scene id="asked"');

  await page.keyboard.press("Shift+F12");
  const places = page.getByRole("group", { name: "Places that name it" });
  await expect(places.getByText("3 places")).toBeVisible();
  const made = places.getByRole("button", { name: "made here" });
  await expect(made).toContainText('<Scene id="asked"');
  await expect(places.getByRole("button", { name: 'then="asked"' })).toHaveCount(2);
  await expect(places.getByRole("button", { name: /^Line/ }).first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(places).toHaveCount(0);
  await expect(studio.text).toBeFocused();

  // A clause is made in the handbook: it opens in a window of its own.
  await studio.find("RQ-3 AU-1");
  const [handbook] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("F12")]);
  await expect(handbook).toHaveURL(/\/handbook\//);
});

test("the outline names every part, leads to it, and marks where the cursor is", async ({
  page,
}) => {
  const draft = await makeDraft(page, "Outlined");
  const studio = await StudioPage.open(page, draft, "Outline");
  const outline = page.getByRole("navigation", { name: "Outline" });
  const asked = outline.getByRole("button", { name: /^Scene\s*asked/ });
  await expect(outline.getByRole("button")).toHaveCount(21);
  await asked.click();
  await expect(studio.text).toBeFocused();
  await expect.poll(() => studio.selection()).toContain('<Scene id="asked"');
  await expect(asked).toHaveAttribute("aria-current", "location");
  await studio.find("Forty people talk");
  await expect(outline.getByRole("button", { name: /^Record\s*thread/ })).toHaveAttribute(
    "aria-current",
    "location",
  );
});

test("a problem is found with F8 and fixed without the pointer", async ({ page }) => {
  const draft = await makeDraft(page, "Fixed by keys", (text) =>
    text.replace('verdict="best"', 'verdct="best"'),
  );
  const studio = await StudioPage.open(page, draft);
  await expect(studio.problems.getByRole("listitem")).not.toHaveCount(0);
  await studio.text.focus();
  await page.keyboard.press("F8");
  await expect(page.locator(".cm-activeLine")).toContainText("verdct");
  const button = studio.problems.getByRole("button", { name: /: Write verdict$/ });
  for (let tabs = 0; tabs < 30; tabs += 1) {
    await page.keyboard.press("Tab");
    if (await button.evaluate((one) => one === document.activeElement)) break;
  }
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await studio.expectClean();
  await expect.poll(() => textOf(page, draft)).toBe(newScenario(draft));
});

test("an option that the handbook judges is judged by hand with a click, and is then the author's", async ({
  page,
}) => {
  const draft = await makeDraft(page, "Judged by hand");
  const studio = await StudioPage.open(page, draft, "Options");
  const options = page.getByRole("region", { name: "Options", exact: true });
  const byHandbook = options.getByRole("button", { name: "Judge by hand: Limit reach" }).first();
  await expect(byHandbook).toBeVisible({ timeout: 60_000 });
  const before = await options.getByText(/\d+ judged by you/).innerText();
  await byHandbook.click();
  await expect.poll(() => textOf(page, draft)).toContain('<Action do="limit"');
  await studio.expectClean();
  await expect(options.getByText(/\d+ judged by you/)).not.toHaveText(before, { timeout: 60_000 });
  const own = (words: string) => Number(/(\d+) judged by you/.exec(words)?.[1]);
  expect(own(await options.getByText(/\d+ judged by you/).innerText())).toBe(own(before) + 1);
});

test("Tab leaves the text; while completion or a template is open, after Escape", async ({
  page,
}) => {
  const draft = await makeDraft(page, "No trap");
  const studio = await StudioPage.open(page, draft);
  await studio.text.focus();
  await page.keyboard.press("Tab");
  await expect(studio.text).not.toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(studio.text).toBeFocused();

  await studio.find(POST);
  await back(page, 0);
  await page.keyboard.press("Enter");
  await page.keyboard.type("<Act");
  await take(studio, "Action");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(studio.text).not.toBeFocused();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, expectedStatuses: [409] });

  test("the text is a field of a form, saved with a button", async ({ page }) => {
    const draft = await makeDraft(page, "Plain");
    const field = await openPlain(page, draft);
    const text = newScenario(draft).replace("at noon today", "at sunset today");
    await expect(field).toHaveValue(newScenario(draft));
    await field.fill(text);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(field).toHaveValue(text);
    expect(await textOf(page, draft)).toBe(text);
  });

  test("of two who save, the second gets both texts back", async ({ page, context }) => {
    const draft = await makeDraft(page, "Plain, twice");
    const second = await context.newPage();
    const [one, two] = [await openPlain(page, draft), await openPlain(second, draft)];
    await one.fill("First.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(one).toHaveValue("First.");
    await two.fill("Second.");
    await second.getByRole("button", { name: "Save", exact: true }).click();
    await expect(second.getByText("Somebody else saved first")).toBeVisible();
    await expect(two).toHaveValue("First.");
    await expect(second.locator("textarea[readonly]")).toHaveValue("Second.");
    // Joined by hand, it is saved.
    await two.fill("First. Second.");
    await second.getByRole("button", { name: "Save", exact: true }).click();
    await expect(second.getByText("Somebody else saved first")).toHaveCount(0);
    expect(await textOf(page, draft)).toBe("First. Second.");
  });
});

async function openPlain(page: Page, draft: Draft) {
  await page.goto(`/studio/drafts/${draft.id}`);
  return page.getByRole("textbox", { name: `Text of ${draft.title}` });
}

/** From the end of what is selected so many characters back. */
async function back(page: Page, characters: number): Promise<void> {
  await page.keyboard.press("ArrowRight");
  for (let step = 0; step < characters; step += 1) await page.keyboard.press("ArrowLeft");
}

/** Puts the cursor into the value of an attribute, and removes the value. */
async function emptyValue(studio: StudioPage, attribute: string): Promise<void> {
  await studio.find(attribute);
  await back(studio.page, 1);
  const { length } = attribute.split('"')[1] ?? "";
  for (let letter = 0; letter < length; letter += 1) await studio.page.keyboard.press("Backspace");
}

/** Takes what is marked in the list, once that is what it must be. */
async function take(studio: StudioPage, label: string): Promise<void> {
  const marked = studio.offered.getByRole("option", { selected: true });
  await expect(marked).toHaveText(new RegExp(`^${label}`));
  await studio.page.evaluate(untilKeysAreTaken);
  await studio.page.keyboard.press("Enter");
  await expect(marked.filter({ hasText: new RegExp(`^${label}`) })).toHaveCount(0);
}

/** In its first 75 ms the list takes no key, so that the end of a line is not taken for a choice; nobody is faster. */
function untilKeysAreTaken(): Promise<void> {
  return new Promise((done) => {
    const start = performance.now();
    const look = () => (performance.now() - start > 100 ? done() : requestAnimationFrame(look));
    look();
  });
}
