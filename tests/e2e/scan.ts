/** Looks at a screen as axe does, in both colours and at both sizes, and for anything that sticks out. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { expect } from "./test.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const SIZES = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
] as const;

/** 1280 pixels at 200 % zoom. */
const ZOOMED = { width: 640, height: 360 };

/** Fails on serious and critical findings and on sideways scrolling; prints the rest. */
export async function scan(page: Page, screen: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await colours(page, "light");
    await expectNoFinding(new AxeBuilder({ page }).withTags(TAGS), `${screen}, ${size.width} px`);
    await expectNothingSticksOut(page, screen);
    // Structure and sizes are the same in the dark.
    await colours(page, "dark");
    await expectNoFinding(
      new AxeBuilder({ page }).withRules(["color-contrast"]),
      `${screen}, ${size.width} px, dark`,
    );
  }
  await page.setViewportSize(ZOOMED);
  await expectNothingSticksOut(page, screen);
  await page.setViewportSize(SIZES[0]);
}

function colours(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  return page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
}

async function expectNoFinding(axe: AxeBuilder, where: string): Promise<void> {
  // Without frames nothing is lost by axe's older way, and no second page is opened for every look.
  const { violations } = await axe.setLegacyMode().analyze();
  const findings = violations.map(({ id, impact, help, nodes }) => ({
    grave: impact === "serious" || impact === "critical",
    words: `${where}: ${impact} ${id}: ${help}: ${nodes
      .slice(0, 3)
      .map((node) => node.target.join(" "))
      .join(" | ")}`,
  }));
  for (const { grave, words } of findings) if (!grave) console.log(words);
  expect.soft(findings.filter(({ grave }) => grave).map(({ words }) => words)).toEqual([]);
}

/** No sideways scrolling, but within a table or drawing that is too wide for any small screen. */
async function expectNothingSticksOut(page: Page, screen: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const all = [document.documentElement, ...document.querySelectorAll("body, body *")];
    return all
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
      .filter((one) => {
        const scrolls = /auto|scroll/.test(getComputedStyle(one).overflowX);
        return (
          one === document.documentElement ||
          (scrolls && !one.matches(".table-scroll, [role=region][tabindex]"))
        );
      })
      .map((one) => `${one.tagName} ${one.className} ${one.scrollWidth} > ${one.clientWidth}`);
  });
  const { width } = page.viewportSize() ?? { width: 0 };
  expect.soft(wide, `${screen} scrolls sideways at ${width} px`).toEqual([]);
}
