import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { defineConfig, devices } from "@playwright/test";

import { findChromium } from "./scripts/browsers.mjs";
import { freePort } from "./scripts/free-port.mjs";
import { oidcVariables } from "./tests/oidc-provider.ts";

const external = process.env.E2E_URL;
// Chosen once: workers read this file too and inherit the variable.
const port = Number((process.env.E2E_PORT ??= String(await freePort())));
const oidcPort = (process.env.E2E_OIDC_PORT ??= String(await freePort()));
const folder = path.join(tmpdir(), `eleven-minutes-e2e-${port}`);

const chromium = await findChromium();
if (chromium === null) throw new Error("no Chromium: run `npm run browsers`");

if (process.env.TEST_WORKER_INDEX === undefined && external === undefined) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/e2e/global-setup.ts",
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  forbidOnly: process.env.CI !== undefined,
  outputDir: "test-results",
  use: {
    baseURL: external ?? `http://127.0.0.1:${port}`,
    screenshot: "off",
    // Traces double the time of a run: ask for them with TRACE=retain-on-failure.
    trace: process.env.TRACE === "retain-on-failure" ? "retain-on-failure" : "off",
    launchOptions: {
      ...(chromium.path === undefined ? {} : { executablePath: chromium.path }),
      args: ["--disable-gpu", "--disable-quic", "--no-first-run"],
    },
  },
  projects: [{ name: "chromium", use: devices["Desktop Chrome"] }],
  ...(external === undefined && {
    webServer: {
      command: "node scripts/start.mjs",
      url: `http://127.0.0.1:${port}/ready`,
      timeout: 120_000,
      gracefulShutdown: { signal: "SIGTERM" as const, timeout: 10_000 },
      env: {
        ...{
          PORT: String(port),
          HOST: "127.0.0.1",
          DATABASE_URL: `file:${folder}/records.sqlite`,
          DEMO: "1",
        },
        ...{ SIGN_IN_LIMIT: "1000", NODE_ENV: "production" },
        // Another site than ours for a browser. It runs while its spec does.
        ...oidcVariables(`http://localhost:${oidcPort}`, `http://127.0.0.1:${port}`),
      },
    },
  }),
});
