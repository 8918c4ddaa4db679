import { expect, test } from "vitest";

import { databaseTargetFor, DEFAULT_FILE } from "./target.ts";

test("without an address records go to a file of the project", () => {
  expect(databaseTargetFor(undefined)).toEqual({ provider: "sqlite", file: DEFAULT_FILE });
  expect(databaseTargetFor("")).toEqual({ provider: "sqlite", file: DEFAULT_FILE });
});

test("a file address may be relative, absolute or have three slashes", () => {
  expect(databaseTargetFor("file:./a.sqlite")).toEqual({ provider: "sqlite", file: "./a.sqlite" });
  expect(databaseTargetFor("file:/srv/a.db")).toEqual({ provider: "sqlite", file: "/srv/a.db" });
  expect(databaseTargetFor("file:///srv/a.db")).toEqual({ provider: "sqlite", file: "/srv/a.db" });
});

test("both spellings of PostgreSQL are understood", () => {
  for (const url of ["postgres://u:p@db/x", "postgresql://u:p@db/x"]) {
    expect(databaseTargetFor(url)).toEqual({ provider: "postgresql", url });
  }
});

test("an unknown scheme is refused without repeating the address, which may hold a password", () => {
  expect(() => databaseTargetFor("mysql://root:hush@db/x")).toThrow(
    /^unexpected DATABASE_URL, [^h]*/,
  );
  expect(() => databaseTargetFor("mysql://root:hush@db/x")).not.toThrow(/hush/);
});
