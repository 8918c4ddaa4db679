import { mkdirSync, rmSync } from "node:fs";

import { defineConfig, devices } from "@playwright/test";

import { findChromium } from "./scripts/browser.mjs";

const port = Number(process.env.E2E_PORT ?? 3411);
const external = process.env.E2E_URL;
const database = ".cache/e2e/records.sqlite";

const chromium = await findChromium();
if (chromium === null) throw new Error("no Chromium: run `npm run browsers`");

// Workers read this file too, when the server is already writing.
if (process.env.TEST_WORKER_INDEX === undefined && external === undefined) {
  rmSync(".cache/e2e", { recursive: true, force: true });
  mkdirSync(".cache/e2e", { recursive: true });
}

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  forbidOnly: process.env.CI !== undefined,
  outputDir: "test-results",
  use: {
    baseURL: external ?? `http://127.0.0.1:${port}`,
    screenshot: "off",
    trace: "retain-on-failure",
    launchOptions: {
      ...(chromium.path === undefined ? {} : { executablePath: chromium.path }),
      args: ["--disable-gpu", "--disable-quic", "--no-first-run"],
    },
  },
  projects: [{ name: "chromium", use: devices["Desktop Chrome"] }],
  ...(external === undefined && {
    webServer: {
      command: "node scripts/start.mjs",
      url: `http://127.0.0.1:${port}/health`,
      timeout: 120_000,
      gracefulShutdown: { signal: "SIGTERM" as const, timeout: 10_000 },
      env: {
        ...{ PORT: String(port), HOST: "127.0.0.1", DATABASE_URL: `file:${database}`, DEMO: "1" },
        ...{ SIGN_IN_LIMIT: "1000", NODE_ENV: "production" },
      },
    },
  }),
});
