/** The policies: every clause that is or was in the handbook, its wordings, and which scenarios name it. */
import type { Clause } from "#app/language/handbook/handbook.ts";
import { wordingHash } from "#app/library/clause-versions.server.ts";
import { clauseAddress } from "#app/library/handbook-content.ts";
import { requireHandbook } from "#app/library/handbook-pages.server.ts";
import { readHandbook, type ReadHandbook } from "#app/library/handbook.server.ts";
import { database } from "#app/store/client.server.ts";
import { countRunning, listInService } from "#app/studio/publishing/in-service.server.ts";
import { citesOfDrafts, citesOfVersions } from "./cites.server.ts";
import { clauseHistory, isRemoved } from "./clause-history.ts";
import type { CitingVersion, PolicyPage, PolicyRow } from "./policy.ts";

/** Every clause in the order of the handbook, then those that are no longer in it. */
export async function listPolicies(): Promise<PolicyRow[]> {
  const book = await requireHandbook();
  const newest = await listNewest();
  const inService = await listInService();
  const versions = await citesOfVersions(inService.map(({ id }) => id));
  const drafts = await citesOfDrafts(book.handbook);
  const rows = book.handbook.clauses.map((clause) => policyOf(clause, book, newest));
  const here = new Set(rows.map(({ id }) => id));
  const gone = [...newest.values()].filter(({ clauseId }) => !here.has(clauseId)).map(removed);
  return [...rows, ...gone].map((row) => ({
    ...row,
    scenarios: [...versions.values()].filter((cites) => cites.has(row.id)).length,
    drafts: drafts.filter(({ cites }) => cites.has(row.id)).length,
  }));
}

/** One clause with its history and those who name it; answers 404 for one that never was. */
export async function requirePolicy(id: string | undefined): Promise<PolicyPage> {
  const book = await requireHandbook();
  const clauseId = id ?? "";
  const clause = book.handbook.clauses.find((each) => each.id === clauseId);
  const recorded = await database.clauseVersion.findMany({ where: { clauseId } });
  const wordings = clauseHistory(recorded);
  const last = recorded.find(({ number }) => number === wordings[0]?.number);
  if (!clause && !last) {
    throw new Response("The handbook has and had no such clause.", { status: 404 });
  }
  const newest = new Map(last ? [[clauseId, last]] : []);
  const drafts = await citesOfDrafts(book.handbook);
  return {
    policy: clause ? policyOf(clause, book, newest) : removed(last ?? NOTHING),
    html: book.clauses[clauseId]?.html ?? "",
    address: clauseAddress(book.handbook, clauseId),
    wordings,
    versions: await citingVersions(clauseId, recorded),
    drafts: drafts.flatMap(({ cites, ...draft }) => {
      const places = cites.get(clauseId);
      return places ? [{ ...draft, places }] : [];
    }),
  };
}

/** The newest recorded wording of a clause. */
interface Newest {
  readonly clauseId: string;
  readonly number: number;
  readonly title: string;
  readonly createdAt: Date;
}

const NOTHING: Newest = { clauseId: "", number: 0, title: "", createdAt: new Date(0) };

async function listNewest(): Promise<ReadonlyMap<string, Newest>> {
  const rows = await database.clauseVersion.findMany({
    orderBy: [{ clauseId: "asc" }, { number: "asc" }],
    select: { clauseId: true, number: true, title: true, createdAt: true },
  });
  // Of several with one key the last stays.
  return new Map(rows.map((row) => [row.clauseId, row]));
}

type Policy = PolicyPage["policy"];

function policyOf(
  { id, title, section, retired, replacedBy }: Clause,
  { handbook }: ReadHandbook,
  newest: ReadonlyMap<string, Newest>,
): Policy {
  const last = newest.get(id);
  return {
    ...{ id, title, replacedBy: replacedBy ?? null },
    section: handbook.sections.find((each) => each.id === section)?.title ?? section,
    // A handbook that was kept before clauses could be retired has no such field.
    state: (retired ?? null) === null ? "in-force" : "retired",
    since: retired ?? null,
    wording: last?.number ?? 0,
    changedAt: last?.createdAt.toISOString() ?? null,
  };
}

function removed({ clauseId, number, title, createdAt }: Newest): Policy {
  return {
    ...{ id: clauseId, title, section: null, state: "removed", replacedBy: null },
    since: createdAt.toISOString().slice(0, 10),
    wording: number,
    changedAt: createdAt.toISOString(),
  };
}

interface Recorded {
  readonly number: number;
  readonly hash: string;
  readonly retired: boolean;
  readonly text: string;
}

/** Versions in service, and others that attempts still run on, that name the clause. */
async function citingVersions(
  clause: string,
  recorded: readonly Recorded[],
): Promise<CitingVersion[]> {
  const running = await countRunning();
  const inService = new Set((await listInService()).map(({ id }) => id));
  const rows = await database.scenarioVersion.findMany({
    where: { id: { in: [...new Set([...inService, ...running.keys()])] } },
    orderBy: [{ slug: "asc" }, { number: "desc" }],
    select: { id: true, slug: true, title: true, number: true, handbookHash: true },
  });
  const cites = await citesOfVersions(rows.map(({ id }) => id));
  const found: CitingVersion[] = [];
  for (const { handbookHash, ...row } of rows) {
    const places = cites.get(row.id)?.get(clause);
    if (!places) continue;
    const pinned = await pinnedWording(clause, handbookHash, recorded);
    const current = inService.has(row.id);
    found.push({ ...row, places, current, running: running.get(row.id) ?? 0, pinned });
  }
  return found.sort((a, b) => a.title.localeCompare(b.title, "en"));
}

/** The wording in the handbook that a version was published with, by number; null when it is the newest. */
async function pinnedWording(
  clause: string,
  handbookHash: string,
  recorded: readonly Recorded[],
): Promise<number | "older" | null> {
  const { handbook } = await readHandbook(handbookHash);
  const found = handbook.clauses.find(({ id }) => id === clause);
  const last = recorded.reduce((most, { number }) => Math.max(most, number), 0);
  if (last === 0) return null;
  const hash = found
    ? wordingHash(found.title, found.prose.text, (found.retired ?? null) !== null)
    : null;
  // The same words may have held more than once: then the latest time counts.
  const same = recorded.filter((row) => (hash === null ? isRemoved(row) : row.hash === hash));
  if (same.length === 0) return "older";
  const number = Math.max(...same.map((row) => row.number));
  return number === last ? null : number;
}
