import type { ActEvent } from "#app/language/scenario/event.ts";
import { DeskPage } from "./desk-page.ts";
import { hasRecords, logOf } from "./records.ts";
import { expect, test } from "./test.ts";

const LOCK: ActEvent = {
  type: "act",
  case: "lookalike",
  do: "lock",
  to: null,
  cites: ["RQ-3"],
  certainty: 3,
  note: "Nine days old, one payment address.",
  attaches: [],
};

test.use({ expectedStatuses: [409] });

test("a double click on Decide records one decision", async ({ page }) => {
  const desk = await DeskPage.start(page, "Assessment");
  await desk.openSheet("lookalike", "lock");
  await desk.fillSheet(LOCK);
  await desk.sheet.getByRole("button", { name: "Decide" }).dblclick();
  desk.shadow.take(LOCK);
  await desk.expectInStep();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.reload();
  await desk.expectInStep();
  expectLog(desk, ["act"]);
});

test("the same form sent twice is answered twice and recorded once", async ({ page }) => {
  const desk = await DeskPage.start(page, "Assessment");
  await desk.openSheet("lookalike", "lock");
  await desk.fillSheet(LOCK);
  const form = await desk.sheet.evaluate((sheet) =>
    [...new FormData(sheet as HTMLFormElement)].map(([name, value]) => [name, String(value)]),
  );
  const post = () =>
    page.request.post(page.url(), {
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      data: new URLSearchParams(form as [string, string][]).toString(),
      maxRedirects: 0,
    });
  const answers = await Promise.all([post(), post(), post()]);
  expect(answers.map((answer) => answer.status())).toEqual([302, 302, 302]);
  desk.shadow.take(LOCK);
  await page.reload();
  await desk.expectInStep();
  expectLog(desk, ["act"]);
});

test("of two tabs the slower one is told, sees how things stand, and keeps what was typed", async ({
  page,
  context,
}) => {
  const first = await DeskPage.start(page, "Assessment");
  const slow = await context.newPage();
  await slow.goto(page.url());
  const second = new DeskPage(slow, first.shadow);
  await second.openSheet("lookalike", "lock");
  await second.fillSheet(LOCK);

  await first.play({ type: "open", case: "lookalike", record: "lookalike-account" });
  await second.decide();
  await expect(slow.locator("#sheet-error")).toContainText("Something else was recorded first");
  await expect(second.sheet.getByRole("textbox", { name: "Note" })).toHaveValue(LOCK.note);
  await expect(second.sheet.getByRole("list", { name: "Chosen clauses" })).toContainText("RQ-3");
  await expect(second.sheet.getByRole("radio", { name: "Sure", exact: true })).toBeChecked();
  await second.expectInStep();
  await expect(slow.locator("#record-lookalike-account")).toBeVisible();
  expectLog(first, ["open"]);

  await second.decide();
  first.shadow.take(LOCK);
  await second.expectInStep();
  await expect(second.sheet).toBeHidden();
  expectLog(first, ["open", "act"]);
});

test("a case that another tab has closed: the slower one is told and its note is not lost", async ({
  page,
  context,
}) => {
  const first = await DeskPage.start(page, "Assessment");
  const slow = await context.newPage();
  await slow.goto(page.url());
  const second = new DeskPage(slow, first.shadow);
  await second.openSheet("lookalike", "escalate");
  await second.fillSheet({ ...LOCK, do: "escalate", to: "l2", note: "A note of some length." });

  await first.play(LOCK);
  await second.decide();
  await expect(slow.getByRole("alert")).toContainText("Something else was recorded first");
  await expect(slow.getByRole("main")).toContainText("A note of some length.");
  await expect(slow.locator(".story-part").last()).toContainText("locked for 24 hours");
  await second.expectInStep();
  expectLog(first, ["act"]);
});

function expectLog(desk: DeskPage, types: readonly string[]): void {
  if (hasRecords()) expect(logOf(desk.attemptId)).toEqual(types);
}
