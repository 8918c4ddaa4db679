/** What somebody typed and did not send: named before they sign out, and kept for them alone. */
import { DeskPage } from "./desk-page.ts";
import { expect, test } from "./test.ts";

const NOTE = "Halden says it is a parody; I have seen no proof.";

test("signing out names what is not sent, and it is there again for the same person only", async ({
  page,
  trainee,
}) => {
  const desk = await DeskPage.start(page, "Practice");
  await desk.openSheet("lookalike", "escalate");
  await page.getByLabel("Note", { exact: true }).fill(NOTE);
  await page.getByText("Sign out", { exact: true }).click();
  await expect(page.getByText("You have typed text that is not sent: Note.")).toBeVisible();
  await expect(page.getByLabel("Note", { exact: true })).toHaveValue(NOTE);
  await page.getByRole("button", { name: "Sign out now" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText(NOTE)).toHaveCount(0);

  await page.getByLabel("E-mail address").fill("trainer@example.com");
  await page.getByLabel("Password").fill("eleven-minutes");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("· trainer")).toBeVisible();
  await expect(page.getByText("You typed this and did not send it")).toHaveCount(0);
  await page.getByText("Sign out", { exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);

  await page.getByLabel("E-mail address").fill(trainee.email);
  await page.getByLabel("Password").fill(trainee.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  const left = page.getByRole("complementary", { name: "Not sent" });
  await expect(left.getByLabel("Note")).toHaveValue(NOTE);
  await left.getByRole("button", { name: "Forget it" }).click();
  await expect(left).toHaveCount(0);
  await page.reload();
  await expect(page.getByText("You typed this and did not send it")).toHaveCount(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the question stands on the page on which it was typed", async ({ page }) => {
    const desk = await DeskPage.start(page, "Practice", false);
    await desk.openSheet("lookalike", "escalate");
    await page.getByLabel("Note", { exact: true }).fill(NOTE);
    await page.getByText("Sign out", { exact: true }).click();
    await expect(page.getByText("What you typed on this page and did not send")).toBeVisible();
    await expect(page.getByLabel("Note", { exact: true })).toHaveValue(NOTE);
    await page.getByRole("button", { name: "Sign out now" }).click();
    await expect(page).toHaveURL(/\/sign-in/);
  });
});
