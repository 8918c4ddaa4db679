/** The handbook as the desk and its pages show it. */
import type { ClauseText, HandbookContent } from "./handbook-content.ts";
import { listMatrix, type MatrixLine, searchMatrix } from "./matrix.ts";

/** A section with the clauses that can be cited. */
export interface ClauseGroup {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly { readonly id: string; readonly title: string }[];
}

/** A clause in full, with the title of its section. */
export interface ClauseHit extends ClauseText {
  readonly sectionTitle: string;
}

/** Every clause by section, titles only. */
export function listClauseGroups({ handbook }: HandbookContent): ClauseGroup[] {
  return handbook.sections.map(({ id, title, clauses }) => ({
    id,
    title,
    clauses: clauses.map((clause) => ({ id: clause.id, title: clause.title })),
  }));
}

/** The answer to a search, clauses and lines of the matrix; without a query all of them, in the handbook's order. */
export function searchHandbook(
  book: HandbookContent & {
    readonly clauses: Readonly<Record<string, ClauseText>>;
    readonly search: (query: string) => readonly ClauseText[];
  },
  query: string,
): { q: string; hits: ClauseHit[]; matrix: MatrixLine[] } {
  const q = query.trim().slice(0, 100);
  const found =
    q === "" ? book.handbook.clauses.flatMap(({ id }) => book.clauses[id] ?? []) : book.search(q);
  const titles = new Map(book.handbook.sections.map(({ id, title }) => [id, title]));
  return {
    q,
    matrix: searchMatrix(listMatrix(book), q),
    hits: found.map((clause) => ({ ...clause, sectionTitle: titles.get(clause.section) ?? "" })),
  };
}
