/** People with a company account: signed in and out by its provider in the browser, with scripts and without. */
import type { Page } from "@playwright/test";

import { startProvider, type TestProvider } from "../oidc-provider.ts";
import { addWaiting, hasRecords } from "./records.ts";
import { expect, PASSWORD, test } from "./test.ts";

test.skip(!hasRecords(), "the server is somebody else’s: it knows no provider of ours");
// One provider, at one address.
test.describe.configure({ mode: "serial" });
test.use({ signedIn: false, expectedStatuses: [403] });

let provider: TestProvider;
test.beforeAll(async ({ baseURL }) => {
  const port = Number(process.env["E2E_OIDC_PORT"]);
  provider = await startProvider(baseURL ?? "", { host: "localhost", port });
});
test.afterAll(() => provider.close());
// The provider's pages ask the world for a font.
test.beforeEach(({ context }) =>
  context.route("https://fonts.googleapis.com/**", (route) => route.fulfill({ body: "" })),
);

/** Somebody at the provider, with this address. */
function known(subject: string, email: string): string {
  provider.people.set(subject, { email, email_verified: true });
  return subject;
}

/** From the page to sign in to the provider's own pages: who it is, and that they agree. */
async function signInThere(page: Page, subject: string): Promise<void> {
  await page.getByRole("link", { name: "Sign in with Acme" }).click();
  await fillInThere(page, subject);
}

async function fillInThere(page: Page, subject: string): Promise<void> {
  expect(new URL(page.url()).origin).toBe(provider.issuer);
  await page.getByPlaceholder("Enter any login").fill(subject);
  await page.getByPlaceholder("and password").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

/** Signs out here, which leads to the provider, and there, which leads back. */
async function signOutThere(page: Page, scripts: boolean): Promise<void> {
  // Opened before the page is alive, it asks as it does without scripts.
  if (scripts) await page.waitForFunction(isAlive);
  await page.getByText("Sign out", { exact: true }).click();
  if (!scripts) await page.getByRole("button", { name: "Sign out now" }).click();
  await page.getByRole("button", { name: "Yes, sign me out" }).click();
  await expect(page).toHaveURL("/sign-in");
  // There, too, nobody is signed in: it asks anew.
  await page.getByRole("link", { name: "Sign in with Acme" }).click();
  await expect(page.getByPlaceholder("Enter any login")).toBeVisible();
}

/** Whether React has taken on the way out. */
function isAlive(): boolean {
  const names = Object.keys(document.querySelector("details.sign-out") ?? {});
  return names.some((name) => name.startsWith("__reactProps"));
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("somebody who was invited signs in there instead of choosing a password, and out again", async ({
      page,
    }) => {
      const subject = known(`wilma-${javaScriptEnabled}`, addWaiting("Wilma Waiting"));
      await page.goto("/handbook");
      await signInThere(page, subject);
      await expect(page).toHaveURL("/handbook");
      await expect(page.getByText("Wilma Waiting · trainee")).toBeVisible();
      await signOutThere(page, javaScriptEnabled);
    });

    test("somebody with a password links their account with it, and needs it no more", async ({
      page,
      trainee,
    }) => {
      const subject = known(`tove-${javaScriptEnabled}`, trainee.email);
      await page.goto("/sign-in");
      await signInThere(page, subject);
      await expect(page.getByRole("heading", { name: "Link your accounts first" })).toBeVisible();
      await page.getByRole("link", { name: "Sign in with the password" }).click();
      await page.getByLabel("E-mail address").fill(trainee.email);
      await page.getByLabel("Password").fill(trainee.password);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByLabel("Your password here").fill(PASSWORD);
      await page.getByRole("button", { name: "Link Acme" }).click();
      await expect(page.getByText("Linked since")).toBeVisible();

      await page.context().clearCookies({ name: "session" });
      await page.goto("/sign-in");
      // The provider knows them still.
      await page.getByRole("link", { name: "Sign in with Acme" }).click();
      await expect(page.getByText("Tove Trainee · trainee")).toBeVisible();
      await signOutThere(page, javaScriptEnabled);
    });

    test("a stranger is refused in words, and can go back", async ({ page }) => {
      await page.goto("/sign-in");
      const subject = known(`stranger-${javaScriptEnabled}`, "stranger@example.net");
      await signInThere(page, subject);
      await expect(page.getByRole("alert")).toContainText("linked to nobody here");
      await page.goto("/");
      await expect(page).toHaveURL(/\/sign-in\?next=/);
    });
  });
}
