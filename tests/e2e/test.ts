/** The test function of this suite: a trainee of its own for each test, and nothing in the console. */
import { expect as patient, test as base, type BrowserContext, type Page } from "@playwright/test";

import { addTrainee, hasRecords } from "./records.ts";

/** Somebody who can sign in. */
export interface Account {
  readonly email: string;
  readonly password: string;
}

interface Fixtures {
  /** A trainee nobody else uses; the demo trainee where the server is not ours. */
  readonly trainee: Account;
  /** Answers with these statuses are part of the test: the browser notes them in its console. */
  readonly expectedStatuses: readonly number[];
  /** Whether the page begins signed in. */
  readonly signedIn: boolean;
  readonly quiet: undefined;
}

/** The password of every account here. */
export const PASSWORD = "eleven-minutes";

/** Waits longer than usual: the machine may be busy with other things. */
export const expect = patient.configure({ timeout: 15_000 });

/** Playwright's, with our fixtures. */
export const test = base.extend<Fixtures>({
  expectedStatuses: [[], { option: true }],
  signedIn: [true, { option: true }],
  trainee: async ({ browserName: _ }, use) => {
    await use({
      email: hasRecords() ? addTrainee() : "trainee@example.com",
      password: PASSWORD,
    });
  },
  quiet: [
    async ({ context, expectedStatuses }, use) => {
      const said = listen(context, expectedStatuses);
      await use(undefined);
      expect(said, "the browser's console").toEqual([]);
    },
    { auto: true },
  ],
  page: async ({ page, trainee, signedIn }, use) => {
    if (signedIn) await signIn(page, trainee);
    await use(page);
  },
});

/** Signs the page's browser in by a request, without looking at the form. */
export async function signIn(page: Page, account: Account): Promise<void> {
  const answer = await page.request.post("/sign-in", { form: { ...account }, maxRedirects: 0 });
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
    const status = Number(/status of (\d+)/.exec(text)?.[1]);
    if (message.type() === "error" && !expectedStatuses.includes(status)) said.push(text);
  });
  context.on("weberror", (weberror) => {
    const error = weberror.error();
    // A navigation overtaken by the next one: the router aborts it, and lets a promise of its own go
    // unheard (remix-run/react-router, issue 14203). Nothing is lost by it.
    if (error.name === "AbortError") return;
    said.push(String(error));
  });
  return said;
}
