/** `npm run check -- --watch`: checks again whatever has changed, until it is ended. */
import { watch as watchFiles } from "chokidar";

import { countInWords, printDiagnostics } from "#app/language/markup/print.ts";
import { checkPaths, type Checked, type Memory } from "./checked.server.ts";

/** How long a folder must be quiet before it is read: editors write one file in several steps. */
const QUIET_MS = 80;

/** One check of all that is watched, told as text. */
export type Round = () => string;

/**
 * Opens the rounds of a watch. The first tells every problem, the others those of the files that were checked
 * again; a changed handbook or desk makes that all of them. `now` is a clock in milliseconds.
 */
export function openRounds(
  paths: readonly string[],
  project: string,
  memory: Memory,
  now: () => number,
): Round {
  let before: Checked | null = null;
  return () => {
    const began = now();
    try {
      const checked = checkPaths(paths, project, memory);
      const told = tell(checked, before, now() - began);
      before = checked;
      return told;
    } catch (error) {
      // A folder that goes away while it is read is no reason to stop watching.
      return `cannot check now: ${error instanceof Error ? error.message : String(error)}\n`;
    }
  };
}

function tell(checked: Checked, before: Checked | null, ms: number): string {
  const { files, fresh, problems, sources } = checked;
  const gone = (before?.files ?? []).filter((file) => !files.includes(file));
  const again = new Set(before ? [...fresh, ...changedBesides(checked, before)] : files);
  const shown = problems.filter(({ file }) => again.has(file) || !files.includes(file));
  const count = before ? `${again.size} of ${files.length} files` : `${files.length} files`;
  const all = problems.length === 0 ? "no problems" : countInWords(problems);
  return [
    shown.length > 0 ? `${printDiagnostics(shown, sources)}\n` : "",
    ...gone.map((file) => `${file} is gone\n`),
    `${count} checked in ${Math.round(ms)} ms; in all: ${all}\n`,
  ].join("");
}

/** Files that are no scenarios (desk, handbook, unreadable ones) and whose problems are not what they were. */
function changedBesides(checked: Checked, before: Checked): string[] {
  const problemsOf = ({ problems }: Checked, name: string) =>
    JSON.stringify(problems.filter(({ file }) => file === name));
  const textOf = ({ sources }: Checked, name: string) =>
    sources.find(({ file }) => file === name)?.text;
  return checked.files.filter(
    (name) =>
      textOf(checked, name) !== textOf(before, name) ||
      problemsOf(checked, name) !== problemsOf(before, name),
  );
}

/** Watches until the process is ended; `print` gets the text of each round. */
export function watch(
  paths: readonly string[],
  project: string,
  memory: Memory,
  print: (text: string) => void,
): void {
  const round = openRounds(paths, project, memory, () => performance.now());
  let timer: NodeJS.Timeout | null = null;
  print(round());
  watchFiles([...new Set([...paths, project])], {
    ignoreInitial: true,
    ignored: (path, stats) => stats?.isFile() === true && !path.endsWith(".mdx"),
  }).on("all", () => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      print(round());
    }, QUIET_MS);
  });
}
