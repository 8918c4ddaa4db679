import { DeskPage } from "./desk-page.ts";
import { BRIEFING, eventsOf } from "./flagship.ts";
import { expect, test } from "./test.ts";

test("nothing on any screen breaks the content security policy", async ({ page }) => {
  test.slow();
  const refused: string[] = [];
  await page.exposeFunction("noteViolation", (words: string) => refused.push(words));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      const note: unknown = Reflect.get(window, "noteViolation");
      const words = `${event.effectiveDirective} ${event.blockedURI} on ${event.documentURI}`;
      if (typeof note === "function") note(words);
    });
  });
  const policies = new Set<string>();
  page.on("response", (response) => {
    if (response.request().resourceType() !== "document") return;
    policies.add(
      response.headers()["content-security-policy"]?.replace(/nonce-[^']+/g, "nonce") ?? "",
    );
  });

  for (const address of ["/", "/handbook", "/handbook/escalation", "/handbook?q=lock", BRIEFING]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  const desk = await DeskPage.start(page, "Practice");
  await desk.playAll(eventsOf("Middling").slice(0, 3));
  await page.reload();
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "Keys" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Dark colours" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await desk.play({ type: "wait", minutes: 60 });
  await desk.toDebrief();
  await page.reload();
  await expect(page.locator(".result-word")).toBeVisible();

  expect(refused).toEqual([]);
  expect([...policies]).toHaveLength(1);
  const scripts = /script-src ([^;]*)/.exec([...policies][0] ?? "")?.[1];
  expect(scripts).toBe("'self' 'nonce'");
  expect([...policies][0]).not.toContain("unsafe");
});

test("a script without the nonce does not run, and is noticed", async ({ browser, baseURL }) => {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await page.goto("/sign-in");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    document.body.append(script);
  });
  await expect(page).not.toHaveTitle("ran");
  expect(said.join(" ")).toContain("Content Security Policy");
  await context.close();
});
