import type { LoaderFunctionArgs } from "@remix-run/node";

import { requireRest } from "#app/accounts/rate.server.ts";
import { siteFor } from "#app/accounts/site.server.ts";
import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { drainedFrom } from "./drained.ts";
import { exportFile } from "./export-file.server.ts";

/** One file of a cohort. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  await requireRest(manager, "export");
  await countFinished();
  const bom = new URL(request.url).searchParams.get("bom") === "1";
  const wanted = { file: params["file"] ?? "", bom, site: siteFor(request) };
  const { signal } = request;
  const how = { now: new Date(), drained: drainedFrom(context), signal };
  return exportFile(manager, cohort, wanted, how);
}
