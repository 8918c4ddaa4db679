/** The debrief, held against what the pure core says it must tell. */
import type { Page } from "@playwright/test";

import {
  CERTAINTY_WORDS,
  ERROR_WORDS,
  OUTCOME_WORDS,
  VERDICT_WORDS,
} from "#app/kit/words/words.ts";
import type { DebriefView, DecisionView } from "#app/language/scenario/debrief-view.ts";
import { compiled, wordsOf } from "./flagship.ts";
import { expect } from "./test.ts";

/** Looks at every part of the debrief. */
export async function expectDebrief(page: Page, view: DebriefView): Promise<void> {
  await expectResult(page, view);
  await expectSkills(page, view);
  await expectPaths(page, view);
  await expectDecisions(page, view);
  await expectBeside(page, view);
  await expectRealCase(page, view);
}

async function expectResult(page: Page, { score, decisions, title }: DebriefView) {
  const result = page.locator("#result");
  await expect(result.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(result.locator(".result-word")).toHaveText(score.passed ? "Passed" : "Not passed");
  await expect(result.locator(".result-percent")).toHaveText(`${score.percent}%`);
  await expect(result).toContainText(`of the ${score.of} points`);
  await expect(result).toContainText(`pass mark ${score.pass} %`);
  const critical = decisions.filter(({ verdict }) => verdict === "critical");
  await expect(result.getByRole("alert")).toContainText(
    critical.map(({ time, caseTitle, did }) => `Critical error at ${time}${caseTitle}: ${did}`),
  );
}

async function expectSkills(page: Page, { score }: DebriefView) {
  await expect(page.locator("#skills .skill-figures strong")).toHaveText(
    score.skills.map(({ points, of }) => `${signed(points)} / ${of}`),
  );
}

async function expectPaths(page: Page, { cases }: DebriefView) {
  const paths = page.locator("#path article");
  await expect(paths).toContainText(cases.map(({ caseTitle }) => caseTitle));
  await expect(paths).toContainText(
    cases.map(({ outcome }) => (outcome ? OUTCOME_WORDS[outcome] : "never reached your queue")),
  );
  await expect(paths).toContainText(cases.map(({ endingHtml }) => wordsOf(endingHtml)));
  for (const [list, track] of [
    ["You", "yours"],
    ["Model path", "model"],
  ] as const) {
    const stops = page.locator("#path .path-list", {
      has: page.getByRole("heading", { name: list, exact: true }),
    });
    await expect(stops).toHaveCount(cases.length);
    await expect(stops.locator("li")).toHaveCount(
      cases.reduce((sum, one) => sum + one[track].length, 0),
    );
  }
}

async function expectDecisions(page: Page, { decisions, notDecided }: DebriefView) {
  const cards = page.locator("article.decision");
  await expect(cards.locator("header > p:first-child")).toContainText(
    decisions.map(({ time, caseTitle }) => `${time} ${caseTitle}`),
  );
  await expect(cards.locator("h3")).toHaveText(decisions.map(({ did }) => did));
  await expect(cards.locator(".decision-verdict .verdict")).toHaveText(
    decisions.map(({ verdict }) => VERDICT_WORDS[verdict]),
  );
  await expect(cards.locator(".decision-verdict .figure-number")).toHaveText(
    decisions.map((one) => `${signed(pointsOf(one))} of ${mostOf(one)} points`),
  );
  await expect(cards).toContainText(decisions.map(({ whyHtml }) => wordsOf(whyHtml)));
  const worse = decisions.filter(({ best }) => best !== null);
  await expect(cards.locator(".decision-best strong")).toHaveText(
    worse.map(({ best }) => best?.label ?? ""),
  );
  await expect(cards.locator(".decision-best")).toContainText(
    worse.map(({ best }) => wordsOf(best?.whyHtml ?? "")),
  );
  await expectClauses(page, decisions);
  await expect(page.locator(".not-decided article")).toContainText(
    notDecided.map(({ best }) => best.label),
  );
}

/** Cited and expected clauses with how they fit, each with its whole text. */
async function expectClauses(page: Page, decisions: readonly DecisionView[]) {
  const rows = decisions.flatMap(({ cited, expected }) => [
    ...cited.map(({ id, fit }) => ({ id, fit: FITS[fit] })),
    ...expected
      .filter((id) => !cited.some((clause) => clause.id === id))
      .map((id) => ({ id, fit: "expected, not cited" })),
  ]);
  const shown = page.locator("article.decision .clause-rows > li");
  await expect(shown).toContainText(rows.map(({ id }) => id));
  await expect(shown.locator(".clause-fit")).toHaveText(rows.map(({ fit }) => fit));
  await expect(shown.locator(".clause-text .prose")).toHaveCount(rows.length);
}

const FITS = {
  expected: "cited, expected",
  neutral: "cited, fits, not needed",
  unrelated: "cited, unrelated",
} as const;

/** What is told beside the score: certainty, kinds of error, worksheets; and the sum. */
async function expectBeside(page: Page, { score, errors, worksheets }: DebriefView) {
  const rows = page.locator("#certainty tbody tr");
  await expect(rows.getByRole("rowheader")).toHaveText(
    score.certainty.map(({ certainty }) => CERTAINTY_WORDS[certainty]),
  );
  await expect(rows.locator(".number")).toHaveText(
    score.certainty.flatMap(({ right, wrong, marks }) => [
      String(right),
      String(wrong),
      signed(marks),
    ]),
  );
  await expect(page.locator("#errors li")).toContainText(
    errors.map(({ type }) => ERROR_WORDS[type].name),
  );
  await expect(page.locator("#errors li strong")).toHaveText(errors.map(({ n }) => String(n)));
  await expect(page.locator("#worksheets .right-wrong")).toHaveText(
    worksheets.flatMap(({ answers }) => answers.map(({ right }) => (right ? "Right" : "Wrong"))),
  );
  await expect(page.locator("#points summary")).toContainText(`${signed(score.points)} points`);
}

async function expectRealCase(page: Page, { basedOn, realCaseHtml }: DebriefView) {
  const part = page.locator("#real-case");
  await expect(part).toContainText(wordsOf(realCaseHtml));
  await expect(part.getByRole("heading", { name: "What is disputed" })).toBeVisible();
  await expect(part).toContainText("it does not rule on intent");
  await expect(part.locator(".el-timeline li")).not.toHaveCount(0);
  await expect(part).toContainText(basedOn.changed);
  const sources = part.locator(".real-case-facts li a");
  await expect(sources).toHaveText(basedOn.sources.map(({ title }) => title));
  expect(await sources.evaluateAll((all) => all.map((one) => one.getAttribute("href")))).toEqual(
    compiled.scenario.basedOn.sources.map(({ url }) => url),
  );
}

function pointsOf(one: DecisionView): number {
  return one.points + one.citingPoints + one.packetPoints;
}

function mostOf(one: DecisionView): number {
  return one.of + one.citingOf + one.packetOf;
}

function signed(n: number): string {
  return n < 0 ? `−${Math.abs(n)}` : String(n);
}
