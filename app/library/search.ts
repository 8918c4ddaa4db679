/** Finds clauses by id, title or words. */
import MiniSearch from "minisearch";

import { LONGEST_SEARCH } from "#app/kit/form/limits.ts";
import type { ClauseText } from "./handbook-content.ts";

/** A search over clauses; an empty query finds nothing, and of a very long one the beginning counts. */
export function makeSearch(clauses: readonly ClauseText[]): (query: string) => ClauseText[] {
  const index = new MiniSearch<{ id: string; title: string; text: string; section: string }>({
    fields: ["id", "title", "text", "section"],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { id: 4, title: 3 }, combineWith: "AND" },
    // "RQ-3" is one word.
    tokenize: (text) => text.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== ""),
  });
  index.addAll(
    clauses.map(({ id, title, section, html }) => ({ id, title, section, text: textOf(html) })),
  );
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return (query) =>
    index.search(query.slice(0, LONGEST_SEARCH)).flatMap((hit) => byId.get(String(hit.id)) ?? []);
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, " ").replace(/&[a-z]+;|&#\d+;/g, " ");
}
