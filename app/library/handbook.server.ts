/** Handbooks by hash, and the one that holds now. */
import { FORMAT } from "#app/language/scenario/compiled.ts";
import { database } from "#app/store/client.server.ts";
import { clauseTexts, type ClauseText, type HandbookContent } from "./handbook-content.ts";
import { makeSearch } from "./search.ts";
import { decodeHandbook } from "./version-documents.ts";

/** A handbook ready to be read and searched. */
export interface ReadHandbook extends HandbookContent {
  readonly hash: string;
  readonly clauses: Readonly<Record<string, ClauseText>>;
  readonly search: (query: string) => readonly ClauseText[];
}

const kept = new Map<string, Promise<ReadHandbook>>();

/** The handbook in force: the one seen last. Null before anything was published. */
export async function findHandbook(): Promise<ReadHandbook | null> {
  const newest = await database.handbookVersion.findFirst({
    orderBy: { seenAt: "desc" },
    select: { hash: true },
  });
  return newest ? readHandbook(newest.hash) : null;
}

/** A handbook as it was, by hash. Throws if absent. */
export function readHandbook(hash: string): Promise<ReadHandbook> {
  const found = kept.get(hash);
  if (found) return found;
  const handbook = load(hash);
  kept.set(hash, handbook);
  handbook.catch(() => kept.delete(hash));
  return handbook;
}

async function load(hash: string): Promise<ReadHandbook> {
  const row = await database.handbookVersion.findUniqueOrThrow({ where: { hash } });
  const content = decodeHandbook(row.content);
  if (!content) throw new Error(`handbook ${hash} is not of format ${FORMAT}`);
  const clauses = clauseTexts(content);
  return { ...content, hash, clauses, search: makeSearch(Object.values(clauses)) };
}
