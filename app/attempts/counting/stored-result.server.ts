/** A result with its decisions as they are stored. */
import type { Decision } from "#app/attempts/results/result.ts";
import { decodeDecision, decodeSkills } from "#app/attempts/results/result-documents.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";
import type { Outcome, ResultHead } from "./counted.ts";

/** What was written of an attempt. */
export interface StoredResult {
  readonly head: ResultHead;
  readonly ordinal: number;
  readonly outcome: Outcome;
  readonly decisions: readonly Decision[];
}

/** The row with its decisions, in order. */
export const STORED = { decisions: { orderBy: { line: "asc" } } } as const;

/** What is stored, from a row that was read. */
export function storedFrom(
  row: Prisma.ResultGetPayload<{ include: { decisions: true } }>,
): StoredResult {
  const { decisions, ordinal, points, of, percent, passed, critical, adjusted, skills, ...head } =
    row;
  const outcome = { points, of, percent, passed, critical, adjusted };
  return {
    head,
    ordinal,
    outcome: { ...outcome, skills: decodeSkills(skills) },
    decisions: decisions.map(decodeDecision),
  };
}
