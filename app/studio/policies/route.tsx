import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { filterPolicies, parsePolicyFilter } from "./filter-policies.ts";
import { listPolicies } from "./policies.server.ts";
import { Policies } from "./policies.tsx";

export const meta: MetaFunction = () => [{ title: "Policies · Studio · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireUser(request, ...rolesFor("write"));
  const filter = parsePolicyFilter(new URL(request.url).searchParams);
  const all = await listPolicies();
  return { filter, policies: filterPolicies(all, filter), all: all.length };
}

export default function PoliciesPage() {
  return <Policies {...useLoaderData<typeof loader>()} />;
}
