import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { pageIn } from "#app/kit/table/paging.ts";
import { readAccountAudit } from "./account-audit.server.ts";
import { AccountAudit } from "./account-audit.tsx";

export const meta: MetaFunction = () => [{ title: "Audit · Accounts · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireUser(request, ...rolesFor("administer"));
  const deed = new URL(request.url).searchParams.get("deed") || null;
  return { audit: await readAccountAudit(pageIn(request.url), deed), deed };
}

export default function AccountAuditPage() {
  return <AccountAudit {...useLoaderData<typeof loader>()} />;
}
