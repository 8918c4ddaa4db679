import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { requirePolicy } from "#app/studio/policies/policies.server.ts";
import { Policy } from "./policy.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.policy.id} · Policies · Eleven Minutes` : "Policies · Eleven Minutes" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireUser(request, ...rolesFor("write"));
  return requirePolicy(params["clause"]);
}

export default function PolicyPage() {
  return <Policy {...useLoaderData<typeof loader>()} />;
}
