/** Problems that were found before, so that a file is checked again only when it, its ground or the checker has changed. */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import { hashOf } from "./hash.server.ts";

/** Problems by the hash of all that they follow from. */
export interface KnownProblems {
  readonly find: (key: string) => readonly Diagnostic[] | null;
  readonly keep: (key: string, problems: readonly Diagnostic[]) => void;
  /** Writes what is known to disk, if that is where it came from. */
  readonly save: () => void;
}

const FILE = "problems.json";
/** How many files' problems are kept; the longest unused go first. */
const MOST = 5000;

/** Knows nothing at first, and keeps what it learns until the process ends. */
export function openEmptyMemory(): KnownProblems {
  const known = new Map<string, readonly Diagnostic[]>();
  return {
    find: (key) => known.get(key) ?? null,
    keep: (key, problems) => void known.set(key, problems),
    save: () => undefined,
  };
}

/** Knows what earlier runs have left in a folder; a file there that cannot be read counts as none. */
export function openKnownProblems(folder: string): KnownProblems {
  const known = readKnown(join(folder, FILE));
  let changed = false;
  return {
    find: (key) => {
      const problems = known.get(key);
      if (!problems) return null;
      known.delete(key);
      known.set(key, problems);
      return problems;
    },
    keep: (key, problems) => {
      known.set(key, problems);
      changed = true;
    },
    save: () => {
      if (!changed) return;
      changed = false;
      mkdirSync(folder, { recursive: true });
      const fresh = join(folder, `${FILE}.${process.pid}`);
      writeFileSync(fresh, JSON.stringify([...known].slice(-MOST)));
      renameSync(fresh, join(folder, FILE));
    },
  };
}

function readKnown(path: string): Map<string, readonly Diagnostic[]> {
  try {
    return new Map(JSON.parse(readFileSync(path, "utf8")) as [string, readonly Diagnostic[]][]);
  } catch {
    return new Map();
  }
}

/** The hash of all that the checker is made of: its sources and the versions of its packages. */
export function hashOfChecker(): string {
  const app = fileURLToPath(new URL("..", import.meta.url));
  const files = ["language", "library"].flatMap((floor) =>
    readdirSync(join(app, floor), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(),
  );
  const lock = readFileSync(join(app, "..", "package-lock.json"), "utf8");
  return hashOf(
    lock,
    ...files.flatMap((file) => [file.slice(app.length), readFileSync(file, "utf8")]),
  );
}
