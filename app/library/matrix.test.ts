import { expect, test } from "vitest";
import { parseDesk } from "#app/language/scenario/parse-desk.ts";
import { parseHandbook } from "#app/language/handbook/parse.ts";
import { readAuthored } from "./authored.server.ts";
import { listMatrix, searchMatrix } from "./matrix.ts";

const authored = readAuthored("scenarios");
const desk = parseDesk(authored.desk ?? { file: "", text: "" }).value;
const { value: handbook } = parseHandbook(authored.handbook, desk);
const lines = listMatrix({ handbook, desk });

const line = (id: string) => lines.find((one) => one.id === id);

test("a line names the team as the desk does, the person there, and its clauses with their pages", () => {
  expect(line("life-risk")).toMatchObject({
    to: "Emergency desk, Teodora Quist",
    via: null,
    how: "Voice and ticket",
    clauses: [
      { id: "IH-1", section: "imminent-harm" },
      { id: "ES-2", section: "escalation" },
    ],
  });
  expect(line("protected-account")).toMatchObject({
    to: "Policy duty officer (L3), Joris Penhallow",
    via: "Shift lead (L2)",
  });
  expect(line("press-contact")?.to).toBe("Communications");
});

test("the lines stand in the order of the handbook", () => {
  expect(lines.map(({ id }) => id)).toEqual(handbook.routes.map(({ id }) => id));
});

test("a search finds the lines in which every word stands, whatever their letters", () => {
  const found = (query: string) => searchMatrix(lines, query).map(({ id }) => id);
  expect(found("PRESS celebrity")).toEqual(["press-contact"]);
  expect(found("quist")).toEqual(["life-risk", "child-at-risk"]);
  expect(found("au-4")).toEqual(["console-gap"]);
  expect(found("press quist")).toEqual([]);
  expect(found("")).toEqual(lines.map(({ id }) => id));
});
