/** Problems as text for a terminal: each under the author's own line. */
import type { Diagnostic } from "./diagnostic.ts";
import type { Source, Span } from "./span.ts";

/** The widest part of a line that is shown. */
const WIDEST = 110;

/** All problems, one block each, with the source line, the range underlined, the hint and related places. */
export function printDiagnostics(
  problems: readonly Diagnostic[],
  sources: readonly Source[],
): string {
  return problems.map((problem) => printDiagnostic(problem, sources)).join("\n");
}

/** One problem; ends with a line end. */
function printDiagnostic(problem: Diagnostic, sources: readonly Source[]): string {
  const { file, span, severity, code, message, hint, related = [] } = problem;
  const lines = [
    `${placeInWords(file, span)} ${severity} ${code}`,
    `  ${message}`,
    ...excerptLines(textOf(sources, file), span),
    ...(hint ? [`  hint: ${hint}`] : []),
    ...related.flatMap((other) => [
      `  ${placeInWords(other.file, other.span)} ${other.message}`,
      ...excerptLines(textOf(sources, other.file), other.span),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

/** "3 errors, 1 warning". */
export function countInWords(problems: readonly Diagnostic[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  const words = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;
  return [words(errors, "error"), ...(warnings > 0 ? [words(warnings, "warning")] : [])].join(", ");
}

/** "scenarios/a.mdx:3:11". */
function placeInWords(file: string, { start }: Span): string {
  return `${file}:${start.line}:${start.column}`;
}

function textOf(sources: readonly Source[], file: string): string | undefined {
  return sources.find((source) => source.file === file)?.text;
}

function excerptLines(text: string | undefined, { start, end }: Span): string[] {
  if (text === undefined) return [];
  const line = text.split(/\r?\n/)[start.line - 1];
  if (line === undefined || line.trim() === "") return [];
  const last = end.line === start.line ? end.column : line.length + 1;
  const width = Math.max(1, last - start.column);
  const cut =
    start.column + Math.min(width, 40) > WIDEST ? start.column - 1 - Math.floor(WIDEST / 3) : 0;
  const shown = line.slice(cut, cut + WIDEST);
  const before = shown.slice(0, start.column - 1 - cut).replace(/[^\t]/g, " ");
  const mark = "^".repeat(Math.max(1, Math.min(width, shown.length - before.length)));
  const gutter = String(start.line).padStart(5);
  return [`${gutter} | ${shown}`, `${" ".repeat(gutter.length)} | ${before}${mark}`];
}
