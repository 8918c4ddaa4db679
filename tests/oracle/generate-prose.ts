/** Prose drawn at random for generated scenarios: every element that shows something, HTML that may be used, and Markdown. */
import type { Chance } from "#app/language/scenario/analysis/chance.ts";

const SENTENCES = [
  "The account is eight days old.",
  "“This is not him,” writes the reporter.",
  "It was posted at 16:02, and seen 300 times.",
  "Nobody has opened the ticket yet.",
  "Your *own* level is L1 (AU-1), and **no** more.",
  "See [the notice](https://example.org/notice) and RQ-1.",
  "The post says `close` & nothing else.",
  "A line with <b>bold</b>, <i>italic</i>, <em>more</em> and <strong>most</strong>.",
  "Press <kbd>c</kbd>, <mark>now</mark>, <small>if you may</small>: H<sub>2</sub>O, x<sup>2</sup>.",
  'The <abbr title="first level">L1</abbr> desk<br/>goes on.',
  "@halden_office answered: “Ordnung muss sein”, ثم صمت.",
] as const;
const WHYS = [
  "The record names another owner, and a copy without a badge is yours to lock (AU-1).",
  "Nothing that is reported breaks a rule, so that closing it takes nothing from anybody.",
  "Passing it on costs the team ten minutes, and the harm goes on for as long.",
  "Read the record first: an account of eight years with a badge is not the copy that was reported.",
  "This was the wrong decision, and a better one was possible here.",
  "Too fast.",
] as const;
const BLOCKS: readonly ((chance: Chance) => string)[] = [
  drawLine,
  drawLine,
  (chance) => `${drawLine(chance)}\n\n    ${drawLine(chance)}`,
  (chance) => `- ${drawLine(chance)}\n    - ${drawLine(chance)}`,
  (chance) => `1. ${drawLine(chance)}\n    2. ${drawLine(chance)}`,
  (chance) => `## ${pick(chance, ["What is known", "Before"])}\n\n    ${drawLine(chance)}`,
  (chance) => `> ${drawLine(chance)}`,
  (chance) => `<blockquote>${drawLine(chance)}</blockquote>`,
  (chance) => `${drawLine(chance)}\n\n    ***\n\n    ${drawLine(chance)}`,
  (chance) => `<Report reason="abuse" reporter="a reader">${drawLine(chance)}</Report>`,
  drawPost,
  drawAccount,
  (chance) =>
    `<Message from="A colleague"${maybe(chance, ' at="16:20"')}${maybe(chance, ' via="chat"')}>${drawLine(chance)}</Message>`,
  (chance) =>
    `<Figure alt="A street at night, two people"${maybe(chance, ' caption="As posted"')}></Figure>`,
  (chance) =>
    `<Figure alt="A map of the coast"${maybe(chance, ' caption="As posted"')}>${drawLine(chance)}</Figure>`,
  (chance) =>
    `<Timeline>\n\n    - 16:00 ${drawLine(chance)}\n    - 16:10 ${drawLine(chance)}\n\n    </Timeline>`,
  (chance) => `<Note${maybe(chance, ' title="On duty"')}>${drawLine(chance)}</Note>`,
  (chance) =>
    `<Thread${maybe(chance, ' title="Before it"')}>\n    ${drawPost(chance)}\n    ${drawPost(chance)}\n    </Thread>`,
  (chance) => `{/* ${pick(chance, ["later", "see the dossier"])} */}\n\n    ${drawLine(chance)}`,
];

/** One sentence. */
export function drawLine(chance: Chance): string {
  return pick(chance, SENTENCES);
}

/** An explanation, now and then one that says too little. */
export function drawWhy(chance: Chance): string {
  return pick(chance, WHYS);
}

/** One to three blocks without a margin. */
export function drawText(chance: Chance): string {
  return drawBlock(chance).replace(/^ {4}/gm, "");
}

/** One to three blocks with a margin. */
export function drawBlock(chance: Chance): string {
  const blocks = Array.from({ length: 1 + chance(3) }, () => pick(chance, BLOCKS)(chance));
  return blocks.map((block) => `    ${block}`).join("\n\n");
}

function drawPost(chance: Chance): string {
  const media = maybe(chance, ' media="A clip of a crowd in a square"');
  const covered = maybe(chance, ' covered="A wounded person"');
  return `<Post account="north_stand"${maybe(chance, ' at="15:58"')}${media}${covered}>${drawLine(chance)}</Post>`;
}

function drawAccount(chance: Chance): string {
  const name = maybe(chance, ' name="Halden, office"');
  const note = maybe(chance, ' note="Badge. Protected."');
  const flags = pick(chance, ["none", "protected", "protected, do not suspend"]);
  const tag = `<Account handle="halden_office"${name} created="8 years ago" followers="41,200" flags="${flags}"${note}`;
  return chance(2) === 0 ? `${tag} />` : `${tag}>${drawLine(chance)}</Account>`;
}

function maybe(chance: Chance, text: string): string {
  return chance(2) === 0 ? text : "";
}

function pick<Item>(chance: Chance, items: readonly Item[]): Item {
  return items[chance(items.length)] as Item;
}
