/** The authored files of a scenarios folder: desk, handbook, scenarios. Reads and never judges; never throws for a file it cannot read. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";

import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import { spanAt, type Source } from "#app/language/markup/span.ts";

/** Everything that was read from one folder. */
export interface Authored {
  /** Null when there is no `desk.mdx` that can be read. */
  readonly desk: Source | null;
  readonly handbook: readonly Source[];
  readonly scenarios: readonly Source[];
  /** Files that could not be read. */
  readonly problems: readonly Diagnostic[];
}

/** What a file is, by where it stands in its folder. */
export type Kind = "desk" | "handbook" | "scenario";

/** Reads `desk.mdx`, `handbook/*.mdx` and the scenarios of a folder, each list in the order of the names. */
export function readAuthored(dir: string): Authored {
  const problems: Diagnostic[] = [];
  const sources = (paths: readonly string[]) =>
    paths.flatMap((path) => {
      const read = readSource(path);
      if ("text" in read) return [read];
      problems.push(read);
      return [];
    });
  const [desk] = sources([join(dir, "desk.mdx")]);
  const handbook = sources(listMdx(join(dir, "handbook")));
  const scenarios = sources(listMdx(dir).filter((path) => basename(path) !== "desk.mdx"));
  return { desk: desk ?? null, handbook, scenarios, problems };
}

/** The text of a file, or the problem that kept it from being read. */
export function readSource(path: string): Source | Diagnostic {
  const file = nameOf(path);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
    return { file, text };
  } catch (error) {
    return {
      file,
      span: spanAt("", 0, 0),
      code: "file-can-be-read",
      severity: "error",
      ...reasonFor(error),
    };
  }
}

function reasonFor(error: unknown): { readonly message: string; readonly hint: string } {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT")
    return { message: "there is no such file", hint: "check its name and folder" };
  if (code === "EISDIR")
    return { message: "this is a folder", hint: "name a file that ends in `.mdx`" };
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") {
    return {
      message: "the file is not plain text in UTF-8",
      hint: "save it as UTF-8 in your editor",
    };
  }
  return { message: "the file cannot be read", hint: "check who may read it" };
}

/** The `.mdx` files directly in a folder, sorted; none when there is no such folder. */
export function listMdx(dir: string): readonly string[] {
  if (!isFolder(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.name.endsWith(".mdx") && !entry.name.startsWith("."))
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(dir, entry.name))
    .sort();
}

/** Whether a path is a folder that is there. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The scenarios folder that a file stands in: the nearest one with a `desk.mdx`; null when there is none. */
export function findHome(path: string): string | null {
  for (let dir = dirname(path); ; dir = dirname(dir)) {
    if (statSync(join(dir, "desk.mdx"), { throwIfNoEntry: false })) return dir;
    if (dir === dirname(dir)) return null;
  }
}

/** What a file is, given its scenarios folder. */
export function kindOf(path: string, home: string): Kind {
  if (dirname(path) !== home)
    return basename(dirname(path)) === "handbook" ? "handbook" : "scenario";
  return basename(path) === "desk.mdx" ? "desk" : "scenario";
}

/** A file's name as a person at the project's folder would type it. */
export function nameOf(path: string): string {
  const name = relative(process.cwd(), path);
  return (name.startsWith("..") ? path : name).split(sep).join("/");
}
