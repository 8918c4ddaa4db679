/** What the page on which a set is made shows: places of the cohort's decisions, some decisions of each, and people. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { titlesOf } from "#app/attempts/assigned/titles.server.ts";
import { pageOf } from "#app/kit/table/paging.ts";
import { actWords } from "#app/language/scenario/act-words.ts";
import { timeOf } from "#app/language/scenario/scenario.ts";
import { readVersion, type Version } from "#app/library/versions.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { orderOf, placeWords } from "#app/review/measures/place-words.ts";
import { database } from "#app/store/client.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";
import {
  mixed,
  spreadOfPlaces,
  type AnswerCount,
  type Candidate,
  type CandidatePlace,
  type PlaceSpread,
} from "./candidate.ts";
import { listPeople, type CohortPerson } from "./cohort-people.server.ts";
import { readPick, type SetValues } from "./set-form.ts";

/** Places on a page, decisions shown of each, and decisions that these are chosen from. */
const PLACES = 12;
const SHOWN = 4;
const READ = 60;

const ROW = {
  ...{ attemptId: true, seq: true, slug: true, versionId: true, caseId: true, sceneId: true },
  ...{ minute: true, opened: true, action: true, team: true, verdict: true },
} as const satisfies Prisma.DecisionSelect;

type Row = Prisma.DecisionGetPayload<{ select: typeof ROW }>;

/** Everything to choose from. */
export interface Candidates {
  readonly picked: readonly Candidate[];
  readonly places: readonly CandidatePlace[];
  readonly page: number;
  readonly pages: number;
  readonly scenarios: readonly { readonly slug: string; readonly title: string }[];
  /** Places of the scenario that is chosen. */
  readonly placesOf: readonly { readonly key: string; readonly words: string }[];
  readonly people: readonly CohortPerson[];
}

/** What the filters in `values` leave of the cohort's decisions, a page of it. */
export async function listCandidates(
  manager: Visitor,
  cohort: CohortHead,
  values: SetValues,
): Promise<Candidates> {
  const counts = await countAnswers(cohort);
  const all = spreadOfPlaces(counts);
  const titles = await titlesOf(all.map(({ slug }) => slug));
  const scenarios = [...titles.values()]
    .map(({ slug, title }) => ({ slug, title }))
    .sort((a, b) => a.title.localeCompare(b.title, "en"));
  const filtered = values.verdict === "" ? all : spreadWith(counts, values.verdict);
  const wanted = filtered.filter(
    ({ slug, caseId, sceneId }) =>
      (values.slug === "" || slug === values.slug) &&
      (values.place === "" || values.slug === "" || `${caseId}.${sceneId}` === values.place),
  );
  const versions = await newestOf(cohort, [...new Set(wanted.map(({ slug }) => slug))]);
  const sorted = values.sort === "differ" ? wanted : inOrder(wanted, versions);
  const { from, page, pages } = pageOf(sorted.length, PLACES, values.page);
  const shown = sorted.slice(from, from + PLACES);
  const picked = await readPicked(cohort, values);
  const own = new Set(picked.map(({ pick }) => pick));
  const places = await Promise.all(
    shown.map((place) => placeOf(cohort, place, values, own, versions.get(place.slug))),
  );
  return {
    ...{ picked, places, page, pages, scenarios },
    placesOf: wordsOfPlaces(
      all.filter(({ slug }) => slug === values.slug),
      versions.get(values.slug),
    ),
    people: await listPeople(manager, cohort),
  };
}

function where(cohort: CohortHead, more: Prisma.DecisionWhereInput): Prisma.DecisionWhereInput {
  return { cohortId: cohort.id, seq: { not: null }, action: { not: null }, ...more };
}

async function countAnswers(cohort: CohortHead): Promise<AnswerCount[]> {
  const rows = await database.decision.groupBy({
    by: ["slug", "caseId", "sceneId", "action", "team", "verdict"],
    where: where(cohort, {}),
    _count: { _all: true },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, n: _count._all }));
}

/** The places at which this verdict was earned, with how all of their decisions differ. */
function spreadWith(counts: readonly AnswerCount[], verdict: Verdict): PlaceSpread[] {
  const key = (one: AnswerCount) => `${one.slug} ${one.caseId} ${one.sceneId}`;
  const having = new Set(counts.filter((one) => one.verdict === verdict).map(key));
  return spreadOfPlaces(counts.filter((one) => having.has(key(one))));
}

async function placeOf(
  cohort: CohortHead,
  { slug, caseId, sceneId, ...spread }: PlaceSpread,
  values: SetValues,
  picked: ReadonlySet<string>,
  version: Version | undefined,
): Promise<CandidatePlace> {
  const rows = await database.decision.findMany({
    where: where(cohort, {
      ...{ slug, caseId, sceneId },
      ...(values.verdict === "" ? {} : { verdict: values.verdict }),
    }),
    orderBy: [{ first: "desc" }, { finishedAt: "desc" }, { attemptId: "asc" }],
    take: READ,
    select: ROW,
  });
  const free = rows.filter(({ attemptId, seq }) => !picked.has(`${attemptId}:${seq}`));
  const shown = mixed(free, ({ action, team }) => `${action} ${team}`, SHOWN);
  const words = version && placeWords(version.game.compiled, caseId, sceneId);
  return {
    ...{ key: `${slug} ${caseId}.${sceneId}`, ...spread, says: words?.says ?? "" },
    scenario: version?.game.compiled.scenario.title ?? slug,
    place: words ? `${words.caseTitle}: ${words.scene}` : `${caseId}: ${sceneId}`,
    candidates: await Promise.all(shown.map((row) => candidateFrom(row, values.hide))),
  };
}

/** Picked decisions of this cohort in the order in which they were picked; what is none is left out. */
async function readPicked(cohort: CohortHead, values: SetValues): Promise<Candidate[]> {
  const rows = await findPicked(cohort, values.picks);
  return Promise.all(rows.map((row) => candidateFrom(row, values.hide)));
}

/** The decisions that a form names. */
export async function findPicked(cohort: CohortHead, picks: readonly string[]): Promise<Row[]> {
  const wanted = picks.flatMap((value) => readPick(value) ?? []);
  if (wanted.length === 0) return [];
  const rows = await database.decision.findMany({
    where: where(cohort, { OR: wanted.map(({ attemptId, seq }) => ({ attemptId, seq })) }),
    select: ROW,
  });
  return wanted.flatMap(
    ({ attemptId, seq }) =>
      rows.find((row) => row.attemptId === attemptId && row.seq === seq) ?? [],
  );
}

async function candidateFrom(row: Row, hide: boolean): Promise<Candidate> {
  const { compiled } = (await readVersion(row.versionId)).game;
  const words = placeWords(compiled, row.caseId, row.sceneId);
  return {
    pick: `${row.attemptId}:${row.seq}`,
    scenario: compiled.scenario.title,
    place: `${words.caseTitle}: ${words.scene}`,
    placeKey: `${row.slug} ${row.caseId}.${row.sceneId}`,
    time: timeOf(compiled.scenario.shift, row.minute),
    opened: new Set(row.opened as string[]).size,
    did: hide ? null : actWords(compiled.desk, row.action ?? "", row.team),
    verdict: hide ? null : (row.verdict as Verdict),
  };
}

/** Of each scenario the version that this cohort decided last. */
async function newestOf(cohort: CohortHead, slugs: readonly string[]) {
  const found = await Promise.all(
    slugs.map(async (slug) => {
      const last = await database.decision.findFirst({
        where: where(cohort, { slug }),
        orderBy: { finishedAt: "desc" },
        select: { versionId: true },
      });
      return last ? [[slug, await readVersion(last.versionId)] as const] : [];
    }),
  );
  return new Map(found.flat());
}

/** Scenario by scenario, as their authors wrote them. */
function inOrder(places: readonly PlaceSpread[], versions: ReadonlyMap<string, Version>) {
  const rank = ({ slug, caseId, sceneId }: PlaceSpread) => {
    const version = versions.get(slug);
    return version ? orderOf(version.game.compiled).indexOf(`${caseId}.${sceneId}`) : 0;
  };
  return places.toSorted((a, b) => a.slug.localeCompare(b.slug, "en") || rank(a) - rank(b));
}

function wordsOfPlaces(places: readonly PlaceSpread[], version: Version | undefined) {
  const versions = new Map(version ? [[version.slug, version]] : []);
  return inOrder(places, versions).map(({ caseId, sceneId }) => {
    const words = version && placeWords(version.game.compiled, caseId, sceneId);
    const key = `${caseId}.${sceneId}`;
    return { key, words: words ? `${words.caseTitle}: ${words.scene}` : key };
  });
}
