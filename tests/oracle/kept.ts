/** What is kept of the answers: a hash of each part, one line for each item; and the project's own scenarios in full but for their debriefs. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

import type { Answers } from "./answers.ts";

const FOLDER = "tests/oracle/kept";
const HASHES = join(FOLDER, "hashes.txt");
const SINGLE = [
  ...[
    "text",
    "diagnostics",
    "scenario",
    "places",
    "machine",
    "model",
    "ground",
    "analysis",
    "prose",
  ],
];
const OF_PLAYS = ["log", "score", "totals", "debrief"];
/** Letters of a hash: 36 bits. */
const LETTERS = 6;
const HEADING = "## ";

/** Part to hash. */
export type Hashes = ReadonlyMap<string, string>;

/** The hashes of parts. */
export function hashesOf(parts: Answers): Hashes {
  return new Map([...parts].map(([name, text]) => [name, hash(text)]));
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, LETTERS);
}

/** What is kept, by item. */
export function readHashes(): ReadonlyMap<string, Hashes> {
  if (!existsSync(HASHES)) return new Map();
  const [, ...lines] = readFileSync(HASHES, "utf8").trimEnd().split("\n");
  return new Map(
    lines.map((line) => {
      const [name = "", ...columns] = line.split("\t");
      const single = SINGLE.map((part, at) => [part, columns[at] ?? ""] as const);
      const plays = OF_PLAYS.flatMap((part, at) =>
        (columns[SINGLE.length + at] ?? "")
          .split(new RegExp(`(.{${LETTERS}})`))
          .filter((letters) => letters !== "")
          .map((letters, play) => [`${part} of play ${play + 1}`, letters] as const),
      );
      return [name, new Map([...single, ...plays].filter(([, letters]) => letters !== ""))];
    }),
  );
}

/** Writes the hashes of every item. */
export function writeHashes(all: ReadonlyMap<string, Hashes>): void {
  const lines = [...all].map(([name, hashes]) => {
    const single = SINGLE.map((part) => hashes.get(part) ?? "");
    const plays = OF_PLAYS.map((part) => lettersOfPlays(hashes, part));
    return [name, ...single, ...plays].join("\t").trimEnd();
  });
  writeIfOther(HASHES, `${[["item", ...SINGLE, ...OF_PLAYS].join("\t"), ...lines].join("\n")}\n`);
}

function lettersOfPlays(hashes: Hashes, part: string): string {
  return [...hashes]
    .flatMap(([name, letters]) => (name.startsWith(`${part} of `) ? [letters] : []))
    .join("");
}

/** The parts of one of the project's own scenarios, as far as they are kept in full. */
export function readFull(item: string): Answers {
  const path = fullPath(item);
  if (!existsSync(path)) return new Map();
  const text = brotliDecompressSync(readFileSync(path)).toString();
  return new Map(
    text
      .slice(HEADING.length)
      .split(`\n${HEADING}`)
      .map((part) => {
        const end = part.indexOf("\n");
        return [part.slice(0, end), part.slice(end + 1)] as const;
      }),
  );
}

/** Keeps all but the text and the debriefs, which are many times as long as all the rest. */
export function writeFull(item: string, parts: Answers): void {
  const kept = [...parts].filter(([name]) => name !== "text" && !name.startsWith("debrief"));
  const text = kept.map(([name, part]) => `${HEADING}${name}\n${part}`).join("\n");
  writeIfOther(fullPath(item), text, compress, brotliDecompressSync);
}

/** A window as wide as the text, for one play is much like another. */
function compress(text: string): Buffer {
  const params = { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
  return brotliCompressSync(text, { params });
}

function fullPath(item: string): string {
  return join(FOLDER, `${item}.txt.br`);
}

/** Compressed bytes differ from machine to machine: what says the same is left as it is. */
function writeIfOther(
  path: string,
  text: string,
  pack: (text: string) => string | Buffer = (same) => same,
  unpack: (bytes: Buffer) => Buffer = (same) => same,
): void {
  if (existsSync(path) && unpack(readFileSync(path)).toString() === text) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path, pack(text));
}
