/** What reaches us of CVE-2026-34077: turbo-stream's decoder is for browsers, which read our own answers; the server only encodes. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { expect, inject, test } from "vitest";

/** Files of a package, as they run. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .map((name) => path.join(folder, name));
}

function thatDecode(files: readonly string[]): readonly string[] {
  const decoder = /turboStream\w*\.decode\b|import \{[^}]*\bdecode\b[^}]*\} from ["']turbo-stream/;
  return files.filter((file) => decoder.test(readFileSync(file, "utf8")));
}

test("what runs on the server decodes nothing with it", () => {
  const packages = ["server-runtime", "node", "express"];
  for (const name of packages)
    expect(thatDecode(filesOf(`node_modules/@remix-run/${name}/dist`))).toEqual([]);
  // Browsers do, so the search can find something.
  expect(thatDecode(filesOf("node_modules/@remix-run/react/dist")).length).toBeGreaterThan(0);
});

test("a body in its format is read by no address", async () => {
  const body = '[{"_1":2},"__proto__",{"_3":4},"polluted","yes"]\n';
  for (const kind of ["text/x-script", "text/plain", "application/octet-stream"]) {
    for (const address of ["/scenarios/the-last-report.data", "/sign-in.data", "/theme"]) {
      const answer = await fetch(new URL(address, inject("baseUrl")), {
        method: "POST",
        headers: { "Content-Type": kind },
        body,
      });
      expect(answer.status).toBe(415);
    }
  }
});
