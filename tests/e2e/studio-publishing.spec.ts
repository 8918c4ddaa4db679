import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";

import { newScenario } from "#app/language/scenario/template.ts";
import { compiled } from "./flagship.ts";
import { makeDraft, named, saveBehind, StudioPage, textOf, type Draft } from "./studio-page.ts";
import { expect, test } from "./test.ts";

test.use({ role: "trainer", actionTimeout: 20_000, expectedStatuses: [409] });
test.beforeEach(() => test.setTimeout(120_000));

test("an author cannot approve their own work, whatever they send", async ({ page }) => {
  const draft = await makeDraft(page, "Own work");
  await submit(page, draft, "Please look.");
  await expect(page.getByText("Somebody else must approve it")).toBeVisible();
  await expect(page.getByRole("button", { name: "Approve and publish" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Give it back" })).toHaveCount(0);

  const address = page.url();
  const forced = await page.request.post(address, {
    form: { decision: "approve", note: "" },
    maxRedirects: 0,
  });
  expect(forced.status()).toBe(409);
  expect(await forced.text()).toContain("so somebody else must approve it");
  await page.goto(address);
  await expect(page.getByText("Waits for a review")).toBeVisible();
  expect((await page.request.get(`/scenarios/${draft.slug}`)).status()).toBe(404);

  await page.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText("Withdrawn", { exact: true })).toBeVisible();
});

test("a submission is given back with a reason, and not without one", async ({
  page,
  visit,
  colleague,
}) => {
  const draft = await makeDraft(page, "Given back");
  await submit(page, draft, "Please look.");
  const address = page.url();
  const reviewer = await visit(colleague);
  await reviewer.goto(address);
  await reviewer.getByRole("button", { name: "Give it back" }).click();
  await expect(reviewer.getByText("Say what has to change, so that they can.")).toBeVisible();
  await reviewer.getByLabel("Your note").fill("The referee needs a name.");
  await reviewer.getByRole("button", { name: "Give it back" }).click();
  await expect(reviewer.getByText("Given back", { exact: true })).toBeVisible();

  await page.reload();
  await expect(page.getByText("Given back", { exact: true })).toBeVisible();
  await expect(page.getByText("The referee needs a name.")).toBeVisible();
  await expect(page.getByText(`by ${colleague.name}`)).toBeVisible();
  // It can be mended and put forward again.
  await StudioPage.open(page, draft);
  await submit(page, draft, "The referee has a name.");
  await expect(page.getByText("Waits for a review")).toBeVisible();
});

test("whoever wrote a word in a draft is not its approver", async ({ page, visit, colleague }) => {
  const draft = await makeDraft(page, "Written by both");
  const reviewer = await visit(colleague);
  await saveBehind(reviewer, draft, (text) => text.replace("at noon today", "at sunset today"));
  await submit(page, draft, "Please look.");
  await reviewer.goto(page.url());
  await expect(reviewer.getByText("Somebody else must approve it")).toBeVisible();
  await expect(reviewer.getByRole("button", { name: "Approve and publish" })).toHaveCount(0);
});

test("errors keep a draft from being submitted, and are listed with their places", async ({
  page,
}) => {
  const draft = await makeDraft(page, "Full of errors", (text) =>
    text.replace('then="missed"', 'then="mised"').replace('cites="ES-2 CP-3"', 'cites="ES-99"'),
  );
  const text = await textOf(page, draft);
  const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split("\n").length;
  await page.goto(`/studio/drafts/${draft.id}/submit`);
  await expect(page.getByText("2 errors must be mended first")).toBeVisible();
  await expect(page.getByRole("button", { name: "Submit for review" })).toHaveCount(0);
  const problems = page.getByRole("main").getByRole("listitem");
  await expect(problems.filter({ hasText: "every-target-exists" })).toContainText(
    `Error, line ${lineOf("mised")}:`,
  );
  await expect(problems.filter({ hasText: "every-clause-exists" })).toContainText(
    `Error, line ${lineOf("ES-99")}:`,
  );
  const forced = await page.request.post(page.url(), {
    form: { seq: "1", note: "Please look." },
    maxRedirects: 0,
  });
  expect(forced.status()).toBe(409);
});

test("a version is taken out of service and put back", async ({
  page,
  visit,
  colleague,
  trainee,
}) => {
  const draft = await makeDraft(page, "Retired");
  await publish(page, await visit(colleague), draft);
  const learner = await visit(trainee);
  await learner.goto(`/scenarios/${draft.slug}`);
  await learner.getByRole("radio", { name: "Practice" }).check();
  await learner.getByRole("button", { name: "Start the shift" }).click();
  await expect(learner.getByRole("region", { name: "Queue" })).toBeVisible();

  await page.goto(`/studio/scenarios/${draft.slug}`);
  await page.getByRole("button", { name: "Retire version 1" }).click();
  await expect(page.getByText("No new attempt can be begun.")).toBeVisible();
  // Who is in the middle of it goes on; nobody else begins.
  await learner.reload();
  await expect(learner.getByRole("region", { name: "Queue" })).toBeVisible();
  const other = await page.request.get(`/scenarios/${draft.slug}`);
  expect(other.status()).toBe(404);

  await page.getByRole("button", { name: "Restore version 1" }).click();
  await expect(page.getByText("In service")).toBeVisible();
  await page.getByRole("link", { name: "Play as trainees get it" }).click();
  await expect(page.getByRole("button", { name: "Start the shift" })).toBeVisible();
});

test("a scenario that is a file is read only here, and is copied to be edited", async ({
  page,
}) => {
  const { slug, title } = compiled.scenario;
  await page.goto("/studio");
  const row = page.getByRole("row").filter({ hasText: slug }).filter({ hasText: "As a file" });
  await row.getByRole("link", { name: title }).click();
  await expect(page.getByText("It is read only here")).toBeVisible();
  await expect(page.getByRole("link", { name: "Open the draft" })).toHaveCount(0);

  await page.getByRole("link", { name: "Copy to edit" }).click();
  const copy = named("Copied");
  await page.getByLabel("Title").fill(copy.title);
  await page.getByLabel("Name").fill(copy.slug);
  await page.getByRole("button", { name: "Make the copy" }).click();
  await expect(page.getByRole("heading", { level: 1, name: copy.title })).toBeVisible();
  const id = /\/studio\/drafts\/([^/?]+)/.exec(page.url())?.[1] ?? "";
  const studio = new StudioPage(page, { id, ...copy });
  await studio.expectReady();
  const source = readFileSync(`scenarios/${slug}.mdx`, "utf8");
  expect(await textOf(page, studio.draft)).toBe(
    source.replace(/^title:.*$/m, `title: ${JSON.stringify(copy.title)}`),
  );
  await studio.retype("title:", "title :");
  await studio.expectKept("title :");
});

test("the name of a file cannot be taken by a draft", async ({ page }) => {
  const { slug } = compiled.scenario;
  const answer = await page.request.post("/studio/new", {
    form: { title: "Mine now", slug },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(400);
  expect(await answer.text()).toContain(`A file in scenarios/ has the name ${slug}`);
});

test("a draft is downloaded as the file it would be", async ({ page }) => {
  const draft = await makeDraft(page, "Taken home");
  await StudioPage.open(page, draft);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${draft.slug}.mdx`);
  expect(readFileSync(await download.path(), "utf8")).toBe(newScenario(draft));
});

test("files become drafts, and what belongs to the installation is left out with a reason", async ({
  page,
}) => {
  const [one, two] = [named("First file"), named("Second file")];
  const file = (name: string, text: string) => ({
    ...{ name, mimeType: "text/markdown", buffer: Buffer.from(text) },
  });
  await page.goto("/studio");
  await page.getByRole("link", { name: "Upload files" }).click();
  await page
    .getByLabel("Files", { exact: true })
    .setInputFiles([
      file(`${one.slug}.mdx`, newScenario(one)),
      file(`${two.slug}.mdx`, `${newScenario(two)}\r\nÄ last line with “quotes”.\r\n`),
      file("desk.mdx", readFileSync("scenarios/desk.mdx", "utf8")),
    ]);
  await page.getByRole("button", { name: "Upload" }).click();
  const outcomes = page.getByRole("list", { name: "What became of the files" });
  await expect(outcomes.getByRole("listitem")).toHaveCount(3);
  const left = outcomes.getByRole("listitem").filter({ hasText: "desk.mdx" });
  await expect(left).toContainText("was left out.");
  await expect(left).toContainText("files of the installation");
  await outcomes
    .getByRole("listitem")
    .filter({ hasText: `${one.slug}.mdx` })
    .getByRole("link", { name: "open it" })
    .click();
  await expect(page).toHaveURL(/\/studio\/drafts\//);
  const id = /\/studio\/drafts\/([^/?]+)/.exec(page.url())?.[1] ?? "";
  const studio = new StudioPage(page, { id, ...one });
  await studio.expectReady();
  await studio.expectClean();
  expect(await textOf(page, studio.draft)).toBe(newScenario(one));
});

/** From the draft's page to the submission's. */
async function submit(page: Page, draft: Draft, note: string): Promise<void> {
  await page.goto(`/studio/drafts/${draft.id}/submit`);
  await page.getByLabel("What is new").fill(note);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page).toHaveURL(/\/studio\/reviews\//);
}

async function publish(page: Page, reviewer: Page, draft: Draft): Promise<void> {
  await submit(page, draft, "Please look.");
  await reviewer.goto(page.url());
  await reviewer.getByRole("button", { name: "Approve and publish" }).click();
  await expect(reviewer).toHaveURL(new RegExp(`/studio/scenarios/${draft.slug}$`));
}
