import { beforeEach, expect, test } from "vitest";

import { parseHandbook } from "#app/language/handbook/parse.ts";
import { database } from "#app/store/client.server.ts";
import { recordClauses } from "./clause-versions.server.ts";

const HASH = "a handbook";

beforeEach(async () => {
  await database.clauseVersion.deleteMany();
  await database.handbookVersion.upsert({
    where: { hash: HASH },
    create: { hash: HASH, content: {} },
    update: {},
  });
});

function handbook(clauses: string) {
  const text = `---\ntitle: Rules\nsummary: For tests.\n---\n\n${clauses}`;
  return parseHandbook([{ file: "handbook/rules.mdx", text }]).value;
}

/** "AU-1 new 1". */
async function record(clauses: string): Promise<string[]> {
  const news = await recordClauses(HASH, handbook(clauses));
  return news.map(({ clauseId, change, number }) => `${clauseId} ${change} ${number}`);
}

const clause = (id: string, text: string, more = "") =>
  `<Clause id="${id}" title="About ${id}"${more}>${text}</Clause>\n`;

test("each wording gets the next number, and what has not changed gets none", async () => {
  const [one, two] = [clause("AU-1", "Ask first."), clause("AU-2", "Then act.")];
  expect(await record(one + two)).toEqual(["AU-1 new 1", "AU-2 new 1"]);
  expect(await record(one + two)).toEqual([]);
  expect(await record(clause("AU-1", "Ask twice.") + two)).toEqual(["AU-1 reworded 2"]);
  expect(await record(one + two)).toEqual(["AU-1 reworded 3"]);
});

test("a clause that is retired, restored, taken out and put back keeps its whole history", async () => {
  const [held, retired] = [
    clause("AU-1", "Ask first."),
    clause("AU-1", "Ask first.", ` retired="2026-11-01"`),
  ];
  const other = clause("AU-2", "Then act.");
  await record(held + other);
  expect(await record(retired + other)).toEqual(["AU-1 retired 2"]);
  expect(await record(held + other)).toEqual(["AU-1 restored 3"]);
  expect(await record(other)).toEqual(["AU-1 removed 4"]);
  expect(await record(other)).toEqual([]);
  expect(await record(held + other)).toEqual(["AU-1 restored 5"]);
  const rows = await database.clauseVersion.findMany({ where: { clauseId: "AU-1" } });
  expect(rows.map(({ text }) => text)).toEqual([
    ...["Ask first.", "Ask first.", "Ask first.", "", "Ask first."],
  ]);
});

test("of processes that record at once each wording is written once", async () => {
  const clauses = clause("AU-1", "Ask first.") + clause("AU-2", "Then act.");
  const told = await Promise.all(Array.from({ length: 4 }, () => record(clauses)));
  expect(told.flat().sort()).toEqual(["AU-1 new 1", "AU-2 new 1"]);
  expect(await database.clauseVersion.count()).toBe(2);
});
