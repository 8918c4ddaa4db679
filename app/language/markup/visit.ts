/** What the rules of a language see: one node of a document and what surrounds it. */
import type { Nodes } from "mdast";
import type { Diagnostic, Replacement } from "./diagnostic.ts";
import type { AuthoredDocument } from "./document.ts";
import type { Element } from "./element.ts";
import type { ElementSchema, LanguageSchema } from "./schema.ts";
import type { Span } from "./span.ts";

/** A node on the walk, and what surrounds it. */
export interface Visit {
  readonly node: Nodes;
  readonly document: AuthoredDocument;
  readonly language: LanguageSchema;
  /** The language's element that this node is, spelling mistakes forgiven. */
  readonly schema: ElementSchema | null;
  /** The nearest element around it; null at the top. */
  readonly around: Element | null;
  readonly aroundSchema: ElementSchema | null;
  /** Whether only a paragraph stands between it and `around`. */
  readonly direct: boolean;
}

/** Looks at one node. */
export type MarkupRule = (visit: Visit) => Diagnostic[];

/** A problem of a document. */
export function problemAt(
  document: AuthoredDocument,
  span: Span,
  code: string,
  message: string,
  hint: string,
  replacement?: Replacement,
): Diagnostic {
  const problem: Diagnostic = {
    file: document.source.file,
    span,
    code,
    severity: "error",
    message,
    hint,
  };
  return replacement ? { ...problem, replacement } : problem;
}
