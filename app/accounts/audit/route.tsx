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
  return { audit: await readAccountAudit(pageIn(request.url)) };
}

export default function AccountAuditPage() {
  return <AccountAudit {...useLoaderData<typeof loader>()} />;
}
