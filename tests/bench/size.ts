/** What a browser loads for the desk: every script that the page names, and what those import. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";

import { startProcess } from "./process.ts";
import type { Report } from "./report.ts";

const AIM_KIB = 110;
/** Names that only the server's packages carry in their code. */
const SERVER_ONLY = ["mdx", "micromark", "remark-", "mdast", "xstate", "prisma", "sqlite", "zod"];

interface Sized {
  readonly name: string;
  readonly bytes: number;
  readonly gzipped: number;
  readonly found: readonly string[];
}

/** Loads the desk of a fresh attempt from the built server and weighs it. */
export async function size(): Promise<Report> {
  const html = await loadDesk();
  const scripts = (await listScripts(html)).map(({ name, text }) => weigh(name, text));
  const styles = await Promise.all(
    namesIn(html, /href="\/assets\/([^"]+\.css)"/g).map(async (name) =>
      weigh(name, await readAsset(name)),
    ),
  );
  const page = weigh("the page itself (HTML, after sign-in)", html);
  const total = scripts.reduce((sum, one) => sum + one.gzipped, 0);
  const found = scripts.filter((one) => one.found.length > 0);
  const kib = (bytes: number): string => (bytes / 1024).toFixed(1);
  const rowOf = (one: Sized): readonly string[] => [one.name, kib(one.bytes), kib(one.gzipped), ""];
  return {
    tables: [
      {
        title: "size: what the desk page loads, gzip level 9, KiB",
        head: ["", "plain", "gzipped", "aim"],
        rows: [
          ...scripts.toSorted((a, b) => b.gzipped - a.gzipped).map(rowOf),
          [
            "JavaScript, all of it",
            kib(scripts.reduce((sum, one) => sum + one.bytes, 0)),
            kib(total),
            `≤ ${AIM_KIB}`,
          ],
          ...styles.map(rowOf),
          rowOf(page),
        ],
        remarks: [
          found.length === 0
            ? `none of ${SERVER_ONLY.join(", ")} is named in these scripts`
            : found.map((one) => `${one.name} names ${one.found.join(", ")}`).join("\n"),
        ],
      },
    ],
    figures: { scripts, styles, page, scriptsGzipped: total, aim: AIM_KIB * 1024 },
    voidBecause: scripts.length === 0 ? ["the page names no script"] : [],
  };
}

async function loadDesk(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "eleven-minutes-bench-"));
  const server = await startProcess({
    script: "server.mjs",
    variables: { DATABASE_URL: `file:${path.join(folder, "records.sqlite")}` },
  });
  const ask = (where: string, Cookie = "", fields?: Record<string, string>): Promise<Response> =>
    fetch(new URL(where, server.baseUrl), {
      redirect: "manual",
      headers: { Cookie },
      ...(fields ? { method: "POST", body: new URLSearchParams(fields) } : {}),
    });
  try {
    const account = { email: "trainee@example.com", password: "eleven-minutes" };
    const signedIn = await ask("/sign-in", "", account);
    const cookie = (signedIn.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const begun = await ask("/scenarios/the-last-report", cookie, { mode: "practice" });
    const desk = await ask(begun.headers.get("location") ?? "/", cookie);
    if (desk.status !== 200) throw new Error(`the desk answered ${desk.status}`);
    return await desk.text();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

/** The scripts that a page names and, from there, every static import. */
async function listScripts(html: string): Promise<{ name: string; text: string }[]> {
  // The page also lists modules of other routes, for later: those are not loaded.
  const named = /(?:<link[^>]* href=|\bfrom\s*|\bimport\s*\(?\s*)"\/assets\/([^"]+\.js)"/g;
  const names = new Set(namesIn(html, named));
  const scripts: { name: string; text: string }[] = [];
  for (const name of names) {
    const text = await readAsset(name);
    scripts.push({ name, text });
    for (const [, imported = ""] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
      names.add(imported);
    }
  }
  return scripts;
}

function namesIn(html: string, pattern: RegExp): string[] {
  return [...new Set([...html.matchAll(pattern)].map(([, name = ""]) => name))];
}

function readAsset(name: string): Promise<string> {
  return readFile(path.join("build/client/assets", name), "utf8");
}

function weigh(name: string, text: string): Sized {
  const lower = text.toLowerCase();
  return {
    name,
    bytes: Buffer.byteLength(text),
    gzipped: gzipSync(text, { level: 9 }).length,
    found: SERVER_ONLY.filter((word) => lower.includes(word)),
  };
}
