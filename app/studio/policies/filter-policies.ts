/** Narrows the list of policies to what was asked for. */
import type { PolicyRow, PolicyState } from "./policy.ts";

/** What a form asks for. */
export interface PolicyFilter {
  readonly q: string;
  /** `cited` and `unused`: named by something in service or in work, or by nothing. */
  readonly show: PolicyState | "cited" | "unused" | "all";
}

const SHOWN = ["all", "in-force", "retired", "removed", "cited", "unused"] as const;

/** Reads the form's fields; what is not understood is left out. */
export function parsePolicyFilter(fields: URLSearchParams): PolicyFilter {
  const show = SHOWN.find((known) => known === fields.get("show")) ?? "all";
  return { q: (fields.get("q") ?? "").trim().slice(0, 100), show };
}

/** The rows that have every word in their id, title or section, and the state that was asked for. */
export function filterPolicies(rows: readonly PolicyRow[], { q, show }: PolicyFilter): PolicyRow[] {
  const words = q.toLowerCase().split(/\s+/);
  return rows.filter((row) => {
    const text = `${row.id} ${row.title} ${row.section ?? ""}`.toLowerCase();
    return isShown(row, show) && words.every((word) => text.includes(word));
  });
}

function isShown({ state, scenarios, drafts }: PolicyRow, show: PolicyFilter["show"]): boolean {
  if (show === "all") return true;
  if (show === "cited") return scenarios + drafts > 0;
  return show === "unused" ? scenarios + drafts === 0 : state === show;
}
