import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { BUSY } from "#app/language/scenario/make-odd.ts";
import { makeScenario, makeSource } from "#app/language/scenario/make.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";
import { mapOf } from "./map.ts";
import type { CaseMap } from "./scenario-map.ts";

const busy = mapOf(makeScenario(BUSY));

const mapOne = (text: string): CaseMap => {
  const [one] = mapOf(parseScenario(makeSource(text)).value).cases;
  if (!one) throw new Error("no case");
  return one;
};
const edge = (id: string) => busy.cases.flatMap((one) => one.edges).find((one) => one.id === id);

test("the flagship's map has a box for every scene and ending, the desk's where a way leads there, and a way for everything that its author wrote", () => {
  const file = "scenarios/the-last-report.mdx";
  const { value } = parseScenario({ file, text: readFileSync(file, "utf8") });
  const { cases } = mapOf(value);
  expect(cases).toHaveLength(value.cases.length);
  for (const [index, one] of value.cases.entries()) {
    const { nodes = [], edges = [] } = cases[index] ?? {};
    const ends = one.shiftEnd ? 1 : 0;
    const own = [...one.scenes, ...one.endings].map(({ id }) => id);
    const ways = one.scenes.flatMap(({ choices, effects }) => [...choices, ...effects]);
    const ofDesk = new Set(
      ways.flatMap(({ then }) => (then === null || own.includes(then) ? [] : [then])),
    );
    expect(nodes).toHaveLength(1 + own.length + ofDesk.size + ends);
    const written = one.scenes.map((scene) => {
      const fallback = (scene.otherwise ?? one.otherwise ?? value.otherwise) ? 1 : 0;
      return scene.choices.length + scene.effects.length + fallback + (scene.shiftEnd ? 1 : 0);
    });
    expect(edges).toHaveLength(1 + ends + written.reduce((sum, n) => sum + n, 0));
  }
});

test("every id is unlike every other, and what a way leads to is there", () => {
  const parts = busy.cases.flatMap((one) => [one.id, ...one.nodes.map((node) => node.id)]);
  const edges = busy.cases.flatMap((one) => one.edges);
  expect(new Set(parts).size).toBe(parts.length);
  expect(new Set(edges.map((one) => one.id)).size).toBe(edges.length);
  expect(edges.filter(({ from, to }) => !parts.includes(from) || !parts.includes(to))).toEqual([]);
});

test("a way says what it takes, what it costs, what it asks for and when it holds", () => {
  expect(edge("one.open.1")).toMatchObject({
    kind: "choice",
    says: "lock",
    from: "one.open",
    to: "one.asked",
    verdict: "best",
    condition: "when account interest",
    asks: ["note", "account"],
  });
  expect(edge("one.open.4")).toMatchObject({ says: "escalate to l2", verdict: "acceptable" });
  expect(edge("one.dark.after.1")).toMatchObject({
    kind: "effect",
    says: "after 5 min",
    condition: "unless fumbled",
  });
});

test("what has no target stays, and what any other action gets stays in every scene under its own id", () => {
  expect(edge("one.open.6")).toMatchObject({ from: "one.open", to: "one.open", minutes: 4 });
  expect(edge("one.asked:otherwise")).toMatchObject({ what: "otherwise", to: "one.asked" });
});

test("ways with the same ends are one link, and what stays is none", () => {
  const [one] = busy.cases;
  const link = one?.links.find(({ from, to }) => from === "one.open" && to === "one.asked");
  expect(link?.edges.map(({ id }) => id)).toEqual([
    "one.open.1",
    "one.open.2",
    "one.open.4",
    "one.open.5",
  ]);
  const merged = one?.links.flatMap((each) => each.edges.map(({ id }) => id)).toSorted();
  const leading = one?.edges.filter(({ from, to }) => from !== to).map(({ id }) => id);
  expect(merged).toEqual(leading?.toSorted());
});

test("the case's shift end stands for the scenes that no effect is sure to leave first", () => {
  const node = busy.cases[0]?.nodes.find((one) => one.kind === "shift-end");
  expect(node).toMatchObject({ name: "16:30", holdsIn: ["open"] });
});

test("a target that does not exist is a marked box at the place where it is named", () => {
  const text = `<Case id="one" title="One" arrives="16:00"><Scene id="open"><Action do="lock" then="dnoe">L.</Action><Action do="close" then="dnoe">C.</Action></Scene><Ending id="done" outcome="handled">D.</Ending></Case>`;
  const map = mapOne(text);
  const missing = map.nodes.filter((node) => node.kind === "missing");
  expect(missing).toHaveLength(1);
  const { start, end } = missing[0]?.span ?? map.span;
  expect(makeSource(text).text.slice(start.offset, end.offset)).toBe("dnoe");
  expect(map.links.find(({ to }) => to === missing[0]?.id)?.edges).toHaveLength(2);
});

test("what nothing leads to is marked, conditions aside", () => {
  const map = mapOne(
    `<Case id="one" title="One" arrives="16:00"><Scene id="open"><Action do="lock" when="never" then="done">L.</Action></Scene><Scene id="lost"><Action do="lock" then="far">L.</Action></Scene><Ending id="done" outcome="handled">D.</Ending><Ending id="far" outcome="handled">F.</Ending></Case>`,
  );
  expect(map.nodes.filter((node) => !node.led).map(({ name }) => name)).toEqual(["lost", "far"]);
});

test("two scenes of one name, and two cases, keep boxes of their own while they are typed", () => {
  const text = `<Case id="one" title="One" arrives="16:00"><Scene id="open">A.</Scene><Scene id="open">B.</Scene></Case>`;
  const { cases } = mapOf(parseScenario(makeSource(`${text}\n\n${text}`)).value);
  const ids = cases.flatMap((one) => [one.id, ...one.nodes.map(({ id }) => id)]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain("one.open#2");
});

test("a case without a scene, and a scenario without a case, have a map", () => {
  expect(mapOne(`<Case id="one" title="One" arrives="16:00"></Case>`).edges).toEqual([]);
  expect(mapOf(parseScenario({ file: "a.mdx", text: "" }).value).cases).toEqual([]);
});

test("words are counted as they are read: without elements, comments and marks", () => {
  const map = mapOne(
    `<Case id="one" title="One" arrives="16:00"><Scene id="open">\n\n<Report reason="x" reporter="a b c">Three plain words.</Report>\n\n{/* not these */}\n\n**Two** more.\n\n</Scene></Case>`,
  );
  expect(map.nodes[1]).toMatchObject({ words: 5, says: "Three plain words. Two more." });
});
