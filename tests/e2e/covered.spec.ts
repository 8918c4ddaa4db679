import { DeskPage } from "./desk-page.ts";
import { expect, test } from "./test.ts";

test("what could disturb is covered, with the reason, until it is asked for", async ({ page }) => {
  const desk = await DeskPage.start(page, "Practice");
  await desk.playAll([{ type: "wait", minutes: 4 }]);
  await desk.openCase("driver");
  const covered = page.getByText("fill her inbox until she quits");
  await expect(page.getByText("Covered: Sexual insult of a private person")).toBeVisible();
  await expect(covered).toBeHidden();
  await page.locator(".el-cover summary").focus();
  await page.keyboard.press("Enter");
  await expect(covered).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(covered).toBeHidden();
});

test("in practice the explanation follows the decision; in an assessment it does not", async ({
  page,
}) => {
  const act = {
    type: "act",
    case: "lookalike",
    do: "suspend",
    to: null,
    cites: [],
    certainty: 3,
    note: "",
    attaches: [],
  } as const;
  const practice = await DeskPage.start(page, "Practice");
  await practice.play(act);
  const explanation = page.getByRole("region", { name: /^Explanation of Suspend the account/ });
  await expect(explanation).toContainText("Critical error");
  await expect(explanation).toContainText("Suspension is not an L1 step on any account");
  await expect(explanation.getByRole("link", { name: "AD-1" })).toBeVisible();

  const assessment = await DeskPage.start(page, "Assessment");
  await assessment.play(act);
  await expect(page.getByText("Suspension is not an L1 step")).toHaveCount(0);
  await expect(page.locator(".verdict")).toHaveCount(0);
});
