import { defineConfig } from "vitest/config";

const WITHOUT_SQL = ["bundles", "leaks", "request-limits", "thread", "turbo-stream", "worst"].map(
  (name) => `tests/http/${name}.test.ts`,
);

// `unit` is the pure core and the house: its files share one module graph, for nothing in them is remembered.
// `server` has a database of its own for each file: a file, or one on the server that TEST_POSTGRESQL_URL names.
// `language` is the golden files and the oracle, `hostile` what is meant to do harm and what tired authors do to their
// scenarios, `http` the built server asked with real requests. Browser tests are Playwright's (playwright.config.ts).
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["app/**/*.test.ts", "tests/*.test.ts"],
          exclude: ["**/*.server.test.ts"],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "server",
          include: ["app/**/*.server.test.ts"],
          // What is about one of the two says so in its name.
          exclude: [
            `**/*${process.env.TEST_POSTGRESQL_URL ? "sqlite" : "postgresql"}.server.test.ts`,
          ],
          testTimeout: 60_000,
          globalSetup: ["tests/unit-database.ts"],
          setupFiles: ["tests/unit-setup.ts"],
        },
      },
      {
        test: {
          name: "language",
          include: ["tests/{language,oracle}/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "hostile",
          include: ["tests/{hostile,mutants}/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: "http",
          include: ["tests/http/**/*.test.ts"],
          // What never comes as far as SQL is the same on both.
          exclude: process.env.TEST_POSTGRESQL_URL ? WITHOUT_SQL : [],
          globalSetup: ["tests/http/global-setup.ts"],
          fileParallelism: false,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
