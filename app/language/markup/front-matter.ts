/** The YAML block at the head of an authored file → plain data, and the place of each of its values. */
import { isMap, isPair, isScalar, isSeq, parseDocument as parseYaml, type YAMLMap } from "yaml";
import type { Diagnostic } from "./diagnostic.ts";
import { type Source, type Span, spanAt } from "./span.ts";

/** What the block says. `places` has the value of each key path (`shift.from`, `sources.0.url`), `keys` the key itself. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly span: Span;
  readonly places: Readonly<Record<string, Span>>;
  readonly keys: Readonly<Record<string, Span>>;
}

interface ReadBlock {
  readonly value: FrontMatter;
  readonly problems: readonly Diagnostic[];
}

/** The last block: rules ask about the same one many times. */
let last: { readonly head: string; readonly file: string; readonly read: ReadBlock } | null = null;

/** Reads the block that stands at `span`, fences included. */
export function parseFrontMatter(source: Source, span: Span): ReadBlock {
  const head = source.text.slice(0, span.end.offset);
  if (
    last?.file === source.file &&
    last.head === head &&
    last.read.value.span.start.offset === span.start.offset
  )
    return last.read;
  const read = readBlock(source, span);
  last = { head, file: source.file, read };
  return read;
}

function readBlock(source: Source, span: Span): ReadBlock {
  const block = source.text.slice(span.start.offset, span.end.offset);
  const from = span.start.offset + block.indexOf("\n") + 1;
  const lastFence = block.lastIndexOf("---");
  const yaml = source.text.slice(from, Math.max(from, span.start.offset + lastFence));
  const document = parseYaml(yaml, {
    prettyErrors: false,
    stringKeys: true,
    // Problems are told as diagnostics; the parser would also print some of them.
    logLevel: "error",
  });
  const at = (start: number, end: number) =>
    spanAt(source.text, from + start, from + Math.max(start, end));
  const problems = [...document.errors, ...document.warnings].map((error): Diagnostic => ({
    file: source.file,
    span: at(error.pos[0], error.pos[1]),
    code: "front-matter",
    severity: "error",
    message: inPlainWords(error.code, error.message),
    hint:
      HINTS[error.code] ??
      "each line is `name: value`; put text with a colon or a quote between quotes",
  }));
  const [places, keys]: [Record<string, Span>, Record<string, Span>] = [{}, {}];
  if (isMap(document.contents))
    collect(document.contents, "", (kind, path, [start, end]) => {
      (kind === "key" ? keys : places)[path] = at(start, end);
    });
  const data =
    document.errors.length > 0 && !isMap(document.contents)
      ? {}
      : plain(() => document.toJS({ maxAliasCount: 0 }));
  if (data === null) problems.push(notAMap(source, span));
  return { value: { data: data ?? {}, span, places, keys }, problems };
}

const HINTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "keep one of them",
  TAB_AS_INDENT: "indent with spaces",
  MISSING_CHAR: "a quote or a bracket that was opened must be closed",
};

function inPlainWords(code: string, message: string): string {
  if (code === "DUPLICATE_KEY") return "this name is written twice";
  if (code === "TAB_AS_INDENT") return "unexpected tab, expected spaces";
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, "");
}

type Collect = (kind: "key" | "value", path: string, range: readonly [number, number]) => void;

function collect(map: YAMLMap, prefix: string, tell: Collect): void {
  for (const item of map.items) {
    if (!isPair(item) || !isScalar(item.key)) continue;
    const path = prefix + String(item.key.value);
    if (item.key.range) tell("key", path, [item.key.range[0], item.key.range[1]]);
    collectValue(item.value, path, tell);
  }
}

function collectValue(value: unknown, path: string, tell: Collect): void {
  if (!isScalar(value) && !isMap(value) && !isSeq(value)) return;
  if (value.range) tell("value", path, [value.range[0], value.range[1]]);
  if (isMap(value)) collect(value, `${path}.`, tell);
  if (isSeq(value))
    value.items.forEach((item, i) => {
      collectValue(item, `${path}.${i}`, tell);
    });
}

function plain(read: () => unknown): Record<string, unknown> | null {
  try {
    const data = read();
    if (data === null || data === undefined) return {};
    return typeof data === "object" && !Array.isArray(data)
      ? (data as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function notAMap(source: Source, span: Span): Diagnostic {
  return {
    file: source.file,
    span,
    code: "front-matter",
    severity: "error",
    message: "unexpected front matter, expected lines of `name: value`",
    hint: "write one `name: value` on each line, without `&` and `*` references",
  };
}
