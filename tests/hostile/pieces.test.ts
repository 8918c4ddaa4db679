/** A text that is read in pieces gives what the whole text gives, whatever was read before: the flagship, every golden file, measured files and changes of them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { parseDocument, type AuthoredDocument } from "#app/language/markup/document.ts";
import { mayContain } from "#app/language/markup/schema.ts";
import { openTreeParser, parseWhole, type TreeParser } from "#app/language/markup/tree-parser.ts";
import { makeChance } from "#app/language/scenario/make.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";
import { SCENARIO } from "#app/language/scenario/schema.ts";
import { makeScenario } from "../bench/make-scenario.ts";

const RULES = "tests/language/rules";
const SLOW = 180_000;
/** What an author types, and what could make a piece mean something to the text around it. */
const TYPED = [
  ...[
    "<",
    "{",
    "}",
    ">",
    '"',
    "a",
    " ",
    "\n\n",
    "\n",
    "- ",
    "> ",
    "```\n",
    "</Scene>",
    "</Case>\n",
  ],
  ...[
    '<Case id="x">\n',
    '\n  <Scene id="q">\n',
    "[a]: b",
    "*",
    "`",
    "import ",
    "    ",
    "\t",
    "<b>",
  ],
  ...["</b>", "{/* ", "*/}", "# ", "1. ", "---\n", "<_/>", "\r", "\n<_/>\n"],
];

const texts = new Map<string, string>([
  ["the flagship", readFileSync("scenarios/the-last-report.mdx", "utf8")],
  ["a measured file", makeScenario({ cases: 2, scenes: 5 })],
  ...readdirSync(RULES).flatMap((folder) =>
    readdirSync(join(RULES, folder))
      .filter((name) => name.endsWith(".mdx"))
      .map(
        (name) => [`${folder}/${name}`, readFileSync(join(RULES, folder, name), "utf8")] as const,
      ),
  ),
]);

/** Null where the parser's own assertions, which only tests turn on, do not survive a link that a tag crosses. */
function read(text: string, parse: TreeParser): AuthoredDocument | null {
  try {
    return parseDocument({ file: "a.mdx", text }, mayContain(SCENARIO), parse);
  } catch (thrown) {
    if (/expected image or link on stack/.test(String(thrown))) return null;
    throw thrown;
  }
}

/** Seeded changes, one upon the other, going back to the beginning now and then. */
function* changesOf(text: string, seed: number, count: number): Generator<string> {
  const chance = makeChance(seed);
  let now = text;
  for (let i = 0; i < count; i += 1) {
    if (i % 3 === 0) now = text;
    const at = chance(now.length);
    const lineEnd = now.indexOf("\n", at);
    const cut = [0, 0, 1, Math.max(0, lineEnd - at)][chance(4)] ?? 0;
    const typed = cut > 0 ? "" : (TYPED[chance(TYPED.length)] ?? "");
    now = now.slice(0, at) + typed + now.slice(at + cut);
    yield now;
  }
}

test("every file of the project reads the same in pieces and as a whole", { timeout: SLOW }, () => {
  for (const [name, text] of texts) {
    const kept = openTreeParser();
    // A first text is read in one go, so that its pieces show only when it is read again.
    read("", kept);
    expect([name, read(text, kept)]).toEqual([name, read(text, parseWhole)]);
  }
});

test(
  "after any change, a kept parser gives what a new one gives, and the whole text's tree when it has one",
  { timeout: SLOW },
  () => {
    let [seed, sound] = [1, 0];
    for (const [name, text] of [...texts].filter((_, i) => i < 2 || i % 4 === 0)) {
      const kept = openTreeParser();
      for (const changed of changesOf(text, (seed += 1), text.length > 6000 ? 6 : 2)) {
        const [now, fresh, whole] = [kept, openTreeParser(), parseWhole].map((parse) =>
          read(changed, parse),
        );
        if (!now || !whole) continue;
        expect([name, now]).toEqual([name, fresh]);
        expect([name, now.problems.length > 0]).toEqual([name, whole.problems.length > 0]);
        if (whole.problems.length > 0) continue;
        sound += 1;
        expect([name, now]).toEqual([name, whole]);
      }
    }
    expect(sound).toBeGreaterThan(15);
  },
);

test(
  "scenario and problems after a change do not depend on what was read before",
  { timeout: SLOW },
  () => {
    const text = texts.get("a measured file") ?? "";
    const kept = openTreeParser();
    for (const changed of changesOf(text, 11, 9)) {
      const source = { file: "a.mdx", text: changed };
      expect(parseScenario(source, kept)).toEqual(parseScenario(source));
    }
  },
);
