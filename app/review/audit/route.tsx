import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { pageIn } from "#app/kit/table/paging.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { readAudit } from "./audit-trail.server.ts";
import { Audit } from "./audit.tsx";

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
