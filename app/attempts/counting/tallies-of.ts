/** What one attempt adds to the tallies; they are the sum of this over everything that was counted. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import type { Mode } from "#app/attempts/attempt.ts";
import { isRight, type Decision } from "#app/attempts/results/result.ts";
import type { Outcome, ResultHead } from "./counted.ts";

/** The scope that everything is counted in. */
export const EVERYBODY = "all";

/**
 * What details are counted: records opened, clauses cited, minutes spent, certainty, errors, "need response" for each decision; for each attempt
 * the points of its decisions and its percentage (`right` is then whether it passed).
 */
export type DetailKind =
  "record" | "clause" | "minutes" | "certainty" | "error" | "response" | "total" | "percent";

interface Place {
  readonly scope: string;
  readonly slug: string;
  readonly versionId: string;
  readonly mode: Mode;
  readonly first: boolean;
  readonly caseId: string;
  readonly sceneId: string;
}

/** A row of DecisionTally. */
export interface DecisionCount extends Place {
  readonly choice: string;
  readonly verdict: Verdict;
  readonly points: number;
  readonly rest: number;
  readonly n: number;
}

/** A row of DetailTally. */
export interface DetailCount extends Place {
  readonly kind: DetailKind;
  readonly value: string;
  readonly right: boolean;
  readonly n: number;
}

/** What is added, or, with negative `n`, taken away. */
export interface Tallies {
  readonly decisions: readonly DecisionCount[];
  readonly details: readonly DetailCount[];
}

/** A counted attempt as tallies need it, `ordinal` as its result has it. */
export interface Tallied {
  readonly head: ResultHead;
  readonly ordinal: number;
  readonly outcome: Pick<Outcome, "percent" | "passed">;
  readonly decisions: readonly Decision[];
  readonly tallied: boolean;
}

/** The rows that these attempts count in, each once with its number, in an order that is the same for the same rows: two writers never wait for each other. */
export function talliesOf(...all: readonly Tallied[]): Tallies {
  return sumOf(all.flatMap(rowsOf));
}

function rowsOf({ head, ordinal, outcome, decisions, tallied }: Tallied): readonly Tallies[] {
  if (!tallied) return [];
  const { slug, versionId, mode, cohortId } = head;
  const total = decisions.reduce((sum, { points }) => sum + points, 0);
  const scopes = cohortId === null ? [EVERYBODY] : [EVERYBODY, cohortId];
  return scopes.map((scope) => {
    const whole = { scope, slug, versionId, mode, first: ordinal === 1 };
    const nowhere = { ...whole, caseId: "", sceneId: "", right: outcome.passed, n: 1 };
    return {
      decisions: decisions.map(
        ({ caseId, sceneId, choice, verdict, points, rest }): DecisionCount => {
          return { ...whole, caseId, sceneId, choice, verdict, points, rest, n: 1 };
        },
      ),
      details: [
        ...decisions.flatMap((decision): DetailCount[] => {
          const { caseId, sceneId } = decision;
          const right = isRight(decision.verdict);
          return detailsOf(decision).map(([kind, value]) => {
            return { ...whole, caseId, sceneId, kind, value, right, n: 1 };
          });
        }),
        { ...nowhere, kind: "total", value: String(total) },
        { ...nowhere, kind: "percent", value: String(outcome.percent) },
      ],
    };
  });
}

function detailsOf(decision: Decision): (readonly [DetailKind, string])[] {
  const { opened, cited, spent, certainty, error, need, response } = decision;
  return [
    ...[...new Set(opened)].map((record) => ["record", record] as const),
    ...[...new Set(cited)].map((clause) => ["clause", clause] as const),
    ["minutes", String(spent)],
    ...(certainty === null ? [] : [["certainty", String(certainty)] as const]),
    ...(error === null ? [] : [["error", error] as const]),
    ["response", `${need} ${response}`],
  ];
}

/** Adds up, row by row; rows that come to nothing are left out. */
export function sumOf(all: readonly Tallies[]): Tallies {
  return {
    decisions: addUp(
      all.flatMap(({ decisions }) => decisions),
      (row) => [row.choice, row.verdict, row.points, row.rest],
    ),
    details: addUp(
      all.flatMap(({ details }) => details),
      (row) => [row.kind, row.value, row.right],
    ),
  };
}

/** The same, taken away. */
export function negative({ decisions, details }: Tallies): Tallies {
  return {
    decisions: decisions.map((row) => ({ ...row, n: -row.n })),
    details: details.map((row) => ({ ...row, n: -row.n })),
  };
}

function addUp<Row extends Place & { readonly n: number }>(
  rows: readonly Row[],
  restOfKey: (row: Row) => readonly unknown[],
): Row[] {
  const sums = new Map<string, { readonly row: Row; n: number }>();
  for (const row of rows) {
    const { scope, slug, versionId, mode, first, caseId, sceneId } = row;
    const place = [scope, slug, versionId, mode, first, caseId, sceneId, ...restOfKey(row)];
    const key = place.join("\n");
    const sum = sums.get(key);
    if (sum) sum.n += row.n;
    else sums.set(key, { row, n: row.n });
  }
  return [...sums]
    .filter(([, { n }]) => n !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { row, n }]) => ({ ...row, n }));
}
