import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { readAccountAudit } from "#app/accounts/account-audit.server.ts";
import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { pageIn } from "#app/accounts/paging.ts";
import { AccountAudit } from "#app/ui/accounts/account-audit.tsx";

export const meta: MetaFunction = () => [{ title: "Audit · Accounts · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireUser(request, ...rolesFor("administer"));
  return { audit: await readAccountAudit(pageIn(request.url)) };
}

export default function AccountAuditPage() {
  return <AccountAudit {...useLoaderData<typeof loader>()} />;
}
