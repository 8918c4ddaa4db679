/** What a trainer waits for: from a keystroke in the browser to fresh problems, in a file of forty scenes and in the flagship. */
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { chromium, type Page } from "@playwright/test";

import { findChromium } from "../../scripts/browsers.mjs";
import { makeScenario, SIZES } from "./make-scenario.ts";
import { startProcess } from "./process.ts";
import { quantile, sized, type Report, type Row } from "./report.ts";

const AIM = 50;
const KEYS = sized(150, 3);
const MEASURE = "keystroke→diagnostics";

interface Document {
  readonly name: string;
  readonly folder: string;
  readonly text: string;
}

/** Types into the real editor of the built app, a letter at a time, each after the answer to the one before. */
export async function editor(): Promise<Report> {
  const documents: readonly Document[] = [
    {
      name: "40 scenes, 33 KiB",
      folder: "tests/language/fixtures",
      text: makeScenario(SIZES["33 KiB"]),
    },
    {
      name: "the flagship",
      folder: "scenarios",
      text: readFileSync("scenarios/the-last-report.mdx", "utf8"),
    },
  ];
  const rows: Row[] = [];
  const figures: Record<string, readonly number[]> = {};
  for (const document of documents) {
    const times = (await typeInto(document)).toSorted((a, b) => a - b);
    figures[document.name] = times;
    rows.push([
      document.name,
      times.length,
      ...[0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(1)),
      `p95 < ${AIM}`,
    ]);
  }
  return {
    tables: [
      {
        title: "editor: from a keystroke to fresh problems in Chromium, ms",
        head: ["", "keystrokes", "p50", "p95", "most", "aim"],
        rows,
        remarks: ["Letters at places spread over the file; the worker reads and checks all of it."],
      },
    ],
    figures,
    voidBecause: Object.entries(figures)
      .filter(([, times]) => times.length < KEYS)
      .map(([name, times]) => `${name}: only ${times.length} answers of ${KEYS}`),
  };
}

async function typeInto({ folder, text }: Document): Promise<number[]> {
  const data = await mkdtemp(path.join(tmpdir(), "eleven-minutes-bench-"));
  const server = await startProcess({
    script: "server.mjs",
    variables: { DATABASE_URL: `file:${data}/records.sqlite`, SCENARIOS: folder },
  });
  const found = await findChromium();
  const browser = await chromium.launch({
    ...(found?.path === undefined ? {} : { executablePath: found.path }),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ baseURL: server.baseUrl });
    // tsx gives functions their names back by a helper that the page does not have.
    await page.addInitScript("globalThis.__name = (named) => named");
    await openDraft(page, text);
    return await page.evaluate(typeLetters, { keys: KEYS, measure: MEASURE });
  } finally {
    await browser.close();
    await server.stop();
    await rm(data, { recursive: true, force: true });
  }
}

async function openDraft(page: Page, text: string): Promise<void> {
  const account = { email: "trainer@example.com", password: "eleven-minutes" };
  await page.request.post("/sign-in", { form: account });
  const file = { name: "typed.mdx", mimeType: "text/markdown", buffer: Buffer.from(text) };
  await page.goto("/studio/upload");
  await page.setInputFiles("#field-files", file);
  await page.getByRole("button", { name: "Upload" }).click();
  await page.getByRole("link", { name: "open it" }).click();
  // The outline asks nothing of the server and nothing of the slow worker.
  await page.getByRole("link", { name: "Outline", exact: true }).click();
  await page.locator(".cm-content").waitFor();
  await page
    .getByText(/No problems|\d+ (error|warning)/)
    .first()
    .waitFor({ timeout: 60_000 });
}

/** Runs in the page: a letter, the answer, the next letter. */
async function typeLetters({ keys, measure }: { keys: number; measure: string }) {
  const content = document.querySelector<HTMLElement>(".cm-content");
  const view = (content as unknown as { cmTile?: { view: EditorLike }; cmView?: unknown })?.cmTile
    ?.view;
  const editor =
    view ??
    (content as unknown as { cmView: { rootView: { view: EditorLike } } }).cmView.rootView.view;
  interface EditorLike {
    state: { doc: { length: number; toString(): string } };
    dispatch(change: unknown): void;
  }
  const times: number[] = [];
  const next = () =>
    new Promise<number>((resolve, reject) => {
      const observer = new PerformanceObserver((list) => {
        const [entry] = list.getEntriesByName(measure);
        if (!entry) return;
        observer.disconnect();
        resolve(entry.duration);
      });
      observer.observe({ entryTypes: ["measure"] });
      setTimeout(() => reject(new Error("no answer")), 20_000);
    });
  for (let key = 0; key < keys; key += 1) {
    const text = editor.state.doc.toString();
    // At the end of a word of prose: words are what is typed most.
    const prose = /\n[ \t]*[A-Z][^<>{}=:`\n]{20,}[a-z](?= [a-z])/;
    const from = Math.floor(((key * 7919) % keys) * (text.length / keys));
    const found = prose.exec(text.slice(from));
    const match = found ?? prose.exec(text);
    if (!match) throw new Error("no prose");
    const at = (found ? from : 0) + match.index + match[0].length;
    const answered = next();
    editor.dispatch({ changes: { from: at, insert: "e" }, userEvent: "input.type" });
    times.push(await answered);
  }
  return times;
}
