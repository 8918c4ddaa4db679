import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { readAudit } from "#app/review/cohorts/audit-trail.server.ts";
import { pageIn } from "#app/accounts/paging.ts";
import { Audit } from "#app/ui/review/cohorts/audit.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Audit · ${data?.cohort.name ?? ""} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const deed = new URL(request.url).searchParams.get("deed") || null;
  return { cohort, audit: await readAudit(cohort, pageIn(request.url), deed) };
}

export default function AuditPage() {
  return <Audit {...useLoaderData<typeof loader>()} />;
}
