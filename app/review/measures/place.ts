/** What was counted at one place of a scenario: a scene of a case in which something is judged. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import type { DetailCount, DetailKind } from "#app/attempts/counting/tallies-of.ts";

/** So many decisions of one choice, with the same points and the same points of the attempt's other decisions. */
export interface Cell {
  readonly choice: string;
  readonly verdict: Verdict;
  readonly points: number;
  readonly rest: number;
  readonly n: number;
}

/** A cell with where it was. */
export interface PlacedCell extends Cell {
  readonly caseId: string;
  readonly sceneId: string;
}

/** A detail as it was counted; those of the whole attempt have an empty place. */
export type Detail = Pick<DetailCount, "caseId" | "sceneId" | "kind" | "value" | "right" | "n">;

/** Everything counted at one place. */
export interface Place {
  readonly caseId: string;
  readonly sceneId: string;
  /** Decisions. */
  readonly n: number;
  readonly cells: readonly Cell[];
  readonly details: readonly Detail[];
}

/** Everything counted of a sample. */
export interface Counts {
  readonly places: readonly Place[];
  /** Of whole attempts: `total` and `percent`. */
  readonly whole: readonly Detail[];
}

/** Sorts counts into places, in the order given by `order` ("case.scene"); a place that it does not know comes last. */
export function countsOf(
  cells: readonly PlacedCell[],
  details: readonly Detail[],
  order: readonly string[],
): Counts {
  const places = new Map<string, { cells: Cell[]; details: Detail[] }>();
  const at = (row: { readonly caseId: string; readonly sceneId: string }) => {
    const key = placeKey(row);
    const found = places.get(key) ?? { cells: [], details: [] };
    places.set(key, found);
    return found;
  };
  for (const cell of cells) at(cell).cells.push(cell);
  for (const detail of details) if (detail.caseId !== "") at(detail).details.push(detail);
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return {
    places: [...places]
      .filter(([, one]) => one.cells.length > 0)
      .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map(([key, one]) => {
        const dot = key.indexOf(".");
        const n = one.cells.reduce((sum, cell) => sum + cell.n, 0);
        return { caseId: key.slice(0, dot), sceneId: key.slice(dot + 1), n, ...one };
      }),
    whole: details.filter(({ caseId }) => caseId === ""),
  };
}

/** "case.scene". */
export function placeKey(row: { readonly caseId: string; readonly sceneId: string }): string {
  return `${row.caseId}.${row.sceneId}`;
}

/** The details of one kind added up by value, the most frequent first. */
export function countBy(
  details: readonly Detail[],
  kind: DetailKind,
): { readonly value: string; readonly n: number; readonly right: number }[] {
  const sums = new Map<string, { value: string; n: number; right: number }>();
  for (const one of details) {
    if (one.kind !== kind) continue;
    const sum = sums.get(one.value) ?? { value: one.value, n: 0, right: 0 };
    sum.n += one.n;
    if (one.right) sum.right += one.n;
    sums.set(one.value, sum);
  }
  return [...sums.values()].sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
}
