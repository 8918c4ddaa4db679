/**
 * `npm run oracle`: what the code answers today, kept, so that a test says exactly what a change changes. Only this
 * command writes it, never a test. The test asks about a fixed spread sample, `--check` about everything.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { answer, type Answers } from "./answers.ts";
import { differencesOf, report, type Difference } from "./compare.ts";
import { listItems, type Item } from "./items.ts";
import { hashesOf, readFull, readHashes, writeFull, writeHashes, type Hashes } from "./kept.ts";
import { listUnreached } from "./reach.ts";

const USAGE = `usage: npm run oracle                             keeps what the code answers now, instead of what was kept
       npm run oracle -- --check [--sample]        says what is answered otherwise than it was kept
       npm run oracle -- --show NAME…              writes the answers for items (or plays: the-last-report:12)
       npm run oracle -- --from COMMIT NAME…       shows how they differ from those of an earlier commit
`;
const WRITTEN = ".cache/oracle";
/** Items whose present answers are written when they differ. */
const MOST_WRITTEN = 20;
/** Differences of each kind of part that are told; alike ones count as one. */
const MOST_TOLD = 12;
/** Every so manieth play is in the sample, where there are many. */
const PLAY_STEP = 10;

/** Every play, or in a sample a spread of them. */
function playsOf({ plays }: Item, sample: boolean): readonly number[] {
  const step = sample && plays > PLAY_STEP ? PLAY_STEP : 1;
  return Array.from({ length: Math.ceil(plays / step) }, (_, at) => at * step + 1);
}

async function keep(): Promise<number> {
  const items = listItems();
  const generated = items.filter(({ name }) => name.startsWith("generated-"));
  const unreached = listUnreached(generated.map((item) => item.make()));
  if (unreached.length > 0) {
    console.error(
      `no generated text has ${unreached.join(", ")}: let tests/oracle/generate.ts write them first`,
    );
    return 1;
  }
  const all = new Map<string, Hashes>();
  for (const item of items) {
    const parts = await answer(item, playsOf(item, false));
    all.set(item.name, hashesOf(parts));
    if (item.published) writeFull(item.name, parts);
  }
  writeHashes(all);
  console.log(`${all.size} items are kept`);
  return 0;
}

async function check(sample: boolean): Promise<number> {
  const kept = readHashes();
  const all = listItems();
  const items = all.filter(({ name, sampled }) => kept.has(name) && (sampled || !sample));
  const present = new Set(all.map(({ name }) => name));
  const differences: Difference[] = [...kept.keys()]
    .filter((name) => !present.has(name))
    .map((item) => ({ item, part: "item", words: `${item} is gone`, alike: "gone" }));
  let written = 0;
  for (const item of items) {
    const found = await differencesNow(
      item,
      kept.get(item.name) ?? new Map<string, string>(),
      sample,
    );
    differences.push(...found.differences);
    if (found.differences.length === 0 || written === MOST_WRITTEN) continue;
    write(item.name, found.texts);
    written += 1;
  }
  tell(differences);
  const others = new Set(differences.map(({ item }) => item)).size;
  console.log(`${items.length} items asked, ${others} answer otherwise`);
  return others > 0 ? 1 : 0;
}

/** What differs in an item, with the present texts of those parts. */
async function differencesNow(item: Item, hashes: Hashes, sample: boolean) {
  const plays = playsOf(item, sample);
  const texts = await answer(item, plays).catch((thrown: unknown) => String(thrown));
  if (typeof texts === "string") {
    const [part, words] = ["throws", `${item.name} throws: ${texts}`];
    return {
      differences: [{ item: item.name, part, words, alike: texts }],
      texts: new Map<string, string>(),
    };
  }
  const differences = differencesOf({
    item: item.name,
    kept: new Map([...hashes].filter(([part]) => isAsked(part, plays))),
    present: hashesOf(texts),
    keptTexts: item.published ? readFull(item.name) : new Map(),
    texts,
  });
  const parts = new Set(differences.map(({ part }) => part));
  return { differences, texts: new Map([...texts].filter(([part]) => parts.has(part))) };
}

function tell(differences: readonly Difference[]): void {
  if (differences.length === 0) return;
  mkdirSync(WRITTEN, { recursive: true });
  const path = join(WRITTEN, "differences.txt");
  writeFileSync(path, `${differences.map(({ words }) => words).join("\n")}\n`);
  console.log(report(differences, MOST_TOLD));
  console.log(`each of them: ${path}; what is answered now stands beside it`);
  console.log("what was answered before: npm run oracle -- --from COMMIT NAME");
}

function isAsked(part: string, plays: readonly number[]): boolean {
  const play = / of play (\d+)$/.exec(part)?.[1];
  return play === undefined || plays.includes(Number(play));
}

/** Writes the answers for items; of their plays the one that is named, else the first five. */
async function show(names: readonly string[], folder: string): Promise<number> {
  const items = new Map(listItems().map((item) => [item.name, item]));
  for (const name of names) {
    const [, bare = name, play] = /^(.*?)(?::(\d+))?$/.exec(name) ?? [];
    const item = items.get(bare);
    if (!item) {
      console.error(`there is no item ${bare}`);
      return 2;
    }
    const plays = play === undefined ? playsOf(item, false).slice(0, 5) : [Number(play)];
    console.log(write(name, await answer(item, plays), folder));
  }
  return 0;
}

function write(name: string, parts: Answers, folder = WRITTEN): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name.replace(/[^\w.-]+/g, "_")}.txt`);
  const text = [...parts].map(([part, said]) => `## ${part}\n${said}\n`).join("\n");
  writeFileSync(path, text);
  return path;
}

/** The answers of an earlier commit, from a checkout that is taken away again, against those of today. */
async function compareWith(commit: string, names: readonly string[]): Promise<number> {
  const [place, then, now] = [
    join(WRITTEN, "checkout"),
    resolve(WRITTEN, "then"),
    join(WRITTEN, "now"),
  ];
  for (const folder of [then, now]) rmSync(folder, { recursive: true, force: true });
  const git = (...args: string[]) =>
    execFileSync("git", args, { stdio: ["ignore", "ignore", "inherit"] });
  git("worktree", "add", "--force", "--detach", place, commit);
  try {
    symlinkSync(resolve("node_modules"), join(place, "node_modules"));
    const args = [
      "--import",
      "tsx",
      "tests/oracle/oracle.ts",
      "--show",
      ...names,
      "--folder",
      then,
    ];
    execFileSync(process.execPath, args, { cwd: place, stdio: ["ignore", "ignore", "inherit"] });
  } finally {
    git("worktree", "remove", "--force", place);
  }
  const shown = await show(names, now);
  if (shown !== 0) return shown;
  return (
    spawnSync("git", ["diff", "--no-index", "--", then, now], { stdio: "inherit" }).status ?? 2
  );
}

/** Null when they are wrong. */
function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ check: { type: "boolean" }, sample: { type: "boolean" }, show: { type: "boolean" } },
        ...{ from: { type: "string" }, folder: { type: "string" }, help: { type: "boolean" } },
      },
    });
    const named = values.show === true || values.from !== undefined;
    return named === positionals.length > 0 ? { values, positionals } : null;
  } catch {
    return null;
  }
}

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === null || asked.values.help) {
    (asked ? process.stdout : process.stderr).write(USAGE);
    return asked ? 0 : 2;
  }
  const { values, positionals } = asked;
  if (values.check) return check(values.sample ?? false);
  if (values.show) return show(positionals, values.folder ?? WRITTEN);
  if (values.from !== undefined) return compareWith(values.from, positionals);
  return keep();
}

process.exitCode = await main(process.argv.slice(2));
