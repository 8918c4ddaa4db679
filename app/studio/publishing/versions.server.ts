/** The published versions of a scenario: listed with what runs on them, taken out of service, put back. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { pageOf, type Paged } from "#app/kit/table/paging.ts";
import { database } from "#app/store/client.server.ts";
import { countRunning } from "./in-service.server.ts";
import type { ScenarioSummary, VersionRow } from "./version.ts";

/** Scenarios on one page. */
const PAGE = 50;

/** A page of every scenario that was ever published, by title: its newest version, and how many attempts run on any. */
export async function listScenarios(asked = 1): Promise<Paged<ScenarioSummary>> {
  const rows = await database.scenarioVersion.findMany({
    where: { mainId: null },
    orderBy: [{ slug: "asc" }, { number: "desc" }],
    select: {
      ...{ id: true, slug: true, number: true, title: true, origin: true },
      ...{ retiredAt: true, createdAt: true },
    },
  });
  const running = await countRunning();
  const bySlug = new Map<string, typeof rows>();
  for (const row of rows) bySlug.set(row.slug, [...(bySlug.get(row.slug) ?? []), row]);
  const all = [...bySlug.values()].flatMap((versions): ScenarioSummary[] => {
    const [last] = versions;
    if (!last) return [];
    const current = versions.find((version) => version.retiredAt === null) ?? null;
    return [
      {
        ...{ slug: last.slug, title: (current ?? last).title, origin: last.origin },
        versions: versions.length,
        current: current?.number ?? null,
        currentId: current?.id ?? null,
        publishedAt: (current ?? last).createdAt.toISOString(),
        running: versions.reduce((sum, { id }) => sum + (running.get(id) ?? 0), 0),
      },
    ];
  });
  all.sort((a, b) => a.title.localeCompare(b.title, "en"));
  const { from, ...paged } = pageOf(all.length, PAGE, asked);
  return { rows: all.slice(from, from + PAGE), ...paged };
}

/** The versions of one scenario, the newest first; answers 404 when there are none. */
export async function requireVersions(slug: string | undefined): Promise<VersionRow[]> {
  const rows = await database.scenarioVersion.findMany({
    where: { slug: slug ?? "", mainId: null },
    orderBy: { number: "desc" },
    omit: { source: true, compiled: true, html: true },
    include: {
      author: { select: { name: true } },
      approver: { select: { name: true } },
      others: { select: { form: true, _count: { select: { attempts: true } } } },
      _count: { select: { attempts: true } },
    },
  });
  if (rows.length === 0)
    throw new Response("There is no scenario at this address.", { status: 404 });
  const running = await countRunning();
  return rows.map((row) => ({
    ...{ id: row.id, slug: row.slug, number: row.number, title: row.title, hash: row.hash },
    ...{ origin: row.origin, note: row.note, selfApproved: row.selfApproved },
    createdAt: row.createdAt.toISOString(),
    retiredAt: row.retiredAt?.toISOString() ?? null,
    author: row.author?.name ?? null,
    approver: row.approver?.name ?? null,
    forms: [row.form, ...row.others.map(({ form }) => form)],
    attempts: row.others.reduce((sum, { _count }) => sum + _count.attempts, row._count.attempts),
    running: running.get(row.id) ?? 0,
  }));
}

/** Takes one version out of service, or puts it back. Attempts on it go on; new ones get the newest that is in service. */
export async function setRetired(visitor: Visitor, id: string, retired: boolean): Promise<void> {
  await database.$transaction(async (tx) => {
    const { count } = await tx.scenarioVersion.updateMany({
      where: { OR: [{ id }, { mainId: id }], retiredAt: retired ? null : { not: null } },
      data: { retiredAt: retired ? new Date() : null },
    });
    if (count === 0) return;
    const { slug, number } = await tx.scenarioVersion.findUniqueOrThrow({ where: { id } });
    await writeAudit(tx, {
      actorId: visitor.id,
      deed: retired ? "retire" : "restore",
      subject: `scenario ${slug}, version ${number}`,
      detail: {},
    });
  });
}

/** The text of a version as its author wrote it; answers 404 when there is none of that id. */
export async function requireVersionText(id: string | undefined) {
  const found = await database.scenarioVersion.findUnique({
    where: { id: id ?? "" },
    select: { id: true, slug: true, number: true, title: true, source: true },
  });
  if (!found) throw new Response("There is no version at this address.", { status: 404 });
  return found;
}
