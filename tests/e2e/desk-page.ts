/** The desk as a person with a mouse uses it. */
import type { Locator, Page } from "@playwright/test";

import { CERTAINTY_WORDS, count } from "#app/kit/words/words.ts";
import type { ActEvent, PlayEvent } from "#app/language/scenario/event.ts";
import { BRIEFING, compiled, Shadow } from "./flagship.ts";
import { expect } from "./test.ts";

/** One attempt in one browser, with the same attempt played beside it. */
export class DeskPage {
  constructor(
    readonly page: Page,
    readonly shadow: Shadow = new Shadow(),
    /** Whether scripts run in this browser. */
    private readonly scripted = true,
  ) {}

  /** Starts an attempt from the briefing. */
  static async start(
    page: Page,
    mode: "Practice" | "Assessment",
    scripted = true,
  ): Promise<DeskPage> {
    await page.goto(BRIEFING);
    await page.getByRole("radio", { name: mode }).check();
    await page.getByRole("button", { name: "Start the shift" }).click();
    const desk = new DeskPage(page, new Shadow(), scripted);
    await desk.expectInStep();
    return desk;
  }

  /** The attempt's id, from the address. */
  get attemptId(): string {
    return /\/attempts\/([^/?#]+)/.exec(this.page.url())?.[1] ?? "";
  }

  get queue(): Locator {
    return this.page.getByRole("region", { name: "Queue" });
  }

  get side(): Locator {
    return this.page.getByRole("region", { name: "Desk" });
  }

  get sheet(): Locator {
    return this.page.locator("#sheet");
  }

  get clock(): Locator {
    return this.page.getByRole("region", { name: "Shift clock" });
  }

  /** Does all of it, one after another, and looks after each step whether the desk is as it must be. */
  async playAll(events: readonly PlayEvent[]): Promise<void> {
    for (const event of events) await this.play(event);
  }

  /** Does what the event says, with clicks. */
  async play(event: PlayEvent): Promise<void> {
    switch (event.type) {
      case "wait":
        return this.wait(event.minutes);
      case "open":
        await this.openRecord(event.case, event.record);
        break;
      case "worksheet":
        await this.fillIn(event.case, event.worksheet, event.answers);
        break;
      case "act":
        await this.openSheet(event.case, event.do);
        await this.fillSheet(event);
        await this.decide();
        await expect(this.sheet).toBeHidden();
        break;
      case "clock":
      case "pause":
      case "resume":
        throw new Error(`${event.type} is not played by hand`);
    }
    this.shadow.take(event);
    await this.expectInStep();
  }

  /** Presses Wait once, or until so many minutes have passed or nothing is left. */
  private async wait(minutes: number | null): Promise<void> {
    const until = minutes === null ? 0 : this.shadow.desk().clock.minute + minutes;
    do {
      await this.page.getByRole("button", { name: "Wait" }).click();
      this.shadow.take({ type: "wait", minutes: null });
      await this.expectInStep();
    } while (!this.shadow.desk().over && this.shadow.desk().clock.minute < until);
  }

  /** Opens a case from the queue. */
  async openCase(id: string): Promise<void> {
    const { title } = caseOf(id);
    await this.queue.getByRole("link", { name: title }).click();
    await expect(this.page.getByRole("heading", { name: title, level: 2 })).toBeVisible();
  }

  /** Opens a record of a case. */
  async openRecord(caseId: string, record: string): Promise<void> {
    await this.openCase(caseId);
    const title = caseOf(caseId).records.find(({ id }) => id === record)?.title ?? record;
    await this.page.getByRole("button", { name: `Open: ${title}` }).click();
    await expect(this.page.getByRole("heading", { name: title, level: 3 })).toBeVisible();
  }

  private async fillIn(
    caseId: string,
    worksheet: string,
    answers: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.openCase(caseId);
    const sheet = compiled.worksheets[worksheet];
    const summary = this.page.locator("summary", { hasText: sheet?.title ?? worksheet });
    await summary.click();
    for (const question of sheet?.questions ?? []) {
      const label = question.options.find(({ id }) => id === answers[question.id])?.label ?? "";
      await this.page
        .getByRole("group", { name: question.ask })
        .getByRole("radio", { name: label, exact: true })
        .check();
    }
    await this.page.getByRole("button", { name: "Record the answers" }).click();
    await expect(summary).toContainText("filled in");
  }

  /** Opens the sheet of an action. */
  async openSheet(caseId: string, action: string): Promise<void> {
    await this.openCase(caseId);
    const label = compiled.desk.actions.find(({ id }) => id === action)?.label ?? action;
    await this.side.getByRole("link", { name: label }).click();
    await expect(this.page.getByRole("heading", { name: label, level: 2 })).toBeVisible();
  }

  /** Says whom it goes to. */
  async chooseTeam(team: string): Promise<void> {
    const group = this.sheet.getByRole("group", { name: "To", exact: true });
    await group.getByRole("radio", { name: teamLabel(team) }).check();
  }

  /** Fills the open sheet in. */
  async fillSheet(event: ActEvent): Promise<void> {
    const { sheet } = this;
    if (event.to !== null) await this.chooseTeam(event.to);
    if (event.line) await sheet.locator(`input[name=line][value="${event.line}"]`).check();
    if (event.urgency) await sheet.locator(`input[name=urgency][value="${event.urgency}"]`).check();
    if (event.proposes) await sheet.getByLabel("What do you ask for?").selectOption(event.proposes);
    await this.cite(event.cites);
    if (event.certainty !== null) await this.choose(CERTAINTY_WORDS[event.certainty]);
    if (event.note !== "") await sheet.getByRole("textbox", { name: "Note" }).fill(event.note);
    for (const item of event.attaches) {
      await sheet.getByRole("checkbox", { name: itemTitle(event.case, item) }).check();
    }
  }

  /** Cites clauses: found by their numbers where there is a script, else in their sections. */
  async cite(clauses: readonly string[]): Promise<void> {
    for (const clause of clauses) {
      const box = this.sheet.getByRole("checkbox", { name: clause });
      if (this.scripted) await this.sheet.getByRole("searchbox").fill(clause);
      else await this.unfold(clause);
      await box.check();
    }
    if (!this.scripted || clauses.length === 0) return;
    await this.sheet.getByRole("searchbox").fill("");
    await expect(
      this.sheet.getByRole("list", { name: "Chosen clauses" }).getByRole("button"),
    ).toContainText([...clauses]);
  }

  private async unfold(clause: string): Promise<void> {
    const box = this.page.locator(`[value="${clause}"]`);
    const section = this.sheet.locator("details", { has: box });
    if ((await section.getAttribute("open")) === null) await section.locator("summary").click();
  }

  private async choose(certainty: string): Promise<void> {
    const group = this.sheet.getByRole("group", { name: "How sure are you?" });
    await group.getByText(certainty, { exact: true }).click();
    await expect(group.getByRole("radio", { name: certainty, exact: true })).toBeChecked();
  }

  /** Sends the open sheet. */
  async decide(): Promise<void> {
    await this.sheet.getByRole("button", { name: "Decide" }).click();
  }

  /** Clock, queue and log show what the shadow says. */
  async expectInStep(): Promise<void> {
    const { clock, log, queue, over } = this.shadow.desk();
    await expect(this.page.locator(".log summary")).toContainText(
      `${count(log.length, "entry", "entries")}, newest first`,
    );
    await expect(this.clock.locator(".shift-time")).toHaveText(clock.now);
    await expect(this.queue.getByRole("link")).toContainText(queue.map(({ title }) => title));
    await expect(this.queue.locator("[data-status=open]")).toHaveCount(
      queue.filter(({ status }) => status === "open").length,
    );
    await expect(this.page.getByText("Nothing is left to decide.")).toBeVisible({ visible: over });
  }

  /** Leaves a finished desk for its debrief. */
  async toDebrief(): Promise<void> {
    await this.side.getByRole("link", { name: "Go to the debrief" }).click();
    await expect(this.page).toHaveURL(/\/debrief$/);
  }
}

/** A case of the flagship. */
export function caseOf(id: string) {
  const found = compiled.scenario.cases.find((one) => one.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
}

/** A team in words. */
export function teamLabel(id: string): string {
  return compiled.desk.teams.find((team) => team.id === id)?.label ?? id;
}

/** A record or worksheet of a case in words. */
export function itemTitle(caseId: string, item: string): string {
  const record = caseOf(caseId).records.find(({ id }) => id === item);
  return record?.title ?? compiled.worksheets[item]?.title ?? item;
}
