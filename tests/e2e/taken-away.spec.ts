/** Accounts taken away in three cases, one of them where no author thought of it: carried out, explained, and each by itself enough to fail. */
import { makeAct } from "#app/language/scenario/make.ts";
import { expectDebrief } from "./debrief-page.ts";
import { DeskPage } from "./desk-page.ts";
import { expect, test } from "./test.ts";

test.slow();

const TAKEN = [
  { case: "lookalike", do: "deactivate", told: "Account deactivated." },
  { case: "driver", do: "suspend", told: "Account suspended." },
  { case: "office", do: "suspend", told: "queued · set by you" },
];

test("three accounts taken away: done, told, and three critical errors", async ({ page }) => {
  const desk = await DeskPage.start(page, "Assessment");
  const story = page.locator(".case .story");
  for (const { told, ...press } of TAKEN) {
    const isOpen = () =>
      desk.shadow.desk().cases.some(({ id, status }) => id === press.case && status === "open");
    while (!isOpen()) await desk.play({ type: "wait", minutes: null });
    await desk.play(makeAct({ ...press, certainty: 3, note: "It asks nothing." }));
    await expect(story).toContainText(told);
  }
  await desk.play({ type: "wait", minutes: 60 });
  await desk.openCase("office");
  await expect(story).toContainText("the page does not exist");
  await expect(story).toContainText("is back after eleven minutes");

  await desk.toDebrief();
  const view = desk.shadow.debrief();
  expect(view.score.passed).toBe(false);
  const critical = view.decisions.filter(({ verdict }) => verdict === "critical");
  expect(critical.map(({ case: one }) => one)).toEqual(TAKEN.map(({ case: one }) => one));
  await expectDebrief(page, view);
});
