/** The page on which a manager looks at a regrade before it is applied. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import type { Progress } from "#app/jobs/job.ts";
import { byName } from "#app/kit/table/by-name.ts";
import { cohortsOf, requireCohort } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";
import { regradeDone, type RegradeDone } from "./apply-regrade.server.ts";
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
  /** How far looking is; null without a scope, and while a regrade of it goes on. */
  readonly looking: Progress | null;
  readonly preview: RegradePreview | null;
  /** A regrade that was asked for here; null when none was. */
  readonly done: RegradeDone | null;
}

/** Reads the scope from the address (`from`, `to`, `cohort`): without it, the newest version and the one before it that has attempts. */
export async function requireScope(
  manager: Visitor,
  slug: string | undefined,
  place: URLSearchParams,
): Promise<Omit<RegradePage, "cohorts" | "looking" | "preview" | "done">> {
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
  const older = versions.filter(
    (version) => to && version.number < to.number && version.form === to.form,
  );
  const from = chosen("from") ?? older.find(({ attempts }) => attempts > 0) ?? older[0];
  // A log of one form is no log of another.
  const scope =
    from && to && from.id !== to.id && from.form === to.form
      ? { from: from.id, to: to.id, cohortId }
      : null;
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
  const job = place.get("job");
  const done = job === null ? null : await regradeDone(manager, job);
  const going = done?.progress.state === "waiting";
  const { progress: looking = null, preview = null } =
    scope && !going ? await previewRegrade(manager, scope) : {};
  return { ...asked, cohorts: cohorts.sort(byName), looking, preview, done };
}
