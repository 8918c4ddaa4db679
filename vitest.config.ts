import { defineConfig } from "vitest/config";

// Three suites: `unit` is the pure core and the house, `language` the golden files, `http` the
// built server asked with real requests. Browser tests are Playwright's (playwright.config.ts).
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["app/**/*.test.ts", "tests/*.test.ts"],
          testTimeout: 30_000,
          globalSetup: ["tests/unit-database.ts"],
          setupFiles: ["tests/unit-setup.ts"],
        },
      },
      { test: { name: "language", include: ["tests/language/**/*.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "http",
          include: ["tests/http/**/*.test.ts"],
          globalSetup: ["tests/http/global-setup.ts"],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
