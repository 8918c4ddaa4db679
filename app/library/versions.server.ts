/** Published versions: what can be taken now, and any version by its id, kept in memory once read. */
import { LRUCache } from "lru-cache";

import { compiledOf } from "#app/language/scenario/build.ts";
import { FORMAT } from "#app/language/scenario/compiled.ts";
import { openGame } from "#app/language/scenario/play.ts";
import type { Game } from "#app/language/scenario/run.ts";
import { database } from "#app/store/client.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";
import type { VersionContent } from "./make-version.server.ts";
import { decodeHtml, decodeScenario } from "./version-documents.ts";
import { VERSION_NAME, versionName } from "./version-name.ts";
import type { VersionSummary } from "./version-summary.ts";

/** A version ready to be played and shown. */
export interface Version {
  readonly id: string;
  readonly slug: string;
  readonly number: number;
  /** Its number, with its form where the text has several. */
  readonly name: string;
  readonly hash: string;
  readonly handbookHash: string;
  readonly game: Game;
  /** Fragment to HTML. */
  readonly html: Readonly<Record<string, string>>;
}

/** A compiled scenario with its HTML is some hundred KiB. */
const kept = new LRUCache<string, Promise<Version>>({ max: 50 });

/** The newest version of a scenario, retired or not; null when there is none. */
export function findLast(slug: string) {
  return database.scenarioVersion.findFirst({
    where: { slug, mainId: null },
    orderBy: { number: "desc" },
    select: { id: true, number: true, hash: true, origin: true, handbookHash: true },
  });
}

/** What is known of a version beside its content. */
type VersionFacts = Omit<Prisma.ScenarioVersionUncheckedCreateInput, keyof VersionContent>;

/** Writes a new version, a row for each form, and says the id of its first. The client's own way takes a second for each MiB of JSON: SQL writes that. */
export async function storeVersion(
  tx: Prisma.TransactionClient,
  forms: readonly VersionContent[],
  { hash, ...facts }: VersionFacts,
): Promise<string> {
  let mainId: string | null = null;
  for (const { compiled, html, ...content } of forms) {
    const own: string = mainId === null ? hash : `${hash} ${content.form}`;
    const { id }: Pick<Version, "id"> = await tx.scenarioVersion.create({
      data: { ...content, ...facts, hash: own, mainId, compiled: {}, html: {} },
      select: { id: true },
    });
    await tx.$executeRaw`UPDATE "ScenarioVersion" SET "compiled" = ${compiled}, "html" = ${html} WHERE "id" = ${id}`;
    mainId ??= id;
  }
  if (mainId === null) throw new Error("a version without a form");
  return mainId;
}

/** The newest version of every scenario that is not retired, by title. */
export async function listVersions(): Promise<VersionSummary[]> {
  const all = await database.scenarioVersion.findMany({
    where: { retiredAt: null, mainId: null },
    orderBy: [{ slug: "asc" }, { number: "desc" }],
    select: {
      id: true,
      slug: true,
      number: true,
      title: true,
      summary: true,
      level: true,
      minutes: true,
    },
  });
  const newest = all.filter((version, index) => all[index - 1]?.slug !== version.slug);
  return newest.sort((a, b) => a.title.localeCompare(b.title, "en"));
}

/** The newest version of one scenario, in its first form; null when there is none to take. */
export async function findNewest(slug: string): Promise<Version | null> {
  const found = await database.scenarioVersion.findFirst({
    where: { slug, retiredAt: null, mainId: null },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  return found ? readVersion(found.id) : null;
}

/** A form of the newest version of a scenario, and what it is dealt for. */
export interface NewestForm {
  readonly id: string;
  readonly form: string;
  readonly practice: boolean;
  readonly assessment: boolean;
}

/** The forms of the newest version in service, by letter; none when there is none. */
export async function listNewestForms(slug: string): Promise<NewestForm[]> {
  const rows = await database.scenarioVersion.findMany({
    where: { slug, retiredAt: null },
    orderBy: [{ number: "desc" }, { form: "asc" }],
    select: { id: true, ...VERSION_NAME },
  });
  return rows.filter(({ number }) => number === rows[0]?.number);
}

/** A version by id. Throws if absent or written by a release whose data this one cannot play. */
export function readVersion(id: string): Promise<Version> {
  const found = kept.get(id);
  if (found) return found;
  const version = load(id);
  kept.set(id, version);
  version.catch(() => kept.delete(id));
  return version;
}

async function load(id: string): Promise<Version> {
  const row = await database.scenarioVersion.findUniqueOrThrow({ where: { id } });
  const stored = decodeScenario(row.compiled);
  if (!stored) throw new Error(`version ${id} is not of format ${FORMAT}`);
  return {
    id: row.id,
    slug: row.slug,
    number: row.number,
    name: versionName(row),
    hash: row.hash,
    handbookHash: row.handbookHash,
    game: openGame(compiledOf(stored)),
    html: decodeHtml(row.html),
  };
}
