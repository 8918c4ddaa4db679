import { expect, test } from "@playwright/test";
test("sign in by script", async ({ page }) => {
  const problems: string[] = [];
  page.on("console", (m) => m.type() === "error" && problems.push(m.text()));
  page.on("pageerror", (e) => problems.push(String(e)));
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("trainee@example.com");
  await page.getByLabel("Password").fill("eleven-minutes");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("/");
  expect(problems).toEqual([]);
});
test.describe("no script", () => {
  test.use({ javaScriptEnabled: false });
  test("sign in", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill("trainee@example.com");
    await page.getByLabel("Password").fill("eleven-minutes");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL("/");
  });
});
