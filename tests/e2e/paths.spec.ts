import type { Page } from "@playwright/test";

import { DeskPage } from "./desk-page.ts";
import { expectDebrief } from "./debrief-page.ts";
import { eventsOf, expectOf } from "./flagship.ts";
import { expect, test } from "./test.ts";

test.slow();

test("the exemplary path: everything right, every skill full, every case handled", async ({
  page,
}) => {
  const desk = await DeskPage.start(page, "Assessment");
  await desk.playAll(eventsOf("Exemplary"));
  await desk.toDebrief();
  const view = desk.shadow.debrief();
  expect(view.score).toMatchObject({ percent: 100, passed: true, critical: [] });
  expect(view.score.skills.filter(({ points, of }) => points < of)).toEqual([]);
  expect(view.cases.filter(({ outcome }) => outcome !== null && outcome !== "handled")).toEqual([]);
  await expectDebrief(page, view);
  await expect(page.getByText("None in 9 judged decisions", { exact: false })).toBeVisible();
  await expectClauseLinksToLead(page);
});

test("the middling path: the engine's own percentage, what was thin and what was best", async ({
  page,
}) => {
  const desk = await DeskPage.start(page, "Assessment");
  await desk.playAll(eventsOf("Middling"));
  await desk.toDebrief();
  const view = desk.shadow.debrief();
  expect(view.score.percent).toBe(expectOf("Middling"));
  expect(view.score.percent).toBeLessThan(100);
  expect(view.score.critical).toEqual([]);
  await expectDebrief(page, view);
  await expect(page.locator(".decision-best").first()).toBeVisible();

  const clause = page.locator("article.decision .clause-rows details").first();
  await clause.locator("summary").click();
  await expect(clause.locator(".prose")).toBeVisible();
});

test("the dark path: queued, dark, back after eleven minutes, and not passed", async ({ page }) => {
  const desk = await DeskPage.start(page, "Assessment");
  const events = eventsOf("Dark");
  const press = events.findIndex((event) => event.type === "act" && event.do === "deactivate") + 1;

  await desk.playAll(events.slice(0, press));
  const story = page.locator(".story-part");
  await expect(story.last()).toContainText("@halden · account state · queued · set by you");

  await desk.playAll(events.slice(press, press + 1));
  await expect(story.last()).toContainText("that page does not exist");
  await expect(story.last()).toContainText("@office_of_the_president loads as usual");
  const dark = await story.last().locator(".story-time").innerText();

  await desk.playAll(events.slice(press + 1));
  await expect(desk.queue).toContainText("A journalist asks about @halden");
  await desk.openCase("president");
  const back = page.locator(".story-part", { hasText: "It was dark for eleven minutes" });
  expect(minutesBetween(dark, await back.locator(".story-time").innerText())).toBe(11);
  await expect(page.locator(".story-part").last()).toContainText(
    "not an employee but a contractor",
  );

  await desk.toDebrief();
  const view = desk.shadow.debrief();
  expect(view.score).toMatchObject({ percent: expectOf("Dark"), passed: false });
  expect(view.score.critical).toHaveLength(1);
  await expectDebrief(page, view);
  await page.getByRole("link", { name: "Why it is critical" }).click();
  await expect(page.locator("article.decision:target")).toContainText("Critical error");
});

/** Every clause that the debrief names stands at the address that it gives. */
async function expectClauseLinksToLead(page: Page): Promise<void> {
  const hrefs = await page
    .locator("a.clause-link")
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute("href") ?? ""))]);
  expect(hrefs.length).toBeGreaterThan(5);
  const pages = new Map<string, string>();
  for (const href of hrefs) {
    const [path = "", id = ""] = href.split("#");
    if (!pages.has(path)) pages.set(path, await (await page.request.get(path)).text());
    expect(pages.get(path), href).toContain(`id="${id}"`);
  }
  const first = page.locator("article.decision .clause-rows details").first();
  await first.locator("summary").click();
  const opened = page.waitForEvent("popup");
  await first.locator("a.clause-link").click();
  const handbook = await opened;
  await expect(handbook.locator("article.clause:target")).toBeVisible();
  await handbook.close();
}

function minutesBetween(from: string, to: string): number {
  const minutes = (time: string) => {
    const [hours = 0, rest = 0] = time.split(":").map(Number);
    return hours * 60 + rest;
  };
  return minutes(to) - minutes(from);
}
