/** A database file has one server. */
import { expect, test } from "vitest";

import { run } from "../../scripts/steps.mjs";
import { makeBlank, onPostgresql } from "../databases.ts";
import { startServer } from "./server.ts";

test.skipIf(onPostgresql)(
  "a second server on the same file refuses and says why; who only reads may, who rebuilds may not",
  async () => {
    const records = await makeBlank();
    const variables = { DATABASE_URL: records.url };
    const npm = (...args: string[]) =>
      run("npm", ["run", "--silent", ...args], { quiet: true, env: variables });

    const first = await startServer(variables);
    await expect(startServer(variables)).rejects.toThrow(/a server is using .*: stop it first/);
    expect((await fetch(first.baseUrl)).status).toBe(200);
    expect(await npm("verify")).toMatchObject({
      code: 0,
      output: expect.stringMatching(/0 problems/) as string,
    });
    expect(await npm("verify:results")).toMatchObject({ code: 0 });
    const rebuild = await npm("verify:results", "--", "--rebuild");
    expect(rebuild.code).not.toBe(0);
    expect(rebuild.output).toMatch(/a server is using .*: stop it first/);

    await first.stop("SIGKILL");
    const next = await startServer(variables);
    expect(await next.stop()).toBe(0);
    await records.drop();
  },
  120_000,
);
