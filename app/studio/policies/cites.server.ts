/** Which clauses the published scenarios and the drafts name, each version and each text read once. */
import { LRUCache } from "lru-cache";

import type { Handbook } from "#app/language/handbook/handbook.ts";
import { citesOf, type CitePlace } from "#app/language/scenario/cites-of.ts";
import { decodeScenario } from "#app/library/version-documents.ts";
import { database } from "#app/store/client.server.ts";
import { citesOfText } from "./cites-of-text.server.ts";

/** Clause id to the places that name it. */
export type Cites = ReadonlyMap<string, readonly CitePlace[]>;

/** Versions never change: what each cites is kept, some KiB for each. */
const versions = new LRUCache<string, Cites>({ max: 5000 });

/** Drafts by id, with the text that was read. */
const drafts = new Map<string, { readonly seq: number; readonly cites: Cites }>();

/** Compiled scenarios read at once: each is some hundred KiB. */
const AT_ONCE = 50;

/** What each of these versions cites. */
export async function citesOfVersions(ids: readonly string[]): Promise<ReadonlyMap<string, Cites>> {
  const found = new Map(ids.flatMap((id) => pairOf(id, versions.get(id))));
  const unread = ids.filter((id) => !found.has(id));
  for (let from = 0; from < unread.length; from += AT_ONCE) {
    const rows = await database.scenarioVersion.findMany({
      where: { id: { in: unread.slice(from, from + AT_ONCE) } },
      select: { id: true, compiled: true },
    });
    for (const { id, compiled } of rows) {
      const read = decodeScenario(compiled);
      const cites = asMap(read ? citesOf(read.scenario, read.worksheets) : []);
      found.set(id, cites);
      versions.set(id, cites);
    }
  }
  return found;
}

/** An open draft with what it cites. */
export interface DraftCites {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly cites: Cites;
}

/** What the open drafts cite, as far as they can be read; a draft with mistakes is read like any other. */
export async function citesOfDrafts({ worksheets }: Handbook): Promise<DraftCites[]> {
  const rows = await database.draft.findMany({
    where: { closedAt: null },
    orderBy: { slug: "asc" },
    select: { id: true, slug: true, title: true, seq: true },
  });
  for (const id of drafts.keys()) if (!rows.some((row) => row.id === id)) drafts.delete(id);
  const byId = Object.fromEntries(worksheets.map((sheet) => [sheet.id, sheet]));
  const found: DraftCites[] = [];
  for (const { seq, ...row } of rows) {
    const known = drafts.get(row.id);
    const cites = known?.seq === seq ? known.cites : await readDraft(row.id, row.slug, byId);
    drafts.set(row.id, { seq, cites });
    found.push({ ...row, cites });
  }
  return found.sort((a, b) => a.title.localeCompare(b.title, "en"));
}

async function readDraft(
  id: string,
  slug: string,
  worksheets: Parameters<typeof citesOf>[1],
): Promise<Cites> {
  const { text } = await database.draft.findUniqueOrThrow({
    where: { id },
    select: { text: true },
  });
  return asMap(await citesOfText({ file: `scenarios/${slug}.mdx`, text }, worksheets));
}

function asMap(cited: ReturnType<typeof citesOf>): Cites {
  return new Map(cited.map(({ clause, places }) => [clause, places]));
}

function pairOf<Value>(id: string, value: Value | undefined): [string, Value][] {
  return value === undefined ? [] : [[id, value]];
}
