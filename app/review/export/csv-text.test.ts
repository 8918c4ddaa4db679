import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";

import { csvText, LIST_SEPARATOR } from "./csv-text.ts";
import { DATA_FILES, dictionaryRows } from "./dictionary.ts";
import { tableText } from "./table-text.ts";

const FORMULAS = [
  ...["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00A0-1", "＝1", "\0=1"],
];

test("no cell begins a formula, whatever blanks stand before it", () => {
  const rows = parse(csvText(FORMULAS.map((text) => [text, "end"])));
  for (const [index, row] of rows.entries()) expect(row).toEqual([`'${FORMULAS[index]}`, "end"]);
  expect(parse(csvText([[["=1", "2"]]]))).toEqual([[`'=1${LIST_SEPARATOR}2`]]);
});

test("negative numbers stay numbers; times, lists, yes and no, and nothing have one form each", () => {
  expect(csvText([[-10, 2.5, true, false, null, new Date(0), ["a", "b"], []]])).toBe(
    "-10,2.5,yes,no,,1970-01-01T00:00:00.000Z,a | b,\r\n",
  );
});

test("quotes, commas and line breaks come back as they were", () => {
  const words = ['She said "no", twice', "one\r\ntwo", "ää, 漢字"];
  expect(parse(csvText([words]), { record_delimiter: "\r\n" })).toEqual([words]);
});

test("a file without rows has its head, and JSON is an empty list", async () => {
  const table = { name: "t", about: "", columns: [] };
  const text = async (format: "csv" | "json", bom = false) => {
    let all = "";
    for await (const part of tableText(
      { ...table, columns: [{ name: "a", meaning: "", unit: "", source: "", value: () => 1 }] },
      [[]],
      format,
      { bom },
    ))
      all += part;
    return all;
  };
  expect(await text("csv")).toBe("a\r\n");
  expect(await text("csv", true)).toBe("\uFEFFa\r\n");
  expect(JSON.parse(await text("json"))).toEqual([]);
});

test("each column of each file is in the dictionary once, with meaning, unit and source", () => {
  const rows = dictionaryRows();
  expect(rows.length).toBe(DATA_FILES.reduce((sum, { columns }) => sum + columns.length, 0));
  expect(new Set(rows.map(({ file, name }) => `${file} ${name}`)).size).toBe(rows.length);
  for (const { name, meaning, unit, source } of rows) {
    expect(name).toMatch(/^[a-z][a-z_]*$/);
    for (const words of [meaning, unit, source]) expect(words.length).toBeGreaterThan(1);
  }
});
