// Checks every hostile document with the doors shut: from the first document on, whoever asks for a file, the
// environment, the network or another process is written down. One line of JSON for each document.
import childProcess from "node:child_process";
import dns from "node:dns";
import fs from "node:fs";
import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import { join } from "node:path";

import type { Source } from "#app/language/markup/span.ts";
import { type Built, buildScenario } from "#app/language/scenario/build.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround } from "#app/library/ground.ts";
import { ENORMOUS } from "./enormous.ts";

/** What the parent reads of one document. */
export interface Told {
  readonly name: string;
  readonly expected: string;
  readonly compiled: boolean;
  readonly codes: readonly string[];
  readonly problems: number;
  /** Milliseconds of processor time; of the best of three tries when the first took too long. */
  readonly cpu: number;
  readonly asked: readonly string[];
}

/** What takes longer is tried again. */
const MOST_CPU_MS = Number(process.argv[2] ?? Infinity);
const CORPUS = "tests/hostile/corpus";
const BASE = readFileOnce("tests/hostile/base.mdx");
const authored = readAuthored("tests/language/fixtures");
const ground = parseGround(authored.desk, authored.handbook);
const documents = [
  ...fs.readdirSync(CORPUS).flatMap((code) =>
    fs.readdirSync(join(CORPUS, code)).map((name) => {
      const text = readFileOnce(join(CORPUS, code, name));
      return { name: `${code}/${name}`, expected: code, make: () => text };
    }),
  ),
  ...ENORMOUS.map(({ name, code, make }) => ({ name, expected: code, make: () => make(BASE) })),
];

buildScenario({ file: "base.mdx", text: BASE }, ground);
const asked: string[] = [];
shut();
for (const { name, expected, make } of documents) {
  asked.length = 0;
  const source = { file: "hostile.mdx", text: make() };
  let { built, cpu } = measure(source);
  for (let again = 0; again < 2 && cpu > MOST_CPU_MS; again += 1)
    ({ built, cpu } = better({ built, cpu }, measure(source)));
  const { compiled, problems } = built;
  const errors = problems.filter(({ severity }) => severity === "error");
  const told: Told = {
    name,
    expected,
    compiled: compiled !== null,
    codes: [...new Set(errors.map(({ code }) => code))],
    problems: problems.length,
    cpu,
    asked: [...asked],
  };
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

interface Measured {
  readonly built: Built;
  readonly cpu: number;
}

function measure(source: Source): Measured {
  const before = process.cpuUsage();
  const built = buildScenario(source, ground);
  const { user, system } = process.cpuUsage(before);
  return { built, cpu: (user + system) / 1000 };
}

function better(a: Measured, b: Measured): Measured {
  return a.cpu <= b.cpu ? a : b;
}

function readFileOnce(path: string): string {
  return fs.readFileSync(path, "utf8");
}

/** Writes down every call of these modules, and every look at the environment. */
function shut(): void {
  for (const [name, module] of Object.entries({ fs, net, http, https, dns, childProcess })) {
    const functions = module as unknown as Record<string, unknown>;
    for (const [key, value] of Object.entries(functions)) {
      if (typeof value !== "function" || /^[A-Z]/.test(key)) continue;
      functions[key] = () => {
        asked.push(`${name}.${key}`);
        throw new Error(`${name}.${key} is shut`);
      };
    }
  }
  syncBuiltinESMExports();
  globalThis.fetch = () => {
    asked.push("fetch");
    throw new Error("fetch is shut");
  };
  process.env = new Proxy(process.env, {
    get: (_, key) => {
      // The YAML parser asks whether it shall print its own steps; nothing that a text says changes that.
      if (key !== "LOG_TOKENS" && key !== "LOG_STREAM") asked.push(`env.${String(key)}`);
      return undefined;
    },
  });
}
