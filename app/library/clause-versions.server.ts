/** The history of the handbook's clauses: each new wording is kept with a number, and nothing is ever overwritten. */
import type { Clause, Handbook } from "#app/language/handbook/handbook.ts";
import { database } from "#app/store/client.server.ts";
import { isUniqueViolation } from "#app/store/unique-violation.ts";
import { hashOf } from "./hash.server.ts";

/** What became of a clause with a new version of the handbook. */
export interface ClauseChange {
  readonly clauseId: string;
  readonly change: "new" | "reworded" | "retired" | "restored" | "removed";
  /** The number of the wording that was written. */
  readonly number: number;
}

/** The newest wording of a clause, as far as it matters here. */
interface Newest {
  readonly clauseId: string;
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly hash: string;
  readonly retired: boolean;
}

/** Another process may write at the same time; more often than this they do not meet. */
const MOST_TRIES = 5;

/** Writes the next number for every clause whose title, text or status is new; a clause that is gone gets a last one without words. */
export async function recordClauses(
  handbookHash: string,
  { clauses }: Pick<Handbook, "clauses">,
): Promise<ClauseChange[]> {
  for (let tries = 1; ; tries += 1) {
    const news = newsIn(clauses, await listNewest());
    if (news.length === 0) return [];
    try {
      const data = news.map(({ change: _change, ...row }) => ({ ...row, handbookHash }));
      await database.clauseVersion.createMany({ data });
      return news.map(({ clauseId, change, number }) => ({ clauseId, change, number }));
    } catch (error) {
      if (tries === MOST_TRIES || !isUniqueViolation(error)) throw error;
    }
  }
}

/** The wording that is known by its title, text and status. */
export function wordingHash(title: string, text: string, retired: boolean): string {
  return hashOf(title, text, retired ? "retired" : "in force");
}

async function listNewest(): Promise<Newest[]> {
  const rows = await database.clauseVersion.findMany({
    orderBy: [{ clauseId: "asc" }, { number: "desc" }],
    select: {
      ...{ clauseId: true, number: true, title: true, text: true, hash: true, retired: true },
    },
  });
  return rows.filter((row, index) => rows[index - 1]?.clauseId !== row.clauseId);
}

function newsIn(clauses: readonly Clause[], newest: readonly Newest[]) {
  const last = new Map(newest.map((row) => [row.clauseId, row]));
  const here = new Set(clauses.map(({ id }) => id));
  const written = clauses.flatMap((clause) => {
    const { id: clauseId, title, prose } = clause;
    const retired = isRetired(clause);
    const hash = wordingHash(title, prose.text, retired);
    const before = last.get(clauseId);
    if (before?.hash === hash) return [];
    const number = (before?.number ?? 0) + 1;
    const change = changeOf(before, retired);
    return [{ clauseId, number, title, text: prose.text, hash, retired, change }];
  });
  const gone = newest
    .filter((row) => !here.has(row.clauseId) && !isRemoved(row))
    .map(({ clauseId, number, title }) => ({
      ...{ clauseId, number: number + 1, title, text: "", retired: true },
      hash: wordingHash(title, "", true),
      change: "removed" as const,
    }));
  return [...written, ...gone];
}

function changeOf(before: Newest | undefined, retired: boolean): ClauseChange["change"] {
  if (!before) return "new";
  if (before.retired !== retired) return retired ? "retired" : "restored";
  return isRemoved(before) ? "restored" : "reworded";
}

/** A clause that was taken out of the handbook: what stands there always has words. */
function isRemoved({ retired, text }: Pick<Newest, "retired" | "text">): boolean {
  return retired && text === "";
}

/** Handbooks that were kept before clauses could be retired say nothing about it. */
function isRetired({ retired }: Partial<Pick<Clause, "retired">>): boolean {
  return (retired ?? null) !== null;
}
