import type { Locator, Page } from "@playwright/test";

import type { Draft } from "./studio-page.ts";
import { named, StudioPage, textOf } from "./studio-page.ts";
import { expect, test } from "./test.ts";

test.use({ role: "trainer", actionTimeout: 20_000 });

test("a trainer's afternoon: written, mended, mapped, played, published, and nobody disturbed", async ({
  page,
  visit,
  colleague,
  trainer,
  trainee,
}) => {
  test.setTimeout(300_000);
  const draft = await test.step("a new scenario from nothing", () => begin(page));
  const studio = new StudioPage(page, draft);
  await studio.expectReady();
  await studio.expectClean();

  const reviewer = await visit(colleague);
  const desk = await visit(trainee);
  await test.step("the first version is in service, and a trainee is in the middle of it", async () => {
    await submit(page, "The first version.");
    await approve(reviewer, draft, "version 1");
    await startShift(desk, draft);
    await desk.getByRole("button", { name: "Open: Account record" }).click();
    await expect(desk.getByText("is 8 years old and has a badge")).toBeVisible();
  });

  await test.step("three mistakes are found, explained and fixed", async () => {
    await StudioPage.open(page, draft);
    await threeMistakes(studio);
  });

  await test.step("the new text", async () => {
    await studio.retype("We stop at noon today.", "We stop at midnight today.");
    await studio.retype("near-miss", "harm");
    await studio.expectClean();
    await studio.expectKept("We stop at midnight today.");
  });

  await test.step("map and text in step", () => mapAndText(studio));
  await test.step("play from the middle", () => playFromTheMiddle(studio));

  await test.step("the report shows the bots", async () => {
    await studio.openPane("Report");
    const bots = page.getByRole("table", { name: "Results of each bot" });
    await expect(bots.getByRole("row")).not.toHaveCount(0, { timeout: 60_000 });
    await expect(bots.getByRole("row", { name: /Clicks at random/ })).toBeVisible();
    await expect(bots.getByRole("row", { name: /Always hands it on/ })).toBeVisible();
  });

  await test.step("submitted with a note, approved by somebody else", async () => {
    await submit(page, "The post says midnight.");
    await expect(page.getByText("Somebody else must approve it")).toBeVisible();
    await expect(page.getByRole("button", { name: "Approve and publish" })).toHaveCount(0);
    await approve(reviewer, draft, "version 2", async () => {
      await expect(reviewer.getByText("The post says midnight.").first()).toBeVisible();
      await expect(reviewer.getByText(`by ${trainer.name}`).first()).toBeVisible();
      await expect(
        reviewer.getByText("1 running attempt will stay on the version that it was begun with."),
      ).toBeVisible();
    });
  });

  await test.step("the running attempt is not disturbed", async () => {
    await desk.reload();
    await expect(desk.getByText("is 8 years old and has a badge")).toBeVisible();
    await expect(desk.getByText("We stop at noon today.")).toBeVisible();
    await finish(desk);
    await expect(desk.getByText("We stop at midnight today.")).toHaveCount(0);
  });

  await test.step("a new attempt gets the new version", async () => {
    await startShift(desk, draft);
    await expect(desk.getByText("We stop at midnight today.")).toBeVisible();
  });

  await test.step("the versions, and what changed", () => versions(page, draft, colleague.name));
});

async function begin(page: Page): Promise<Draft> {
  const { title, slug } = named("Two reports");
  await page.goto("/studio");
  await page.getByRole("link", { name: "New scenario", exact: true }).click();
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const id = /\/studio\/drafts\/([^/?]+)/.exec(page.url())?.[1] ?? "";
  await expect(page.getByText(slug)).toBeVisible();
  return { id, title, slug };
}

/** From the workbench to the submission's page. */
async function submit(page: Page, note: string): Promise<void> {
  await page.getByRole("link", { name: "Submit for review" }).click();
  await page.getByLabel("What is new").fill(note);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Review:/ })).toBeVisible();
}

/** From the studio's first page to the published version. */
async function approve(
  reviewer: Page,
  draft: Draft,
  version: string,
  look?: () => Promise<void>,
): Promise<void> {
  await reviewer.goto("/studio");
  await reviewer.getByRole("link", { name: `Review ${draft.title}`, exact: true }).click();
  await expect(reviewer.getByRole("heading", { name: `Review: ${draft.title}` })).toBeVisible();
  await look?.();
  await reviewer.getByRole("button", { name: "Approve and publish" }).click();
  const table = reviewer.getByRole("table");
  await expect(table.getByRole("link", { name: `Download ${version}` })).toBeVisible();
}

async function startShift(desk: Page, draft: Draft): Promise<void> {
  await desk.goto(`/scenarios/${draft.slug}`);
  await desk.getByRole("radio", { name: "Practice" }).check();
  await desk.getByRole("button", { name: "Start the shift" }).click();
  await expect(desk.getByRole("region", { name: "Queue" })).toBeVisible();
}

/** Waits until the shift is over, and reads the debrief. */
async function finish(desk: Page): Promise<void> {
  const out = desk.getByRole("region", { name: "Desk" }).getByRole("link", {
    name: "Go to the debrief",
  });
  await expect(async () => {
    if (await out.isHidden()) await desk.getByRole("button", { name: "Wait" }).click();
    await expect(out).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await out.click();
  await expect(desk).toHaveURL(/\/debrief$/);
  await expect(desk.getByRole("heading", { level: 1 })).toBeVisible();
}

/** A slip of the fingers: what stood there, what was typed, and what the list must say about it. */
interface Mistake {
  readonly right: string;
  readonly typed: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly fix: string;
}

const MISTAKES: readonly Mistake[] = [
  {
    ...{ right: "<Post", typed: "<Psot", code: "element-known" },
    ...{ message: "unexpected element <Psot>", hint: "did you mean <Post>?", fix: "Write Post" },
  },
  {
    ...{ right: "asks=", typed: "aks=", code: "attribute-known" },
    ...{ message: "unexpected attribute aks on <Action>", hint: "did you mean asks?" },
    fix: "Write asks",
  },
  {
    ...{ right: "missed", typed: "mised", code: "every-target-exists" },
    ...{ message: "mised is not a scene or ending of the case copy" },
    ...{ hint: "did you mean missed?", fix: "Write missed" },
  },
];

/** Types them all, reads about each in the list and in the guide, and fixes it with the button offered. */
async function threeMistakes(studio: StudioPage): Promise<void> {
  const { page, problems } = studio;
  await studio.expectClean();
  const text = await textOf(page, studio.draft);
  for (const { right, typed } of MISTAKES) await studio.retype(right, typed);
  const guide = await page.context().newPage();
  for (const { right, code, message, hint, fix } of MISTAKES) {
    const line = text.slice(0, text.indexOf(right)).split("\n").length;
    const told = problems.getByRole("listitem").filter({ hasText: message });
    await expect(told).toHaveCount(1);
    await expect(told.getByRole("button", { name: `Error, line ${line}, column` })).toBeVisible();
    await expect(told).toContainText(hint);
    // The gutter marks the line of what the list leads to.
    await told.getByRole("button", { name: `Error, line ${line}, column` }).click();
    await expect(studio.text).toBeFocused();
    await expect(page.locator(".cm-activeLine .cm-lintRange-error").first()).toBeVisible();
    await expect(page.locator(".cm-lint-marker-error").first()).toBeVisible();
    await expectExplained(guide, told.getByRole("link", { name: code, exact: true }), code);
    await told.getByRole("button", { name: new RegExp(`line ${line}\\s?: ${fix}$`) }).click();
    await expect(told).toHaveCount(0);
  }
  await guide.close();
  await studio.expectClean();
  await expect(page.locator(".cm-lint-marker")).toHaveCount(0);
  await expect.poll(() => textOf(page, studio.draft)).toBe(text);
}

/** The link leads to the code's own section of the guide, with a bad and a good example. */
async function expectExplained(guide: Page, link: Locator, code: string): Promise<void> {
  await guide.goto((await link.getAttribute("href")) ?? "");
  const section = guide.getByRole("article").filter({
    has: guide.getByRole("heading", { name: code, exact: true }),
  });
  await expect(section).toBeInViewport();
  await expect(section.locator("pre")).not.toHaveCount(0);
}

async function mapAndText(studio: StudioPage): Promise<void> {
  const { map } = studio;
  await studio.openPane("Map");
  const asked = map.getByRole("button", { name: /^Scene asked/ });
  await asked.click();
  await expect(studio.text).toBeFocused();
  await expect.poll(() => studio.selection()).toContain('<Scene id="asked"');
  await expect(asked).toHaveAttribute("aria-current", "true");
  await map
    .getByRole("img", { name: /^Map of the case/ })
    .getByText("handled", { exact: true })
    .click();
  await expect.poll(() => studio.selection()).toContain('<Ending id="handled"');

  await studio.find("Closed. The reporter is told");
  await expect(map.getByRole("article")).toHaveAccessibleName(/Abuse report/);
  await expect(map.getByRole("button", { name: /^Scene open/ })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await studio.find("I print in ten minutes.");
  await expect(map.getByRole("article")).toHaveAccessibleName(/Impersonation report/);
  await expect(asked).toHaveAttribute("aria-current", "true");
}

async function playFromTheMiddle(studio: StudioPage): Promise<void> {
  const { play } = studio;
  await studio.openPane("Play");
  await play.getByLabel("Scene", { exact: true }).selectOption({ label: "Scene: asked · copy" });
  await play.getByRole("button", { name: "Play from here" }).click();
  await expect(
    play.getByText(/The first \d+ steps? (is|are) a shortest way to asked/),
  ).toBeVisible();
  await expect(play.getByText("The copy of the station is gone, I see.")).toBeVisible();
  const steps = play.getByRole("region", { name: "Steps so far" }).getByRole("listitem");
  const before = await steps.count();
  await play.getByRole("link", { name: "Escalate…" }).click();
  await play.getByRole("radio", { name: "Communications", exact: true }).check();
  await play.getByText("Sure", { exact: true }).click();
  await play.getByRole("button", { name: "Decide" }).click();
  await expect(steps).toHaveCount(before + 1);
  const last = play.getByRole("region", { name: "Last decision" });
  await expect(last).toContainText("The right step, and none of its reasons");
  await expect(play.getByText("Communications takes it").first()).toBeVisible();
}

async function versions(page: Page, draft: Draft, approver: string): Promise<void> {
  await page.goto("/studio");
  const listed = page.getByRole("row", { name: draft.slug }).filter({ hasText: "in service" });
  await expect(listed).toContainText("Version 2 in service");
  await expect(listed.getByRole("cell", { name: "1", exact: true })).toBeVisible();
  await listed.getByRole("link", { name: draft.title }).click();
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText("The post says midnight.");
  await expect(rows.nth(1)).toContainText("In service");
  await expect(rows.nth(1)).toContainText(`approved by ${approver}`);
  await expect(rows.nth(2)).toContainText("The first version.");
  await expect(rows.nth(2)).toContainText("Replaced");

  await page.getByRole("button", { name: "Compare" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "version 1 and version 2" }),
  ).toBeVisible();
  const meaning = page.getByRole("region", { name: "What it means" });
  await expect(meaning).toContainText("The ending half counts as near-miss → harm");
  await expect(meaning).toContainText("1 change of judgement");
  const text = page.getByRole("region", { name: "The text" });
  await expect(text.getByRole("deletion").filter({ hasText: "noon" })).toBeVisible();
  await expect(text.getByRole("insertion").filter({ hasText: "midnight" })).toBeVisible();
}
