/** What the handbook's own files say about clauses that are not there, or no longer in force. */
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import { removeAttribute, removeWord } from "#app/language/markup/edits.ts";
import { findNearest } from "#app/language/markup/nearest.ts";
import { type Source, type Span, wordSpan } from "#app/language/markup/span.ts";
import type { Clause } from "./handbook.ts";
import { type HandbookFile, placeOf, type Written } from "./parse-section.ts";

/** Worksheets, lines of the matrix and judgements that stand for, and clauses that are replaced by, a clause that does not exist or is retired. */
export function listClauseFaults(
  files: readonly HandbookFile[],
  clauses: readonly Clause[],
): Diagnostic[] {
  return files.flatMap((file) => [
    ...[...file.worksheets, ...file.routes].flatMap((written) =>
      listFaults(written, file.source, clauses),
    ),
    ...file.judgements.flatMap((written) =>
      listFaults(
        { ...written, value: { clauses: written.value.cites } },
        file.source,
        clauses,
        "cites",
      ),
    ),
    ...file.clauses.flatMap((written) => replacementFaults(written, file.source, clauses)),
  ]);
}

function listFaults(
  written: Written<{ readonly clauses: readonly string[] }>,
  source: Source,
  clauses: readonly Clause[],
  attribute = "clauses",
): Diagnostic[] {
  const place = placeOf(written, attribute);
  const named = written.value.clauses;
  return named.flatMap((id) =>
    faultsOf(id, wordSpan(source, place, id), source, clauses).map((fault) =>
      named.includes(fault.replacement?.text ?? "")
        ? { ...fault, replacement: removeWord(source, place, id) }
        : fault,
    ),
  );
}

function replacementFaults(
  written: Written<Clause>,
  source: Source,
  clauses: readonly Clause[],
): Diagnostic[] {
  const clause = written.value;
  if (clause.replacedBy === null) return [];
  const span = placeOf(written, "replaced-by");
  const problem = { file: source.file, span, severity: "error" } as const;
  if (clause.retired === null) {
    const message = `\`${clause.id}\` is replaced, but it is not retired`;
    const hint = 'write the day from which it no longer holds: `retired="2026-11-01"`';
    return [{ ...problem, code: "clause-in-force", message, hint }];
  }
  if (clause.replacedBy === clause.id) {
    const message = `\`${clause.id}\` is replaced by itself`;
    const hint = "name the clause to cite instead, or leave `replaced-by` out";
    const replacement = removeAttribute(source, span);
    return [{ ...problem, code: "clause-in-force", message, hint, replacement }];
  }
  return faultsOf(clause.replacedBy, span, source, clauses);
}

function faultsOf(
  id: string,
  span: Span,
  source: Source,
  clauses: readonly Clause[],
): Diagnostic[] {
  const clause = clauses.find((one) => one.id === id);
  if (!clause) return [unknown(id, span, source, clauses)];
  const { retired, replacedBy } = clause;
  if (retired === null) return [];
  const problem: Diagnostic = {
    file: source.file,
    span,
    code: "clause-in-force",
    severity: "error",
    message: `the clause \`${id}\` is retired since ${retired}`,
    hint: replacedBy
      ? `it is replaced by \`${replacedBy}\``
      : "name a clause that is in force, or take it out",
    related: [{ file: clause.file, span: clause.span, message: "retired here" }],
  };
  return [
    replacedBy && replacedBy !== id
      ? { ...problem, replacement: { title: `Write ${replacedBy}`, span, text: replacedBy } }
      : problem,
  ];
}

function unknown(id: string, span: Span, { file }: Source, clauses: readonly Clause[]): Diagnostic {
  // A wrong number says nothing about which clause was meant.
  const known = clauses.map((clause) => clause.id);
  const near = findNearest(
    id,
    known.filter((one) => one.split("-")[1] === id.split("-")[1]),
  );
  const hint = near
    ? `did you mean \`${near}\`?`
    : "a clause is written with `<Clause>` in a file of the handbook";
  const problem = {
    file,
    span,
    code: "every-clause-exists",
    severity: "error",
    message: `unknown clause \`${id}\``,
    hint,
  } as const;
  return near ? { ...problem, replacement: { title: `Write ${near}`, span, text: near } } : problem;
}
