/** Reading the fields of a front matter one by one, so that every mistake is told and the rest is still read. */
import type { z } from "zod";
import type { Diagnostic, Replacement } from "./diagnostic.ts";
import type { AuthoredDocument } from "./document.ts";
import { findNearest } from "./nearest.ts";
import { type Span, spanAt } from "./span.ts";

const CODE = "front-matter";

/** Reads the fields of one front matter and gathers what is wrong with them. */
export interface Fields {
  /** The value at a key path, or the fallback with a problem that says what was `expected`. */
  readonly read: <Value>(
    path: string,
    schema: z.ZodType<Value>,
    fallback: Value,
    expected: string,
    /** What to write where a line at the top is missing. */
    instead?: string,
  ) => Value;
  /** Tells which names may stand at a path ("" is the top); others become problems. */
  readonly allow: (path: string, names: readonly string[]) => void;
  /** Whether anything is written at a path. */
  readonly has: (path: string) => boolean;
  /** How many items the list at a path has. */
  readonly count: (path: string) => number;
  readonly report: (path: string, message: string, hint: string) => void;
  readonly problems: readonly Diagnostic[];
}

/** Opens a document's front matter for reading; a document without one has every field missing, told once. */
export function openFields(document: AuthoredDocument): Fields {
  const problems: Diagnostic[] = [];
  const { frontMatter, source } = document;
  const add = (span: Span, message: string, hint: string, replacement?: Replacement) => {
    const problem = {
      file: source.file,
      span,
      code: CODE,
      severity: "error",
      message,
      hint,
    } as const;
    problems.push(replacement ? { ...problem, replacement } : problem);
  };
  if (!frontMatter && document.complete) {
    add(
      spanAt(source.text, 0, 0),
      "expected front matter at the top of the file",
      "begin the file with `---`, lines of `name: value`, and `---`",
    );
  }
  const report: Fields["report"] = (path, message, hint) => {
    if (frontMatter) add(placeOf(document, path), message, hint);
  };
  return {
    problems,
    report,
    read: (path, schema, fallback, expected, instead) => {
      const value = valueAt(frontMatter?.data, path);
      const result = schema.safeParse(value);
      if (result.success) return result.data;
      if (value === undefined || value === null) {
        const line = instead === undefined ? undefined : lineOf(path, instead, document);
        const message = `expected \`${path}\` in the front matter`;
        if (frontMatter) add(placeOf(document, path), message, `write ${expected}`, line);
      } else
        report(path, `unexpected value of \`${path}\`, expected ${expected}`, `write ${expected}`);
      return fallback;
    },
    allow: (path, names) => {
      const value = path === "" ? frontMatter?.data : valueAt(frontMatter?.data, path);
      for (const name of Object.keys(isRecord(value) ? value : {})) {
        if (names.includes(name)) continue;
        const full = path === "" ? name : `${path}.${name}`;
        const span = frontMatter?.keys[full] ?? placeOf(document, full);
        const near = findNearest(name, names);
        const hint = near
          ? `did you mean \`${near}\`?`
          : `the names here are ${names.map((known) => `\`${known}\``).join(", ")}`;
        add(
          span,
          `unexpected \`${name}\` in the front matter`,
          hint,
          near ? { title: `Write ${near}`, span, text: near } : undefined,
        );
      }
    },
    has: (path) => valueAt(frontMatter?.data, path) !== undefined,
    count: (path) => {
      const value = valueAt(frontMatter?.data, path);
      return Array.isArray(value) ? value.length : 0;
    },
  };
}

/** A new line at the end of the front matter; none where the name stands without a value. */
function lineOf(
  name: string,
  value: string,
  { frontMatter, source }: AuthoredDocument,
): Replacement | undefined {
  if (!frontMatter || frontMatter.keys[name]) return undefined;
  const at = frontMatter.span.end.offset - 3;
  const text = `${name}: ${value}\n`;
  return { title: `Add ${name}`, span: spanAt(source.text, at, at), text };
}

/** The value's place, or the nearest key above it, or the opening fence. */
function placeOf({ frontMatter, source }: AuthoredDocument, path: string): Span {
  if (!frontMatter) return spanAt(source.text, 0, 0);
  if (frontMatter.places[path] && !isEmptySpan(frontMatter.places[path]))
    return frontMatter.places[path];
  for (let key = path; key !== ""; key = key.slice(0, Math.max(0, key.lastIndexOf(".")))) {
    const span = frontMatter.keys[key];
    if (span) return span;
  }
  const { start } = frontMatter.span;
  return spanAt(source.text, start.offset, start.offset + 3);
}

function isEmptySpan({ start, end }: Span): boolean {
  return start.offset === end.offset;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function valueAt(data: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => {
    if (Array.isArray(value)) return value[Number(name)] as unknown;
    return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }, data);
}
