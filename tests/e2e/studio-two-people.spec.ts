import { historyOf, hasRecords } from "./records.ts";
import { makeDraft, saveBehind, StudioPage, textOf } from "./studio-page.ts";
import { expect, test } from "./test.ts";

// Windows ask for news every ten seconds.
const NEWS = { timeout: 40_000 };

test.use({ role: "trainer", actionTimeout: 20_000, expectedStatuses: [409] });
test.beforeEach(() => test.setTimeout(180_000));

test("two people in one draft are told, see both texts, join them, and no word is lost", async ({
  page,
  visit,
  colleague,
  trainer,
}) => {
  const draft = await makeDraft(page, "Written by two");
  const begun = await textOf(page, draft);
  const mine = await StudioPage.open(page, draft);
  const elsewhere = await visit(colleague);
  const theirs = await StudioPage.open(elsewhere, draft);
  const told = (name: string) => ({ hasText: `Open elsewhere too: ${name}` });
  await expect(elsewhere.getByRole("status").filter(told(trainer.name))).toBeVisible(NEWS);
  await expect(page.getByRole("status").filter(told(colleague.name))).toBeVisible(NEWS);

  await theirs.retype("at noon today", "at sunset today");
  await theirs.expectKept("We stop at sunset today.");
  await expect(page.getByText(`${colleague.name} saved a newer text`)).toBeVisible(NEWS);

  await mine.retype("a quiet morning", "a busy morning");
  const conflict = page.getByRole("region", {
    name: `${colleague.name} saved another text first`,
  });
  await expect(conflict).toBeVisible();
  await expect(mine.saveStatus).toHaveText(/Not saved: somebody else saved first/);
  const left = conflict.getByRole("textbox", { name: "Their text" });
  const right = conflict.getByRole("textbox", { name: "Your text" });
  await expect(left).toContainText("a quiet morning");
  await expect(left).toContainText("We stop at sunset today.");
  await expect(right).toContainText("a busy morning");
  await expect(right).toContainText("We stop at noon today.");
  expect(await textOf(page, draft), "theirs is in force").toContain("a quiet morning");

  // Their line is taken over with its arrow, by keyboard; mine is kept.
  const arrows = conflict.getByRole("button", { name: "Take over their lines" });
  await expect(arrows).toHaveCount(2);
  await arrows.nth(1).press("Enter");
  await expect(right).toContainText("We stop at sunset today.");
  await expect(right).toContainText("a busy morning");
  await expect(arrows).toHaveCount(1);
  await conflict.getByRole("button", { name: "Save the text at the right" }).click();
  await expect(conflict).toHaveCount(0);
  await mine.expectKept("a busy morning");

  const [myText, theirText] = [
    begun.replace("a quiet morning", "a busy morning"),
    begun.replace("at noon today", "at sunset today"),
  ];
  const joined = myText.replace("at noon today", "at sunset today");
  expect(await textOf(page, draft)).toBe(joined);
  await expect(elsewhere.getByText(`${trainer.name} saved a newer text`)).toBeVisible(NEWS);
  await elsewhere.getByRole("link", { name: "Show it" }).click();
  await theirs.expectReady();
  await theirs.find("a busy morning");

  if (hasRecords())
    expect(historyOf(draft.id)).toEqual(expect.arrayContaining([begun, myText, theirText, joined]));
  await page.getByRole("link", { name: "History" }).click();
  const apart = page.getByRole("row", { name: "Kept apart: somebody else had saved first" });
  await expect(apart).toContainText(trainer.name);
  await apart.getByRole("link").click();
  await expect(page.getByRole("deletion").filter({ hasText: "noon" })).toBeVisible();
  await page.getByRole("button", { name: "Bring this text back" }).click();
  await mine.expectReady();
  expect(await textOf(page, draft)).toBe(myText);
});

test("while a conflict waits, nothing is typed that joining would lose", async ({ page }) => {
  const draft = await makeDraft(page, "Typed on");
  const studio = await StudioPage.open(page, draft);
  await saveBehind(page, draft, (text) => text.replace("at noon", "at sunset"));
  await studio.retype("a deposit", "a small deposit");
  const conflict = page.getByRole("region", { name: "saved another text first" });
  await expect(conflict.getByRole("textbox", { name: "Your text" })).toBeVisible();
  // Words typed into the text itself would be replaced by what is joined here: it is out of reach.
  await expect(studio.text).toBeHidden();
  await conflict.getByRole("button", { name: "Save the text at the right" }).click();
  await studio.expectKept("We stop at noon today. Send your name and a small deposit");
  await studio.retype("your prize", "a medal");
  await studio.expectKept("a small deposit to keep a medal");
});

test("a second window of one's own is told of too", async ({ page, context }) => {
  const draft = await makeDraft(page, "Two windows");
  await StudioPage.open(page, draft);
  const second = await context.newPage();
  await StudioPage.open(second, draft);
  await expect(
    second.getByRole("status").filter({ hasText: "Open elsewhere too: you, in another window" }),
  ).toBeVisible(NEWS);
});

test("without a connection the state says so, and what was typed is saved when it is back", async ({
  page,
  context,
}) => {
  const draft = await makeDraft(page, "Offline");
  const studio = await StudioPage.open(page, draft);
  await studio.expectClean();
  await context.setOffline(true);
  await studio.retype("at noon today", "at sunset today");
  await expect(studio.saveStatus).toHaveText(/Not saved: no connection/);
  await studio.retype("a deposit", "a small deposit");
  // Checking needs no connection.
  await studio.expectClean();
  await expect(studio.saveStatus).toHaveText(/Not saved: no connection/);
  await context.setOffline(false);
  await studio.expectKept("We stop at sunset today. Send your name and a small deposit");
});

test("of a tab that is closed while the connection is gone, the browser's copy is offered", async ({
  page,
  context,
}) => {
  const draft = await makeDraft(page, "Closed tab");
  const studio = await StudioPage.open(page, draft);
  await studio.retype("at noon today", "at sunset today");
  await studio.expectKept("We stop at sunset today.");
  await context.setOffline(true);
  await studio.retype("a deposit", "a small deposit");
  await expect(studio.saveStatus).toHaveText(/Not saved: no connection/);
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);

  const again = await context.newPage();
  const reopened = await StudioPage.open(again, draft);
  expect(await textOf(again, draft)).toContain("We stop at sunset today. Send your name and a dep");
  await expect(again.getByText("This browser has a text that was never saved")).toBeVisible();
  await again.getByRole("button", { name: "Use it" }).click();
  await reopened.expectKept("We stop at sunset today. Send your name and a small deposit");
  await again.reload();
  await reopened.expectReady();
  await expect(again.getByText("This browser has a text that was never saved")).toHaveCount(0);
});

test("a tab closed in the middle of a word loses nothing", async ({ page, context }) => {
  const draft = await makeDraft(page, "Middle of a word");
  const studio = await StudioPage.open(page, draft);
  await studio.retype("at noon today", "at sunset today");
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  const reopened = await StudioPage.open(again, draft);
  const offered = again.getByRole("button", { name: "Use it" });
  const saved = await textOf(again, draft);
  if (!saved.includes("at sunset today")) await offered.click();
  await reopened.expectKept("We stop at sunset today.");
});
