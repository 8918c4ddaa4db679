/** What the oracle is asked about: the project's own scenarios, what the tests check, and two thousand generated texts. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Source } from "#app/language/markup/span.ts";
import { parseScenario, slugOf } from "#app/language/scenario/parse.ts";
import { newScenario } from "#app/language/scenario/template.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround, type GroundRead } from "#app/library/ground.ts";
import { ENORMOUS } from "../hostile/enormous.ts";
import { mutantsOf } from "../mutants/mutants.ts";
import { generate, WITH_FACTS } from "./generate.ts";
import type { DeskName } from "./plays.ts";

const GENERATED = WITH_FACTS + 100;
const RULES = "tests/language/rules";
const HOSTILE = "tests/hostile/corpus";
/** Every so manieth generated text is rendered too, which takes longest: about twenty of them compile. */
const RENDERED = { of: 60, at: 30 };
/** One in so many of each family is asked about in the test, chosen by its name; all of it in `npm run oracle -- --check`. */
const SAMPLED = {
  scenario: 1,
  golden: 8,
  hostile: 12,
  enormous: 12,
  mutant: 30,
  generated: 20,
} as const;
type Family = keyof typeof SAMPLED;

/** One text, and what is asked about it. */
export interface Item {
  readonly name: string;
  readonly file: string;
  readonly make: () => string;
  readonly ground: GroundRead;
  readonly desk: DeskName;
  /** One of the project's own scenarios: analysed as for publishing, and kept in full. */
  readonly published: boolean;
  readonly rendered: boolean;
  /** How many plays it has. */
  readonly plays: number;
  /** Whether the test asks about it, and about every so manieth of its plays. */
  readonly sampled: boolean;
}

/** Every item, in the order of the file of hashes. */
export function listItems(): readonly Item[] {
  const own = openGround("scenarios", "scenarios");
  const fixtures = openGround("tests/language/fixtures", "fixtures");
  const base = readFileSync("tests/hostile/base.mdx", "utf8");
  const ownFiles = own.sources.map(({ file, text }) => ({
    name: slugOf(file),
    file,
    make: () => text,
  }));
  return [
    ...family(
      "scenario",
      { ...own, published: true, rendered: () => true, plays: 1_000 },
      ownFiles,
    ),
    ...family("scenario", own, [
      { name: "template", make: () => newScenario({ slug: "template" }) },
    ]),
    ...family(
      "mutant",
      own,
      own.sources.flatMap((source) => mutantTexts(source)),
    ),
    ...family(
      "golden",
      fixtures,
      readTexts(RULES).filter(({ name }) => !/\.(desk|handbook)\.mdx$/.test(name)),
    ),
    ...family("hostile", fixtures, readTexts(HOSTILE)),
    ...family(
      "enormous",
      fixtures,
      ENORMOUS.map(({ name, make }) => ({ name: `enormous/${name}`, make: () => make(base) })),
    ),
    ...family(
      "generated",
      { ...fixtures, rendered: (at) => at % RENDERED.of === RENDERED.at },
      Array.from({ length: GENERATED }, (_, at) => ({
        name: `generated-${String(at + 1).padStart(4, "0")}`,
        make: () => generate(at + 1),
      })),
    ),
  ];
}

interface Text {
  readonly name: string;
  readonly file?: string;
  readonly make: () => string;
}

interface Shared {
  readonly ground: GroundRead;
  readonly desk: DeskName;
  readonly published?: boolean;
  readonly rendered?: (at: number) => boolean;
  readonly plays?: number;
}

function family(name: Family, shared: Shared, texts: readonly Text[]): Item[] {
  const { ground, desk, published = false, rendered = () => false, plays = 5 } = shared;
  return texts.map((text, at) => ({
    ...{ file: "text.mdx", ground, desk, published, plays },
    ...text,
    rendered: rendered(at),
    sampled: createHash("sha256").update(text.name).digest().readUInt32BE() % SAMPLED[name] === 0,
  }));
}

function openGround(folder: string, desk: DeskName) {
  const authored = readAuthored(folder);
  return {
    sources: authored.scenarios,
    ground: parseGround(authored.desk, authored.handbook),
    desk,
  };
}

function mutantTexts(source: Source): Text[] {
  const mutants = mutantsOf(parseScenario(source).value, source, 3);
  return mutants.map(({ text }, at) => ({
    name: `mutant/${slugOf(source.file)}/${at + 1}`,
    file: source.file,
    make: () => text,
  }));
}

function readTexts(folder: string): Text[] {
  return readdirSync(folder)
    .sort()
    .flatMap((inner) =>
      readdirSync(join(folder, inner))
        .sort()
        .filter((name) => name.endsWith(".mdx"))
        .map((name) => {
          const text = readFileSync(join(folder, inner, name), "utf8");
          return {
            name: `${folder.split("/")[1]}/${inner}/${name.replace(/\.mdx$/, "")}`,
            make: () => text,
          };
        }),
    );
}
