/** Mistakes made at random in a text: what a tired author types, forgets, copies twice or takes from elsewhere. */
import type { Chance } from "#app/language/scenario/analysis/chance.ts";

const TYPED = [
  ...["<", "{", "}", ">", '"', " ", "\n\n", "- ", "```\n", "</Scene>", "</Case>\n", "*", "`", "\t"],
  ...["<b>", "</b>", "{/* ", "*/}", "[a](", "\r", "“", "ö", "\u202e", "---\n", "<_/>"],
];
const LINES = [
  ...["{name}", "<Carousel />", "<img src='x' />", 'import a from "a"', "export const a = 1"],
  ...[
    "[here](javascript:alert)",
    "<!-- later -->",
    "If it is <5, close.",
    "![a](https://example.org/p)",
  ],
  ...[
    '<Scene id="extra">',
    "</Case>",
    "<Note title={1} />",
    "{/* allow no-such-rule: because */}",
    "{/* allow reading-level */}",
  ],
  ...[
    '<Action do="close" then="nowhere" />',
    "<Why>Why not?</Why>",
    '<Ending id="done" outcome="handled" />',
  ],
];
const VALUES = [
  "",
  "x y",
  "99:99",
  "-1",
  "1.5",
  "9999",
  "constructor",
  "AU-99",
  "Case 1",
  "l4",
  "ban",
];
const ATTRIBUTE = / ([a-z]+)="([^"\n]*)"/g;
const NAME = /<\/?[A-Z][A-Za-z]+/g;
const KEY = /^ *([a-z_]+):.*$/gm;

const FAULTS: readonly ((text: string, chance: Chance) => string)[] = [
  (text, chance) => put(text, chance(text.length), 0, pick(chance, TYPED)),
  (text, chance) => put(text, chance(text.length), 1 + chance(12), ""),
  (text, chance) => change(text, chance, /^.*\n/gm, () => ""),
  (text, chance) => change(text, chance, /^.*\n/gm, (line) => line + line),
  (text, chance) => change(text, chance, /^(?=[ <])/gm, () => `    ${pick(chance, LINES)}\n`),
  (text, chance) => change(text, chance, ATTRIBUTE, () => ""),
  (text, chance) => change(text, chance, ATTRIBUTE, (said) => said + said),
  (text, chance) =>
    change(text, chance, ATTRIBUTE, (said) =>
      swapped(said, said.indexOf('"') + 1, said.length - 1, chance),
    ),
  (text, chance) =>
    change(text, chance, ATTRIBUTE, (said) => swapped(said, 1, said.indexOf("="), chance)),
  (text, chance) =>
    change(
      text,
      chance,
      ATTRIBUTE,
      (said) => `${said.slice(0, said.indexOf('"'))}"${pick(chance, VALUES)}"`,
    ),
  (text, chance) => change(text, chance, NAME, (said) => swapped(said, 1, said.length, chance)),
  (text, chance) =>
    change(text, chance, NAME, () => pick(chance, ["<Scene", "<Foo", "<div", "</Why", "<b"])),
  (text, chance) =>
    change(text, chance, KEY, (said) =>
      swapped(said, said.search(/\S/), said.indexOf(":"), chance),
    ),
  (text, chance) =>
    change(
      text,
      chance,
      KEY,
      (said) =>
        `${said.slice(0, said.indexOf(":"))}: ${pick(chance, ["", "[", "-3", "a: b", "x", "&a", '"'])}`,
    ),
];

/** One to three mistakes. */
export function breakText(text: string, chance: Chance): string {
  let broken = text;
  for (let left = 1 + chance(3); left > 0; left -= 1) broken = pick(chance, FAULTS)(broken, chance);
  return broken;
}

/** Changes one of the places where a pattern is found. */
function change(
  text: string,
  chance: Chance,
  pattern: RegExp,
  by: (said: string) => string,
): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { index, 0: said } = pick(chance, found);
  return put(text, index, said.length, by(said));
}

/** Two letters between two places change places. */
function swapped(text: string, from: number, to: number, chance: Chance): string {
  if (to - from < 2) return text;
  const at = from + chance(to - from - 1);
  return put(text, at, 2, `${text[at + 1]}${text[at]}`);
}

function put(text: string, at: number, instead: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + instead);
}

function pick<Item>(chance: Chance, items: readonly Item[]): Item {
  return items[chance(items.length)] as Item;
}
