// What somebody might write to do harm: each document is refused with the code that its folder names, by a
// checker that asks nothing of the machine, within a hard limit of time and memory.
import { spawn } from "node:child_process";
import { beforeAll, expect, test } from "vitest";

import type { Told } from "./run-corpus.ts";

/** The heap that the child has, in MB. */
const MEMORY = 200;
/**
 * Milliseconds of processor time that are meant for a document, all threads of the process together. What takes longer
 * is checked again, and the best of three counts. The slowest are printed.
 */
const MEANT_CPU_MS = 1000;
/** Beside other work the same document takes a processor half as long again and more: only this fails. */
const MOST_CPU_MS = 2500;
/** When the child says nothing for so long, one document holds it. */
const SILENCE_MS = 60_000;

let told: readonly Told[] = [];
let end = "";

beforeAll(async () => {
  ({ told, end } = await runCorpus());
  const slowest = told.toSorted((a, b) => b.cpu - a.cpu).slice(0, 5);
  const lines = slowest.map(({ name, cpu }) => `  ${cpu.toFixed(0).padStart(5)} ms  ${name}`);
  console.log([`${told.length} hostile documents, the slowest:`, ...lines].join("\n"));
}, 600_000);

function runCorpus(): Promise<{ told: Told[]; end: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [
      `--max-old-space-size=${MEMORY}`,
      ...["--import", "tsx", "tests/hostile/run-corpus.ts", String(MEANT_CPU_MS)],
    ]);
    const parts = { out: "", err: "" };
    const stop = () => child.kill("SIGKILL");
    let timer = setTimeout(stop, SILENCE_MS);
    child.stdout.on("data", (data: Buffer) => {
      parts.out += data.toString();
      clearTimeout(timer);
      timer = setTimeout(stop, SILENCE_MS);
    });
    child.stderr.on("data", (data: Buffer) => (parts.err += data.toString()));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const lines = parts.out.split("\n").filter((line) => line !== "");
      const after = JSON.parse(lines.at(-1) ?? '{"name":"the start"}') as Told;
      done({
        told: lines.map((line) => JSON.parse(line) as Told),
        end:
          code === 0
            ? ""
            : `ended by ${signal ?? code} after ${after.name}\n${parts.err.slice(-500)}`,
      });
    });
  });
}

test("the corpus was checked to its end within the memory that it has", () => {
  expect(end).toBe("");
  expect(told.length).toBeGreaterThanOrEqual(150);
});

test("every document is refused with its code", () => {
  const wrong = told.filter(
    ({ compiled, codes, expected }) => compiled || !codes.includes(expected),
  );
  expect(wrong.map(({ name, compiled, codes }) => ({ name, compiled, codes }))).toEqual([]);
});

test("no document makes the checker ask for a file, the environment, the network or a process", () => {
  expect(told.filter(({ asked }) => asked.length > 0)).toEqual([]);
});

test("no document takes more than the processor time that there is", () => {
  expect(told.filter(({ cpu }) => cpu > MOST_CPU_MS)).toEqual([]);
});

test("no document gives an author more problems than can be read", () => {
  expect(told.filter(({ problems }) => problems > 401)).toEqual([]);
});
