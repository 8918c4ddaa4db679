/** Problems as plain JSON, one flat object each. */
import type { Diagnostic, Severity } from "./diagnostic.ts";

/** One problem; lines and columns count from 1, `endColumn` is the first column after it. */
export interface JsonProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
}

/** The problems in the same order. */
export function toJson(problems: readonly Diagnostic[]): JsonProblem[] {
  return problems.map(({ file, span: { start, end }, code, severity, message, hint }) => ({
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
  }));
}
