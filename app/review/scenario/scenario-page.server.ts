/** A scenario's page: whose attempts may be measured by whom, and what they come to. */
import { may } from "#app/accounts/role.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { EVERYBODY } from "#app/attempts/counting/tallies-of.ts";
import { byName } from "#app/kit/table/by-name.ts";
import { readVersion } from "#app/library/versions.server.ts";
import { cohortsOf, requireCohort } from "#app/review/access.server.ts";
import type { ExpertsByPlace } from "#app/review/measures/experts.ts";
import { listMeasured, type MeasuredVersion } from "#app/review/measures/read-counts.server.ts";
import { readMeasures } from "#app/review/measures/read-measures.server.ts";
import type { SampleQuery } from "#app/review/measures/sample-query.ts";
import { ruleWords, type Sample } from "#app/review/measures/sample.ts";
import type { ScenarioMeasures } from "#app/review/measures/scenario-measures.ts";
import { database } from "#app/store/client.server.ts";

/** Everything that the page shows. */
export interface ScenarioPage {
  readonly slug: string;
  readonly title: string;
  readonly sample: Sample;
  /** The version that is shown: "3", "3 B". */
  readonly version: string;
  /** Whose attempts can be chosen; for a trainer only everybody's. */
  readonly scopes: readonly { readonly value: string; readonly label: string }[];
  readonly versions: readonly MeasuredVersion[];
  /** Whether the decisions behind a figure may be opened: they have names. */
  readonly mayOpen: boolean;
  readonly measures: ScenarioMeasures;
}

const ALL = "All people, without names";

/** Reads and measures. A scope that is not theirs, and a version that is not there, answer 404. */
export async function readScenarioPage(
  visitor: Visitor,
  slug: string,
  { scope, mode, first, version }: SampleQuery,
  experts: ExpertsByPlace,
): Promise<ScenarioPage> {
  const mayOpen = may(visitor.role, "manage");
  const who = await scopeWords(visitor, scope);
  const versions = await listMeasured(slug, scope, mode, first);
  const shown =
    version === null
      ? (versions.find(({ n }) => n > 0) ?? versions[0])
      : versions.find(({ name }) => name === version);
  if (!shown) throw new Response("There is no such version of this scenario.", { status: 404 });
  const sample = { scope, slug, versionId: shown.id, mode, first };
  const { game } = await readVersion(shown.id);
  const rule = ruleWords(sample, shown.name, who);
  return {
    ...{ slug, title: shown.title, sample, version: shown.name },
    scopes: [{ value: EVERYBODY, label: ALL }, ...(mayOpen ? await ownScopes(visitor) : [])],
    ...{ versions, mayOpen },
    measures: await readMeasures(sample, game.compiled, rule, experts),
  };
}

async function scopeWords(visitor: Visitor, scope: string): Promise<string> {
  if (scope === EVERYBODY) return "all people";
  if (!may(visitor.role, "manage"))
    throw new Response("There is no cohort of yours at this address.", { status: 404 });
  return `cohort ${(await requireCohort(visitor, scope)).name}`;
}

async function ownScopes(visitor: Visitor): Promise<ScenarioPage["scopes"]> {
  const cohorts = await database.cohort.findMany({
    where: cohortsOf(visitor),
    orderBy: { id: "asc" },
    select: { id: true, name: true },
  });
  return cohorts.sort(byName).map(({ id, name }) => ({ value: id, label: name }));
}
