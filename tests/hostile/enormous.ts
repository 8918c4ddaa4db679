/** Hostile documents that are too large to keep as files: each is made from a clean scenario. */

/** A document and the code it is refused with. */
export interface Enormous {
  readonly name: string;
  readonly code: string;
  readonly make: (base: string) => string;
}

const LARGE = "document-not-too-large";

/** Text in the place of the briefing. */
const prose = (name: string, code: string, text: () => string): Enormous => ({
  name,
  code,
  make: (base) => base.replace("One report is waiting.", text),
});

/** Something in the place of a part of the clean scenario. */
const change = (name: string, code: string, part: string | RegExp, by: () => string): Enormous => ({
  name,
  code,
  make: (base) => base.replace(part, by),
});

const many = (count: number, make: (i: number) => string, between = "\n"): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(between);

const ACTION = /<Action[\s\S]*?<\/Action>/;
const SCENE = / {2}<Scene[\s\S]*?<\/Scene>/;
const IN_TAG = 'do="close"';
const IN_HEAD = "warnings: []";

/** Far beyond what is read at all. */
const BEYOND: readonly Enormous[] = [
  prose("ten megabytes of words", LARGE, () => "word ".repeat(2_000_000)),
  prose("ten megabytes of two-byte letters", LARGE, () => "é".repeat(5_000_000)),
  prose("ten megabytes of line ends", LARGE, () => "\n".repeat(10_000_000)),
  prose("a line of a megabyte", LARGE, () => "a".repeat(1_000_000)),
  prose("a line of 400 KB", LARGE, () => "a".repeat(400_000)),
  prose("one paragraph of 400 KB", LARGE, () => "word\n".repeat(80_000)),
  prose("60,000 paragraphs", LARGE, () => "word\n\n".repeat(60_000)),
  prose("100,000 stars and letters", LARGE, () => "*a ".repeat(100_000)),
  prose("stars and underscores", LARGE, () => "*a_ ".repeat(80_000)),
  prose("a line of stars", LARGE, () => "*".repeat(300_000)),
  prose("open brackets with letters", LARGE, () => "[a".repeat(100_000)),
  prose("open brackets", LARGE, () => "[".repeat(300_000)),
  prose("links that are not finished", LARGE, () => "[a](".repeat(80_000)),
  prose("pictures that are not finished", LARGE, () => "![".repeat(100_000)),
  prose("code of every length", LARGE, () => many(800, (i) => "`".repeat(i), " ")),
  prose("ampersands", LARGE, () => "&a".repeat(100_000)),
  prose("backslashes", LARGE, () => "\\*".repeat(150_000)),
  prose("quotation in quotation", LARGE, () => "> ".repeat(100_000)),
  prose("list in list on one line", LARGE, () => "- ".repeat(100_000)),
  prose("90,000 list items", LARGE, () => "- a\n".repeat(90_000)),
  prose("40,000 inline elements", LARGE, () => "<b>x</b>".repeat(40_000)),
  prose("50,000 open elements", LARGE, () => "<b>".repeat(50_000)),
  prose("30,000 elements on lines of their own", LARGE, () => "<Note>\n".repeat(30_000)),
  prose("100,000 open braces", LARGE, () => "{".repeat(100_000)),
  prose("braces in braces", LARGE, () => "{".repeat(30_000) + "}".repeat(30_000)),
  prose("60,000 comments", LARGE, () => "{/**/}".repeat(60_000)),
  prose("100,000 less-than signs", LARGE, () => "<".repeat(100_000)),
  prose("60,000 syntax errors", LARGE, () => "a <5\n\n".repeat(60_000)),
  prose("an expression in 50,000 parentheses", LARGE, () => `{${"(".repeat(50_000)}}`),
  prose("300,000 NUL characters", LARGE, () => "\0".repeat(300_000)),
  prose("300,000 tabs", LARGE, () => `${"\t".repeat(300_000)}a`),
  prose("450,000 spaces", LARGE, () => `${" ".repeat(450_000)}a`),
  prose("120,000 signs that turn the direction", LARGE, () => "\u202e".repeat(120_000)),
  prose("120,000 halves of characters", LARGE, () => "\ud800".repeat(120_000)),
  prose("150,000 accents on one letter", LARGE, () => `a${"\u0301".repeat(150_000)}`),
  prose("150,000 bare carriage returns", LARGE, () => "a\r".repeat(150_000)),
  prose("7,800 elements on short lines", LARGE, () => "<Foo />\n".repeat(7_800)),
  prose("600 elements in one", LARGE, () => `<Foo title="${"a".repeat(40)}" />\n`.repeat(600)),
  prose("4,900 paragraphs of a word", LARGE, () => "a\n\n".repeat(4_900)),
  prose("900 list items", LARGE, () => "- a word\n".repeat(900)),
  prose("6,000 signs in short paragraphs", LARGE, () => "*a* *b* *c*\n\n".repeat(1_000)),
  prose("300 exports", LARGE, () => "export const a = 1\n\n".repeat(300)),
  change("30,000 attributes", LARGE, IN_TAG, () => many(30_000, (i) => `a${i}="x"`, " ")),
  change("60,000 times the same attribute", LARGE, IN_TAG, () => 'x="y" '.repeat(60_000)),
  change("an attribute of 400 KB", LARGE, IN_TAG, () => `do="${"a ".repeat(200_000)}"`),
  change("a tag with 400,000 spaces", LARGE, IN_TAG, () => `do="close"${" ".repeat(400_000)}`),
  change("70,000 warnings", LARGE, IN_HEAD, () => `warnings:\n${"  - a\n".repeat(70_000)}`),
  change("30,000 keys", LARGE, IN_HEAD, () => many(30_000, (i) => `k${i}: 1`)),
  change("YAML in 30,000 brackets", LARGE, IN_HEAD, () => `warnings: ${"[".repeat(30_000)}`),
  change("10,000 scenes", LARGE, SCENE, () => many(10_000, (i) => `<Scene id="s${i}">a</Scene>`)),
  change("every scene leads to every other of 300", LARGE, SCENE, () => completeGraph(300)),
  change("30,000 wrong endings", LARGE, "</Case>", () =>
    '<Ending id="x y" foo="1" />\n'.repeat(18_000),
  ),
  { name: "20,000 imports", code: LARGE, make: () => 'import a from "a"\n'.repeat(20_000) },
  {
    name: "20,000 definitions",
    code: LARGE,
    make: (base) => base + many(20_000, (i) => `[r${i}]: x:y`),
  },
];

/** Just within what is read, made of what takes longest. */
const WITHIN: readonly Enormous[] = [
  prose("stars, as many as may be", "only-data", () =>
    `{a}\n\n${"*a ".repeat(390)}\n\n`.repeat(7),
  ),
  prose("stars and underscores, as many as may be", "only-data", () =>
    `{a}\n\n${"*a_ ".repeat(190)}\n\n`.repeat(7),
  ),
  prose("brackets, as many as may be", "only-data", () =>
    `{a}\n\n${"[a".repeat(390)}\n\n`.repeat(7),
  ),
  prose("unfinished links, as many as may be", "only-data", () =>
    `{a}\n\n${"[a](".repeat(190)}\n\n`.repeat(7),
  ),
  prose("code marks, as many as may be", "only-data", () =>
    `{a}\n\n${many(27, (i) => "`".repeat(i), " ")}\n\n`.repeat(7),
  ),
  prose("expressions, as many as may be", "only-data", () => `${"{a}".repeat(190)}\n\n`.repeat(7)),
  prose("comments, as many as may be", "only-data", () =>
    `{a}\n\n${"{/**/}".repeat(90)}\n\n`.repeat(7),
  ),
  prose("unknown elements, as many as may be", "element-known", () => inNotes("<Foo />\n", 450)),
  prose("HTML, as much as may be", "html-allowed", () => inNotes("<img/> a\n", 460)),
  prose("elements in elements, as many as may be", "only-data", () =>
    `{a}${"<b>".repeat(30)}x${"</b>".repeat(30)}\n\n`.repeat(19),
  ),
  prose("unsafe links, as many as may be", "url-safe", () =>
    `${"[a](x:y) ".repeat(120)}\n\n`.repeat(12),
  ),
  prose(
    "one-word paragraphs, as many as may be",
    "only-data",
    () => `{a}\n\n${"a\n\n".repeat(1_020)}`,
  ),
  prose("list items, as many as may be", "only-data", () =>
    `{a}\n\n${"- a\n".repeat(390)}\n`.repeat(2),
  ),
  prose("lists in lists, as deep as may be", "only-data", () =>
    `{a}\n\n${many(18, (i) => `${"  ".repeat(i)}- a`)}\n\n`.repeat(44),
  ),
  prose("lists deeper than may be", "document-not-too-deep", () =>
    many(80, (i) => `${"  ".repeat(i)}- a`),
  ),
  prose("quotations deeper than may be", "document-not-too-deep", () => `${"> ".repeat(60)}a`),
  prose(
    "elements deeper than may be",
    "document-not-too-deep",
    () => "<Note>\n".repeat(50) + "</Note>\n".repeat(50),
  ),
  prose("open elements, more than may be", "document-not-too-deep", () => "<Note>\n".repeat(1_300)),
  prose(
    "emphasis deeper than may be",
    "document-not-too-deep",
    () => `${"*a **b ".repeat(50)}${"b** a*".repeat(50)}`,
  ),
  prose("syntax errors, as many as may be", "syntax", () => "a <5\n\n".repeat(1_060)),
  prose("unquoted values, as many as may be", "syntax", () =>
    "<Note title=x>\n\n</Note>\n\n".repeat(500),
  ),
  prose("half tags, as many as may be", "syntax", () => "<b \n\n".repeat(1_050)),
  prose("an open brace before a long text", "syntax", () => `{ ${"a\n\n".repeat(1_020)}`),
  prose("an expression of many lines", "only-data", () => `\n{\n${"a\n".repeat(2_000)}\n}\n`),
  prose(
    "a regular expression that explodes",
    "only-data",
    () => `{/${"(a+)+".repeat(80)}$/.test("${"a".repeat(50)}!")}`,
  ),
  prose("an open template in braces", "syntax", () => `{\`${"${`".repeat(90)}`),
  change("open cases, one in another", "syntax", "<Otherwise>", () =>
    '<Case id="x" title="y" arrives="09:00">\n\n'.repeat(140),
  ),
  change("wrong attributes, as many as may be", "attribute-known", IN_TAG, () =>
    many(390, (i) => `foo${i}="x"`, " "),
  ),
  change(
    "wrong endings, as many as may be",
    "attribute-known",
    "</Case>",
    () => '  <Ending id="x y" outcome="q" foo="1" />\n'.repeat(510) + "</Case>",
  ),
  change(
    "facts that nothing sets, as many as may be",
    "scenario-not-too-large",
    IN_TAG,
    () => `do="close" when="${many(1_500, (i) => `f${i}`, " ")}"`,
  ),
  change("a circle of 510 scenes", "every-judgement-is-explained", SCENE, () => circle(510)),
  change("every scene leads to every other of 30", "scenario-not-too-large", SCENE, () =>
    completeGraph(30),
  ),
  change("a scene with 510 actions in a chain of facts", "scenario-not-too-large", ACTION, () =>
    many(
      510,
      (i) =>
        `<Action do="close" when="f${i}" unless="g${i}" sets="g${i} f${i + 1}" then="x">c</Action>`,
    ),
  ),
  change("actions that shadow one another", "scenario-not-too-large", ACTION, () => shadows(40)),
  change("510 records", "scenario-not-too-large", SCENE, () =>
    many(510, () => '  <Record id="r" title="x">a</Record>'),
  ),
  change("510 effects", "scenario-not-too-large", ACTION, () =>
    many(510, () => '<After minutes="1" then="x">a</After>'),
  ),
  change(
    "480 cases",
    "scenario-not-too-large",
    "<Otherwise>",
    () =>
      `${'<Case id="one" title="x" arrives="09:00">\n<Scene id="a">a</Scene>\n<Ending id="b" outcome="handled">b</Ending>\n</Case>\n'.repeat(480)}<Otherwise>`,
  ),
  change(
    "a path of 790 steps",
    "paths-can-be-read",
    /$/,
    () =>
      `\n<Path title="x">\n${many(790, (i) => (i % 300 === 299 ? "" : "- nothing like a step"))}\n</Path>\n`,
  ),
  change(
    "a tower of aliases",
    "front-matter",
    IN_HEAD,
    () =>
      `warnings: []\n${many(20, (i) => `a${i}: &a${i} [${i > 0 ? `*a${i - 1},`.repeat(9) : "x"}]`)}`,
  ),
  change(
    "390 anchors",
    "front-matter",
    IN_HEAD,
    () => `warnings:\n${many(390, (i) => `  - &a${i} x`)}\n  - *a0`,
  ),
  change(
    "YAML in 190 brackets",
    "front-matter",
    IN_HEAD,
    () => `warnings: ${"[".repeat(190)}${"]".repeat(190)}`,
  ),
  change("YAML in open braces", "front-matter", IN_HEAD, () => `warnings: ${"{a: ".repeat(390)}`),
  change(
    "as many keys as may be",
    "front-matter",
    IN_HEAD,
    () => `warnings: []\n${many(700, (i) => `k${i}: 1`)}`,
  ),
  {
    name: "a front matter without end",
    code: "front-matter",
    make: () => `---\n${"a: b\n".repeat(1_500)}`,
  },
  {
    name: "an export without end",
    code: "only-data",
    make: (base) => `${base}\nexport const a = \`\n\n${"a\n\n".repeat(1_020)}`,
  },
  {
    name: "exports, as many as may be",
    code: "only-data",
    make: (base) => `${base}\n${"export const a = 1\n\n".repeat(190)}`,
  },
];

/** In three elements, so that it is many in the file and not too many in one of them. */
function inNotes(part: string, times: number): string {
  return `<Note>\n${part.repeat(times)}</Note>\n`.repeat(3);
}

function circle(scenes: number): string {
  return many(
    scenes,
    (i) =>
      `  <Scene id="s${i}">\n    S.\n    <Action do="close" then="s${(i + 1) % scenes}" verdict="best">c</Action>\n  </Scene>`,
  );
}

/** Two of the scenes have the same id, so that it is refused however fast it is. */
function completeGraph(scenes: number): string {
  const actions = many(
    scenes,
    (i) => `    <Action do="close" then="s${i}" when="f${i}">c</Action>`,
  );
  return many(scenes, (i) => `  <Scene id="s${Math.max(1, i)}">\n    S.\n\n${actions}\n  </Scene>`);
}

/** Two times as many facts as actions, asked for in every combination. */
function shadows(count: number): string {
  const asks = many(count, (i) => `<Action do="close" when="f${i} h${i}" then="x">c</Action>`);
  const lacks = many(
    count,
    (i) => `<Action do="close" unless="f${i} h${count - 1 - i}" then="x">c</Action>`,
  );
  return `${asks}\n${lacks}\n<Action do="close" then="done">c</Action>`;
}

/** All of them. */
export const ENORMOUS: readonly Enormous[] = [...BEYOND, ...WITHIN];
