import { expect, MANAGER, test } from "./test.ts";

test.use({ role: "manager", actionTimeout: 20_000, expectedStatuses: [409] });

test("of two managers who decide about one person the slower sees what the faster did, keeps what was typed, and can then save", async ({
  page: faster,
  visit,
}) => {
  const run = Date.now().toString(36);
  await faster.goto("/review/cohorts/new");
  await faster.getByLabel("Name").fill(`Two managers ${run}`);
  await faster.getByRole("button", { name: "Make the cohort" }).click();
  await faster.waitForURL(/\/people$/);
  await faster.getByRole("textbox", { name: "Name", exact: true }).fill("Ida Kettle");
  await faster.getByRole("textbox", { name: /^E-mail/ }).fill(`ida-${run}@example.com`);
  await faster.getByRole("button", { name: "Invite", exact: true }).click();
  const link = await faster.getByLabel(/^Copy it now/).inputValue();
  const ida = await visit(MANAGER);
  await ida.context().clearCookies();
  await ida.goto(new URL(link).pathname);
  await ida.getByLabel("Password").fill("a long enough password");
  await ida.getByRole("button", { name: "Join" }).click();
  await ida.waitForURL("/");
  await faster.reload();
  await faster.getByRole("link", { name: "Ida Kettle" }).click();
  await expect(faster.getByRole("heading", { name: "Ida Kettle" })).toBeVisible();

  const slower = await visit(MANAGER);
  await slower.goto(faster.url());
  await slower.getByText("Decide yourself").click();
  await slower.getByRole("radio", { name: "Not yet" }).check();
  await slower.getByLabel("Reason").fill("She asked to wait another week.");

  await faster.getByText("Decide yourself").click();
  await faster.getByRole("radio", { name: "Ready", exact: true }).check();
  await faster.getByLabel("Reason").fill("Worked beside me for a month.");
  await faster.getByRole("button", { name: "Keep this decision" }).click();
  await expect(faster.getByText("Worked beside me for a month.")).toBeVisible();

  await slower.getByRole("button", { name: "Keep this decision" }).click();
  await expect(slower.getByText("Nothing was kept yet")).toBeVisible();
  await expect(slower.getByText("Worked beside me for a month.")).toBeVisible();
  await expect(slower.getByLabel("Reason")).toHaveValue("She asked to wait another week.");
  await expect(slower.getByRole("radio", { name: "Not yet" })).toBeChecked();
  await slower.getByRole("button", { name: "Keep this decision" }).click();
  await expect(slower.getByText("Nothing was kept yet")).toBeHidden();
  await expect(slower.getByRole("heading", { name: "Readiness Not yet" })).toBeVisible();

  await slower.getByText("Decide yourself").click();
  await slower.getByRole("radio", { name: /^Take the decision back/ }).check();
  await slower.getByLabel("Reason").fill("What is worked out says enough.");
  await slower.getByRole("button", { name: "Keep this decision" }).click();
  await expect(
    slower.getByRole("heading", { name: "Readiness Not enough evidence" }),
  ).toBeVisible();
});
