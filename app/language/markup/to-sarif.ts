/** Problems as SARIF 2.1.0, which code review tools show beside the line. */
import type { Diagnostic, Replacement } from "./diagnostic.ts";
import type { Span } from "./span.ts";

const SCHEMA =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** One run with its problems as results; every code appears once as a rule. */
export function toSarif(problems: readonly Diagnostic[]) {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "eleven-minutes", rules: codes.map((id) => ({ id })) } },
        columnKind: "utf16CodeUnits",
        results: problems.map((problem) => resultOf(problem, codes)),
      },
    ],
  };
}

function resultOf(
  {
    file,
    span,
    code,
    severity,
    message,
    hint,
    related = [],
    replacement,
    alternatives = [],
  }: Diagnostic,
  codes: readonly string[],
) {
  const fixes = [...(replacement ? [replacement] : []), ...alternatives];
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: hint ? `${message}; ${hint}` : message },
    locations: [locationOf(file, span)],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((other) => ({
            ...locationOf(other.file, other.span),
            message: { text: other.message },
          })),
        }
      : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map((one) => fixOf(file, one)) } : {}),
  };
}

function fixOf(file: string, { title, span, text }: Replacement) {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(file) },
        replacements: [{ deletedRegion: regionOf(span), insertedContent: { text } }],
      },
    ],
  };
}

function locationOf(file: string, span: Span) {
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: regionOf(span) } };
}

function uriOf(file: string): string {
  return file.split(/[\\/]/).map(encodeURIComponent).join("/");
}

function regionOf({ start, end }: Span) {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}
