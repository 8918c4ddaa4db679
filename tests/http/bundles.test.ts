/** No script that was built for browsers holds what only the server knows, and only the workbench's worker holds the language. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const ASSETS = "build/client/assets";
/** Shorter texts occur by chance. */
const SHORTEST = 20;

const scripts = readdirSync(ASSETS)
  .filter((name) => name.endsWith(".js"))
  .map((name) => ({ name, text: readFileSync(path.join(ASSETS, name), "utf8") }));
const pages = scripts.filter(({ name }) => !name.startsWith("workbench.worker-"));
const server = readFileSync("build/server/index.js", "utf8");

const sources = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((name) => /(?<!\.test|\bmake|\bmake\.server|\.d)\.tsx?$/.test(name))
  .filter((name) => !name.includes("generated"))
  .map((name) => ({ name, text: readFileSync(path.join("app", name), "utf8") }));
const isServer = (name: string) => /\.server\.tsx?$/.test(name);
const isLanguage = (name: string) => name.startsWith("language/");

/** The texts between quotes that are long enough to be known again, without those that name a module. */
function textsIn(from: readonly { readonly text: string }[]): Set<string> {
  const quoted = new RegExp(`"([\\x20-\\x7e]{${SHORTEST},}?)"`, "g");
  return new Set(
    from
      .flatMap(({ text }) => text.split("\n"))
      .filter((line) => !/^\s*(\/?\*|\/\/)|\bfrom "|^import |\bimport\(/.test(line))
      .flatMap((line) => [...line.matchAll(quoted)].map(([, text = ""]) => text))
      .filter((text) => !/["\\]/.test(text)),
  );
}

/** Texts of these files that no other file has. */
function ownTexts(isOne: (name: string) => boolean): string[] {
  const others = textsIn(sources.filter(({ name }) => !isOne(name)));
  return [...textsIn(sources.filter(({ name }) => isOne(name)))].filter(
    (text) => !others.has(text),
  );
}

function found(texts: readonly string[], within: typeof scripts): string[] {
  return texts.flatMap((text) =>
    within.filter((script) => script.text.includes(text)).map(({ name }) => `${name}: ${text}`),
  );
}

test("what stands in .server files is in the server's build, and in no script", () => {
  const texts = ownTexts(isServer);
  const built = texts.filter((text) => server.includes(text));
  expect(built.length).toBeGreaterThan(60);
  expect(found(built, scripts)).toEqual([]);
});

test("what a loader or an action answers with is in no script", () => {
  const answers = sources
    .filter(({ name }) => /[/.]route\.tsx?$/.test(name))
    .flatMap(({ text }) => [...text.matchAll(/new Response\(\s*"([^"\\]+)"/g)])
    .map(([, answer = ""]) => answer);
  expect(answers.length).toBeGreaterThan(5);
  expect(answers.filter((answer) => !server.includes(answer))).toEqual([]);
  expect(found(answers, scripts)).toEqual([]);
});

test("what stands in the language is in the worker, and in no page", () => {
  const texts = ownTexts(isLanguage);
  const worker = scripts.filter((script) => !pages.includes(script));
  expect(worker.length).toBe(1);
  expect(found(texts, worker).length).toBeGreaterThan(150);
  expect(found(texts, pages)).toEqual([]);
});

test("no script names a module of Node, the database or a package of the server", () => {
  const modules =
    /["'`]node:[a-z]+|better-sqlite3|@prisma\/|PrismaClient|@node-rs\/argon2|mdx-bundler|@remix-run\/node|rate-limiter-flexible/g;
  expect(server.match(modules)?.length).toBeGreaterThan(10);
  const named = scripts.flatMap(({ name, text }) =>
    (text.match(modules) ?? []).map((module) => `${name}: ${module}`),
  );
  expect(named).toEqual([]);
});

test("the thread beside the server opens no database", () => {
  const thread = readFileSync("build/server/thread.js", "utf8");
  expect(thread).not.toMatch(/better-sqlite3|@prisma\/|PrismaClient|from "pg"/);
  expect(thread).toMatch(/from "mdx-bundler"/);
});

test("the same search finds what pages say", () => {
  const said = ownTexts((name) => /^kit\/.*\.tsx$/.test(name) && !isServer(name));
  expect(said.length).toBeGreaterThan(5);
  expect(said.filter((text) => found([text], pages).length === 0)).toEqual([]);
});
