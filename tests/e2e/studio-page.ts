/** The workbench of a draft as a trainer uses it. */
import { randomUUID } from "node:crypto";

import type { Locator, Page } from "@playwright/test";

import { expect } from "./test.ts";

/** A draft that a test has for itself. */
export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly slug: string;
}

/** A title and a name that no other test has. */
export function named(words: string): { readonly title: string; readonly slug: string } {
  const mark = randomUUID().slice(0, 8);
  const title = `${words} ${mark}`;
  return { title, slug: title.toLowerCase().replace(/[^a-z0-9]+/g, "-") };
}

/** Makes a draft from the template by a request; with `change` its text is changed before anybody sees it. */
export async function makeDraft(
  page: Page,
  words: string,
  change?: (template: string) => string,
): Promise<Draft> {
  const { title, slug } = named(words);
  const answer = await page.request.post("/studio/new", {
    form: { title, slug },
    maxRedirects: 0,
  });
  const id = /\/studio\/drafts\/([^/?]+)/.exec(answer.headers()["location"] ?? "")?.[1];
  if (id === undefined) throw new Error(`no draft was made: ${answer.status()}`);
  const draft = { id, title, slug };
  if (change) await saveBehind(page, draft, change);
  return draft;
}

/** Saves another text by a request, as another window of the page's own person would. */
export async function saveBehind(
  page: Page,
  draft: Draft,
  change: (text: string) => string,
): Promise<void> {
  const address = `/studio/drafts/${draft.id}/save`;
  const editor = randomUUID();
  const news = await page.request.get(`${address}?editor=${editor}`, { maxRetries: 2 });
  const { seq } = (await news.json()) as { seq: number };
  const text = change(await textOf(page, draft));
  const answer = await page.request.post(address, { data: { baseSeq: seq, text, editor } });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** The text that the server has. */
export async function textOf(page: Page, draft: Draft): Promise<string> {
  // The server may close a connection in the moment in which it is used again.
  const address = `/studio/drafts/${draft.id}/file`;
  const answer = await page.request.get(address, { maxRetries: 2 });
  expect(answer.status()).toBe(200);
  return answer.text();
}

/** A pane beside the text. */
export type Pane = "Preview" | "Map" | "Play" | "Options" | "Report" | "Outline";

/** The workbench in one browser. */
export class StudioPage {
  constructor(
    readonly page: Page,
    readonly draft: Draft,
  ) {}

  /** Opens a draft and waits until its editor can be used. */
  static async open(page: Page, draft: Draft, pane?: Pane): Promise<StudioPage> {
    const query = pane ? `?pane=${pane.toLowerCase()}` : "";
    await page.goto(`/studio/drafts/${draft.id}${query}`);
    const studio = new StudioPage(page, draft);
    await studio.expectReady();
    return studio;
  }

  /** The code editor. */
  get text(): Locator {
    return this.page.getByRole("textbox", { name: `Text of ${this.draft.title}`, exact: true });
  }

  get problems(): Locator {
    return this.page.getByRole("region", { name: "Problems" });
  }

  /** Whether the server has what is on the screen, in words. */
  get saveStatus(): Locator {
    return this.page.getByRole("status").filter({ hasText: /sav(ed|ing)/i });
  }

  /** What completion offers. */
  get offered(): Locator {
    return this.page.getByRole("listbox", { name: "Completions" });
  }

  get play(): Locator {
    return this.page.getByRole("region", { name: "Play", exact: true });
  }

  get map(): Locator {
    return this.page.getByRole("region", { name: "Map", exact: true });
  }

  /** The editor has loaded, and its text has been checked. */
  async expectReady(): Promise<void> {
    await expect(this.text).toHaveAttribute("aria-multiline", "true", { timeout: 30_000 });
    await expect(this.problems.getByRole("status")).toHaveText(/problems|error|warning/, {
      timeout: 30_000,
    });
  }

  /** Nothing is wrong with the text. */
  async expectClean(): Promise<void> {
    await expect(this.problems.getByRole("status")).toHaveText("No problems");
    await expect(this.problems.getByRole("listitem")).toHaveCount(0);
  }

  async openPane(pane: Pane): Promise<void> {
    const link = this.page
      .getByRole("navigation", { name: "Panes" })
      .getByRole("link", { name: pane, exact: true });
    await link.click();
    await expect(link).toHaveAttribute("aria-current", "page");
  }

  /** Selects the first place with these words, with the editor's own search. */
  async find(words: string): Promise<void> {
    await this.text.focus();
    await this.page.keyboard.press("ControlOrMeta+Home");
    await this.page.keyboard.press("ControlOrMeta+f");
    const field = this.page.getByRole("textbox", { name: "Find", exact: true });
    await field.fill(words);
    // The search takes its words when a key is let go.
    await field.press("End");
    await field.press("Enter");
    await field.press("Escape");
    await expect(field).toHaveCount(0);
    await expect(this.text).toBeFocused();
    await expect.poll(() => this.selection()).toBe(words);
  }

  /** Types other words in place of the first ones found. */
  async retype(words: string, other: string): Promise<void> {
    await this.find(words);
    await this.page.keyboard.type(other);
  }

  /** What is selected, wherever it is. */
  selection(): Promise<string> {
    return this.page.evaluate(() => getSelection()?.toString() ?? "");
  }

  /** The server has this. */
  async expectKept(words: string): Promise<void> {
    await expect.poll(() => textOf(this.page, this.draft), { timeout: 30_000 }).toContain(words);
    await expect(this.saveStatus).toHaveText(/^\s*Saved/);
  }
}
