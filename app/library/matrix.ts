/** The escalation matrix as it is read: its lines with the names of their teams. */
import type { EscalationRoute, Handbook } from "#app/language/handbook/handbook.ts";
import type { HandbookContent } from "./handbook-content.ts";

/** One line of the matrix. */
export interface MatrixLine extends Pick<
  EscalationRoute,
  "id" | "trigger" | "how" | "answer" | "silent"
> {
  /** The team and the person: "Emergency desk, Teodora Quist". */
  readonly to: string;
  /** The teams through which it gets there too; null when there are none. */
  readonly via: string | null;
  readonly clauses: readonly { readonly id: string; readonly section: string }[];
}

/** The lines of the matrix in the order of the handbook. */
export function listMatrix({
  handbook,
  desk,
}: Pick<HandbookContent, "handbook" | "desk">): MatrixLine[] {
  const labelOf = (team: string) => desk.teams.find(({ id }) => id === team)?.label ?? team;
  return handbook.routes.map(({ id, trigger, to, via, who, clauses, how, answer, silent }) => ({
    ...{ id, trigger, how, answer, silent },
    to: who === null ? labelOf(to) : `${labelOf(to)}, ${who}`,
    via: via.length === 0 ? null : via.map(labelOf).join(" or "),
    clauses: clausesOf(handbook, clauses),
  }));
}

/** Clauses with the sections that they stand in. */
export function clausesOf(
  { clauses }: Pick<Handbook, "clauses">,
  ids: readonly string[],
): MatrixLine["clauses"] {
  return ids.flatMap((id) => {
    const found = clauses.find((one) => one.id === id);
    return found ? [{ id, section: found.section }] : [];
  });
}

/** The lines in which every word of a query stands; without a query all of them. */
export function searchMatrix(lines: readonly MatrixLine[], query: string): MatrixLine[] {
  const words = query.toLowerCase().split(/\s+/);
  return lines.filter(({ id: _, clauses, ...texts }) => {
    const text = [...Object.values(texts), ...clauses.map(({ id }) => id)].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
