/** The filters of a list of decisions in words, and what can be chosen instead. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { byName } from "#app/kit/table/by-name.ts";
import { readVersion } from "#app/library/versions.server.ts";
import { cohortsOf } from "#app/review/access.server.ts";
import { choiceWords, placeWords, recordWords } from "#app/review/measures/place-words.ts";
import { readSectionTitles } from "#app/review/person/section-titles.server.ts";
import { database } from "#app/store/client.server.ts";
import type { DecisionFilters, FilterName } from "./decision-filters.ts";

/** A filter that is set; `value` is what a person calls it, null where the screen has words of its own (verdicts, errors). */
export interface FilterWords {
  readonly name: FilterName;
  readonly value: string;
  readonly words: string | null;
}

/** Something that can be chosen in the form. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What the form of the list needs. */
export interface FilterForm {
  readonly set: readonly FilterWords[];
  readonly cohorts: readonly Option[];
  readonly scenarios: readonly Option[];
}

/** Names of cohorts and people are looked up among the manager's own: a foreign id is shown as nothing. */
export async function readFilterForm(
  manager: Visitor,
  filters: DecisionFilters,
): Promise<FilterForm> {
  const [cohorts, scenarios, words, sections] = await Promise.all([
    database.cohort.findMany({
      where: cohortsOf(manager),
      orderBy: { id: "asc" },
      select: { id: true, name: true },
    }),
    listScenarios(),
    placeFilters(filters),
    readSectionTitles(),
  ]);
  const cohortIds = cohorts.map(({ id }) => id);
  const assignment =
    filters.assignment === undefined
      ? null
      : await database.assignment.findFirst({
          where: { id: filters.assignment, cohortId: { in: cohortIds } },
          select: { title: true },
        });
  const person =
    filters.user === undefined
      ? null
      : await database.user.findFirst({
          where: { id: filters.user, memberOf: { some: { cohortId: { in: cohortIds } } } },
          select: { name: true },
        });
  const known: Partial<Record<FilterName, string | undefined>> = {
    ...words,
    cohort: cohorts.find(({ id }) => id === filters.cohort)?.name ?? "not yours",
    slug: scenarios.find(({ value }) => value === filters.slug)?.label,
    user: person?.name ?? "nobody of yours",
    assignment: assignment?.title ?? "not yours",
    section: sections[filters.section ?? ""],
  };
  return {
    set: Object.entries(filters).map(([name, value]) => {
      const filter = name as FilterName;
      return { name: filter, value, words: known[filter] ?? null };
    }),
    cohorts: cohorts.sort(byName).map(({ id, name }) => ({ value: id, label: name })),
    scenarios,
  };
}

async function listScenarios(): Promise<Option[]> {
  const rows = await database.scenarioVersion.findMany({
    where: { mainId: null },
    orderBy: [{ slug: "asc" }, { number: "desc" }],
    select: { slug: true, title: true },
  });
  const newest = rows.filter((row, index) => rows[index - 1]?.slug !== row.slug);
  return newest
    .map(({ slug, title }) => ({ value: slug, label: title }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
}

/** Case, scene and choice in the words of the version asked for, or of the newest. */
async function placeFilters(filters: DecisionFilters) {
  const { slug, version, case: caseId = "", scene = "", choice = "", record = "" } = filters;
  if (slug === undefined) return {};
  const found = await database.scenarioVersion.findFirst({
    where: { slug, ...(version === undefined ? {} : { id: version }) },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  if (!found) return {};
  const { number, game } = await readVersion(found.id);
  const place = placeWords(game.compiled, caseId, scene);
  return {
    version: `version ${number}`,
    case: place.caseTitle,
    scene: place.scene,
    choice: choiceWords(game.compiled, caseId, scene, choice),
    record: recordWords(game.compiled, record),
  };
}
