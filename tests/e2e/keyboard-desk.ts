/** The desk as a person uses it who has a keyboard and nothing else. */
import type { Locator, Page } from "@playwright/test";

import { CERTAINTY_WORDS } from "#app/kit/words/words.ts";
import type { ActEvent, PlayEvent } from "#app/language/scenario/event.ts";
import { caseOf, itemTitle, teamLabel } from "./desk-page.ts";
import { compiled, type Shadow } from "./flagship.ts";
import { expect } from "./test.ts";

const MOST_TABS = 90;

/** Presses Tab until this has the focus; every stop on the way must be seen to have it. */
export async function tabTo(page: Page, goal: Locator, key = "Tab"): Promise<void> {
  await expect(goal).toBeVisible();
  const wanted = await goal.elementHandle();
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    await page.keyboard.press(key);
    let stop = await page.evaluate(lookAtFocus, wanted);
    if (stop.lost !== null) {
      // The page may still be scrolling to it.
      const again = async () => (stop = await page.evaluate(lookAtFocus, wanted)).lost;
      await expect.poll(again, { message: "a Tab stop whose focus cannot be seen" }).toBeNull();
    }
    if (stop.arrived) return;
  }
  throw new Error(`${String(goal)} was not reached with ${MOST_TABS} × ${key}`);
}

/** Runs in the page: whether the goal has the focus, and which element has it without showing it. */
function lookAtFocus(wanted: Node | null): { arrived: boolean; lost: string | null } {
  const here = document.activeElement;
  if (!here || here === document.body) return { arrived: false, lost: null };
  // A hidden radio shows the focus on its label.
  const label = here.closest("label");
  const shown = [here, label].some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  });
  const box = (label ?? here).getBoundingClientRect();
  const within = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const state = `shown ${shown}, from ${Math.round(box.top)} to ${Math.round(box.bottom)}`;
  return {
    arrived: here === wanted,
    lost: shown && within ? null : `${state}: ${here.outerHTML.slice(0, 160)}`,
  };
}

/** One attempt, played with keys. */
export class KeyboardDesk {
  constructor(
    private readonly page: Page,
    private readonly shadow: Shadow,
  ) {}

  /** Does what the event says, with keys. */
  async play(event: PlayEvent): Promise<void> {
    const before = this.shadow.desk();
    switch (event.type) {
      case "wait":
        await this.page.keyboard.press("w");
        break;
      case "open":
        await this.openRecord(event.case, event.record);
        break;
      case "worksheet":
        await this.fillIn(event.case, event.worksheet, event.answers);
        break;
      case "act":
        await this.openSheet(event);
        await this.fillSheet(event);
        await this.page.keyboard.press("Control+Enter");
        break;
      case "clock":
      case "pause":
      case "resume":
        throw new Error(`${event.type} is not played by hand`);
    }
    this.shadow.take(event);
    await expect(this.page.locator(".log summary")).toContainText(
      `${this.shadow.desk().log.length} entr`,
    );
    if (event.type !== "act") return;
    const parts = before.cases.find(({ id }) => id === event.case)?.story.length ?? 0;
    await expect(this.page.locator(`#story-${parts}`), "the first new part").toBeFocused();
  }

  /** Presses the case's number in the queue, then goes to it. */
  async openCase(id: string): Promise<void> {
    const place = this.shadow.desk().queue.findIndex((item) => item.case === id) + 1;
    await this.page.keyboard.press(String(place));
    await expect(this.page.locator("#case-heading")).toHaveText(caseOf(id).title);
    await this.page.keyboard.press("g");
    await expect(this.page.locator("#case-heading")).toBeFocused();
  }

  /** Opens the sheet with the action's letter. */
  async openSheet(event: Pick<ActEvent, "case" | "do">): Promise<void> {
    await this.openCase(event.case);
    const key = compiled.desk.actions.find(({ id }) => id === event.do)?.key ?? "";
    await this.page.keyboard.press(key);
    await expect(this.page.locator("#sheet-heading")).toBeFocused();
  }

  private async openRecord(caseId: string, record: string): Promise<void> {
    await this.openCase(caseId);
    const title = caseOf(caseId).records.find(({ id }) => id === record)?.title ?? record;
    await tabTo(this.page, this.page.getByRole("button", { name: `Open: ${title}` }));
    await this.page.keyboard.press("Enter");
    await expect(this.page.locator(`#record-${record}`)).toBeFocused();
  }

  private async fillIn(
    caseId: string,
    worksheet: string,
    answers: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.openCase(caseId);
    const sheet = compiled.worksheets[worksheet];
    await tabTo(this.page, this.page.getByRole("link", { name: `Fill in: ${sheet?.title}` }));
    await this.page.keyboard.press("Enter");
    await expect(this.page.locator(`#worksheet-${worksheet}`)).toBeFocused();
    for (const question of sheet?.questions ?? []) {
      const group = this.page.getByRole("group", { name: question.ask });
      const wanted = question.options.findIndex(({ id }) => id === answers[question.id]);
      await this.choose(group, wanted);
    }
    await tabTo(this.page, this.page.getByRole("button", { name: "Record the answers" }));
    await this.page.keyboard.press("Space");
    await expect(this.page.locator(`#worksheet-${worksheet}`)).toBeFocused();
  }

  private async fillSheet(event: ActEvent): Promise<void> {
    const sheet = this.page.locator("#sheet");
    const action = compiled.desk.actions.find(({ id }) => id === event.do);
    if (event.to !== null) {
      const group = sheet.getByRole("group", { name: "To", exact: true });
      await this.choose(group, action?.to.indexOf(event.to) ?? 0);
      await expect(group.getByRole("radio", { name: teamLabel(event.to) })).toBeChecked();
    }
    await this.pass(event);
    const search = sheet.getByRole("searchbox");
    for (const [index, clause] of event.cites.entries()) {
      await tabTo(this.page, search, index === 0 ? "Tab" : "Shift+Tab");
      await this.page.keyboard.press("Control+a");
      await this.page.keyboard.type(clause);
      const box = sheet.getByRole("checkbox", { name: clause });
      await tabTo(this.page, box);
      await this.page.keyboard.press("Space");
      await expect(box).toBeChecked();
    }
    const sure = sheet.getByRole("group", { name: "How sure are you?" });
    await this.choose(sure, (event.certainty ?? 1) - 1);
    const chosen = CERTAINTY_WORDS[event.certainty ?? 1];
    await expect(sure.getByRole("radio", { name: chosen, exact: true })).toBeChecked();
    if (event.note !== "") {
      await tabTo(this.page, sheet.getByRole("textbox", { name: "Note" }));
      await this.page.keyboard.type(event.note);
    }
    for (const item of event.attaches) {
      const box = sheet.getByRole("checkbox", { name: itemTitle(event.case, item) });
      await tabTo(this.page, box);
      await this.page.keyboard.press("Space");
      await expect(box).toBeChecked();
    }
  }

  /** The line of the matrix, how soon, and what is asked for. */
  private async pass({ line, urgency, proposes }: ActEvent): Promise<void> {
    const sheet = this.page.locator("#sheet");
    for (const [name, value] of [
      ["Which line of the matrix?", line],
      ["How soon?", urgency],
    ] as const) {
      if (value === undefined) continue;
      const group = sheet.getByRole("group", { name });
      const radios = await group.getByRole("radio").all();
      const values = await Promise.all(radios.map((radio) => radio.getAttribute("value")));
      await this.choose(group, values.indexOf(value));
    }
    if (proposes === undefined) return;
    const select = sheet.getByLabel("What do you ask for?");
    await tabTo(this.page, select);
    const label = await select.locator(`option[value="${proposes}"]`).innerText();
    await this.page.keyboard.type(label);
    await expect(select).toHaveValue(proposes);
  }

  /** Into a group of radio buttons, and down to the one that is wanted. */
  private async choose(group: Locator, wanted: number): Promise<void> {
    await tabTo(this.page, group.getByRole("radio").first());
    if (wanted === 0) await this.page.keyboard.press("Space");
    for (let step = 0; step < wanted; step += 1) await this.page.keyboard.press("ArrowDown");
    await expect(group.getByRole("radio").nth(wanted)).toBeChecked();
  }
}
