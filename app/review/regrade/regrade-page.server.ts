/** The page on which a manager looks at a regrade before it is applied. */
import { byName } from "#app/accounts/by-name.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/database/client.server.ts";
import { cohortsOf, requireCohort } from "#app/review/access.server.ts";
import { countFinished } from "#app/review/counting/count-finished.server.ts";
import { listRegraded } from "./apply-regrade.server.ts";
import { previewRegrade, type RegradePreview } from "./preview-regrade.server.ts";
import {
  requireScopeVersions,
  type RegradeScope,
  type ScopeVersion,
} from "./regrade-scope.server.ts";

/** The page's data. */
export interface RegradePage {
  readonly slug: string;
  readonly title: string;
  readonly versions: readonly ScopeVersion[];
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
  /** Null while the scenario has one version only. */
  readonly scope: RegradeScope | null;
  readonly preview: RegradePreview | null;
  /** How many attempts of the scope are judged by the newer key now. */
  readonly regraded: number;
}

/** Reads the scope from the address (`from`, `to`, `cohort`): without it, the newest version and the one before it that has attempts. */
export async function requireScope(
  manager: Visitor,
  slug: string | undefined,
  place: URLSearchParams,
): Promise<Omit<RegradePage, "cohorts" | "preview" | "regraded">> {
  const wanted = place.get("cohort");
  const cohortId = wanted ? (await requireCohort(manager, wanted)).id : null;
  const { title, versions, slug: own } = await requireScopeVersions(manager, slug, cohortId);
  const chosen = (name: string) => {
    const id = place.get(name);
    const found = versions.find((version) => version.id === id);
    if (id && !found) throw new Response("There is no such version of it.", { status: 404 });
    return found;
  };
  const to = chosen("to") ?? versions.find(({ retired }) => !retired) ?? versions[0];
  const older = versions.filter((version) => to && version.number < to.number);
  const from = chosen("from") ?? older.find(({ attempts }) => attempts > 0) ?? older[0];
  const scope = from && to && from.id !== to.id ? { from: from.id, to: to.id, cohortId } : null;
  return { slug: own, title, versions, scope };
}

/** Everything on the page. */
export async function regradePage(
  manager: Visitor,
  slug: string | undefined,
  place: URLSearchParams,
): Promise<RegradePage> {
  const asked = await requireScope(manager, slug, place);
  await countFinished();
  const cohorts = await database.cohort.findMany({
    where: { ...cohortsOf(manager), archivedAt: null },
    orderBy: { id: "asc" },
    select: { id: true, name: true },
  });
  const { scope } = asked;
  return {
    ...{ ...asked, cohorts: cohorts.sort(byName) },
    preview: scope ? await previewRegrade(manager, scope) : null,
    regraded: scope ? (await listRegraded(manager, scope)).length : 0,
  };
}
