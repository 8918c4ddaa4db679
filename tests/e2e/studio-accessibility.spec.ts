import { makeDraft, saveBehind, StudioPage, type Draft, type Pane } from "./studio-page.ts";
import { scan } from "./scan.ts";
import { expect, test } from "./test.ts";

test.use({ role: "trainer", expectedStatuses: [400, 404, 409] });
test.beforeEach(() => test.setTimeout(240_000));

test("studio: home, new scenario, upload", async ({ page }) => {
  await makeDraft(page, "Scanned");
  await page.goto("/studio");
  await expect(page.getByRole("heading", { name: "Drafts" })).toBeVisible();
  await scan(page, "studio");
  await page.goto("/studio/new");
  await page.getByLabel("Title").fill("Mine");
  await page.getByLabel("Name").fill("Not a name");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByText("Use small letters")).toBeVisible();
  await scan(page, "new scenario, refused");
  await page.goto("/studio/upload");
  const files = page.getByLabel("Files", { exact: true });
  await files.setInputFiles({ name: "desk.mdx", mimeType: "text/plain", buffer: Buffer.from("x") });
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByText("was left out.")).toBeVisible();
  await scan(page, "upload, left out");
});

test("studio: policies and a clause", async ({ page }) => {
  await page.goto("/studio/policies");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await scan(page, "policies");
  await page.goto("/studio/policies/RQ-3");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await scan(page, "policy");
});

test("studio: the guide", async ({ page }) => {
  await page.goto("/studio/guide");
  await page.getByLabel("Find a problem by its code").fill("every-target");
  await expect(page.getByText(/^1 of \d+ codes$/)).toBeVisible();
  await scan(page, "guide, filtered");
});

for (const pane of ["Preview", "Map", "Outline"] as const) {
  test(`workbench: ${pane}`, async ({ page }) => {
    await open(page, pane);
    await scan(page, `workbench, ${pane}`);
  });
}

test("workbench: Play, in the middle and with a sheet open", async ({ page }) => {
  const { play } = await open(page, "Play");
  await play.getByLabel("Scene", { exact: true }).selectOption({ label: "Scene: asked · copy" });
  await play.getByRole("button", { name: "Play from here" }).click();
  await play.getByRole("link", { name: "Escalate…" }).click();
  await expect(play.getByRole("button", { name: "Decide" })).toBeVisible();
  await scan(page, "workbench, Play");
});

test("workbench: Options", async ({ page }) => {
  await open(page, "Options");
  await expect(page.getByRole("table").first()).toBeVisible({ timeout: 60_000 });
  await scan(page, "workbench, Options");
});

test("workbench: Report", async ({ page }) => {
  await open(page, "Report");
  const bots = page.getByRole("table", { name: "Results of each bot" });
  await expect(bots).toBeVisible({ timeout: 60_000 });
  await scan(page, "workbench, Report");
});

test("workbench: problems, completion and renaming", async ({ page }) => {
  const studio = await open(page, "Preview", (text) =>
    text.replace('verdict="best"', 'verdct="best"').replace('then="missed"', 'then="mised"'),
  );
  await expect(studio.problems.getByRole("listitem")).not.toHaveCount(0);
  await scan(page, "workbench, problems");
  await studio.find('then="asked"');
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("F2");
  await expect(page.getByRole("group", { name: "Rename" })).toBeVisible();
  await scan(page, "workbench, renaming");
});

test("workbench: a conflict", async ({ page }) => {
  const studio = await open(page, "Outline");
  await saveBehind(page, studio.draft, (text) => text.replace("at noon", "at sunset"));
  await studio.retype("a quiet morning", "a busy morning");
  const conflict = page.getByRole("region", { name: "saved another text first" });
  await expect(conflict.getByRole("textbox", { name: "Your text" })).toBeVisible();
  await scan(page, "conflict");
});

test("history, submitting, reviewing, versions, comparing", async ({ page, visit, colleague }) => {
  const draft = await makeDraft(page, "Looked at", (text) => text.replace("at noon", "at sunset"));
  await page.goto(`/studio/drafts/${draft.id}/history`);
  await page.getByRole("rowheader").getByRole("link").last().click();
  await expect(page.getByRole("button", { name: "Bring this text back" })).toBeVisible();
  await scan(page, "history, an entry");
  const reviewer = await visit(colleague);
  const versions = [draft, draft];
  for (const [at] of versions.entries()) {
    if (at > 0) await saveBehind(page, draft, (text) => text.replace("at sunset", "at dawn"));
    await page.goto(`/studio/drafts/${draft.id}/submit`);
    if (at === 0) await scan(page, "submit");
    await page.getByLabel("What is new").fill("Another time of day.");
    await page.getByRole("button", { name: "Submit for review" }).click();
    await expect(page).toHaveURL(/\/studio\/reviews\//);
    if (at > 0) await scan(page, "review, by its writer");
    await reviewer.goto(page.url());
    if (at > 0) await scan(reviewer, "review");
    await reviewer.getByRole("button", { name: "Approve and publish" }).click();
    await expect(reviewer).toHaveURL(/\/studio\/scenarios\//);
  }
  await scan(reviewer, "versions");
  await reviewer.getByRole("button", { name: "Compare" }).click();
  await expect(reviewer.getByRole("heading", { name: "What it means" })).toBeVisible();
  await scan(reviewer, "compare");
  await saveBehind(page, draft, (text) => text.replace('then="missed"', 'then="mised"'));
  await page.goto(`/studio/drafts/${draft.id}/submit`);
  await expect(page.getByText("1 error must be mended first")).toBeVisible();
  await scan(page, "submit, errors");
});

async function open(
  page: Parameters<typeof makeDraft>[0],
  pane: Pane,
  change?: (text: string) => string,
): Promise<StudioPage> {
  const draft: Draft = await makeDraft(page, `Scanned ${pane}`, change);
  return StudioPage.open(page, draft, pane);
}
