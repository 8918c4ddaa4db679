import { spawn } from "node:child_process";
import { once } from "node:events";
import { symlinkSync } from "node:fs";

import { afterEach, beforeEach, expect, test } from "vitest";

import { copyTemplate, type TestDatabase } from "../../tests/databases.ts";
import { holdFile } from "./hold-file.server.ts";

let records: TestDatabase;
let file: string;
beforeEach(async () => {
  records = await copyTemplate(process.env.DATABASE_URL ?? "");
  file = records.url.replace("file:", "");
});
afterEach(() => records.drop());

test("a file is held once, under whichever name, until it is given back", () => {
  const letGo = holdFile(file);
  expect(() => holdFile(file)).toThrow(/a server is using .*: stop it first/);
  symlinkSync(file, `${file}.link`);
  expect(() => holdFile(`${file}.link`)).toThrow(/a server is using/);
  letGo();
  holdFile(`${file}.link`)();
});

test("who is killed holds nothing any more", async () => {
  const hold = `import { holdFile } from "./app/store/hold-file.server.ts";
    globalThis.letGo = holdFile(process.argv[1]);
    console.log("held");
    setInterval(() => globalThis.letGo, 1000);`;
  const other = spawn(process.execPath, [
    "--import",
    "tsx",
    "--input-type=module",
    "-e",
    hold,
    file,
  ]);
  await once(other.stdout, "data");
  expect(() => holdFile(file)).toThrow(/a server is using/);
  other.kill("SIGKILL");
  await once(other, "exit");
  holdFile(file)();
});
