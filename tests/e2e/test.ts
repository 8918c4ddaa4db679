/** The test function of this suite: a trainee of its own for each test, and nothing in the console. */
import { expect as patient, test as base, type BrowserContext, type Page } from "@playwright/test";

import { addTrainee, addTrainer, hasRecords } from "./records.ts";

/** Somebody who can sign in. */
export interface Account {
  readonly email: string;
  readonly password: string;
}

/** Somebody who can sign in, and is called by a name on the pages of others. */
export interface Person extends Account {
  readonly name: string;
}

interface Fixtures {
  /** A trainee nobody else uses; the demo trainee where the server is not ours. */
  readonly trainee: Account;
  /** A trainer nobody else uses; the demo trainer where the server is not ours. */
  readonly trainer: Person;
  /** Another one, who wrote in nothing yet. */
  readonly colleague: Person;
  /** Who of them is signed in on the page. */
  readonly role: "trainee" | "trainer" | "manager";
  /** A page of somebody else, signed in, in a browser of its own. */
  readonly visit: (account: Account) => Promise<Page>;
  /** Answers with these statuses are part of the test: the browser notes them in its console. */
  readonly expectedStatuses: readonly number[];
  /** Whether the page begins signed in. */
  readonly signedIn: boolean;
  readonly quiet: undefined;
}

/** The password of every account here. */
export const PASSWORD = "eleven-minutes";

/** The demo's manager: whoever needs a cohort of their own makes one. */
export const MANAGER: Person = {
  email: "manager@example.com",
  name: "Demo Manager",
  password: PASSWORD,
};

/** Waits longer than usual: the machine may be busy with other things. */
export const expect = patient.configure({ timeout: 15_000 });

/** Playwright's, with our fixtures. */
export const test = base.extend<Fixtures>({
  expectedStatuses: [[], { option: true }],
  signedIn: [true, { option: true }],
  role: ["trainee", { option: true }],
  trainee: async ({ browserName: _ }, use) => {
    await use({
      email: hasRecords() ? addTrainee() : "trainee@example.com",
      password: PASSWORD,
    });
  },
  trainer: async ({ browserName: _ }, use) => use(trainerCalled("Tora Trainer", "trainer")),
  colleague: async ({ browserName: _ }, use) => use(trainerCalled("Rune Reviewer", "reviewer")),
  visit: async ({ browser, contextOptions, baseURL, expectedStatuses }, use) => {
    const opened: { context: BrowserContext; said: readonly string[] }[] = [];
    await use(async (account) => {
      const context = await browser.newContext({ ...contextOptions, ...(baseURL && { baseURL }) });
      opened.push({ context, said: listen(context, expectedStatuses) });
      const page = await context.newPage();
      await signIn(page, account);
      return page;
    });
    for (const { context } of opened) await context.close();
    expect(
      opened.flatMap(({ said }) => said),
      "the other browsers’ consoles",
    ).toEqual([]);
  },
  quiet: [
    async ({ context, expectedStatuses }, use) => {
      const said = listen(context, expectedStatuses);
      await use(undefined);
      expect(said, "the browser's console").toEqual([]);
    },
    { auto: true },
  ],
  page: async ({ page, trainee, trainer, role, signedIn }, use) => {
    const accounts = { trainee, trainer, manager: MANAGER };
    if (signedIn) await signIn(page, accounts[role]);
    await use(page);
  },
});

/** A trainer of this name; one of the demo where the server is not ours. */
function trainerCalled(name: string, demo: "trainer" | "reviewer"): Person {
  if (hasRecords()) return { email: addTrainer(name), name, password: PASSWORD };
  const called = demo === "trainer" ? "Demo Trainer" : "Demo Reviewer";
  return { email: `${demo}@example.com`, name: called, password: PASSWORD };
}

/** Signs the page's browser in by a request, without looking at the form. */
export async function signIn(page: Page, { email, password }: Account): Promise<void> {
  const answer = await page.request.post("/sign-in", {
    form: { email, password },
    maxRedirects: 0,
  });
  expect(answer.status(), "signing in").toBe(302);
}

/** Collects errors in the console, uncaught ones, and what the content security policy refused. */
export function listen(
  context: BrowserContext,
  expectedStatuses: readonly number[] = [],
): readonly string[] {
  const said: string[] = [];
  context.on("console", (message) => {
    const text = message.text();
    // A test took the connection away.
    if (text.includes("ERR_INTERNET_DISCONNECTED")) return;
    if (isOvertaken(text)) return;
    const status = Number(/status of (\d+)/.exec(text)?.[1]);
    if (message.type() === "error" && !expectedStatuses.includes(status)) said.push(text);
  });
  context.on("weberror", (weberror) => {
    const error = String(weberror.error());
    if (!isOvertaken(error)) said.push(error);
  });
  return said;
}

/**
 * A navigation overtaken by the next one: the router aborts it, and lets a promise of its own go unheard (remix-run/react-router, issue 14203), or
 * notes in the console that the answer was not read to its end. Nothing is lost by it. What reaches us is an error of that name, or a text that
 * begins with it.
 */
function isOvertaken(text: string): boolean {
  return /^(?:Error: )?AbortError\b/.test(text);
}
