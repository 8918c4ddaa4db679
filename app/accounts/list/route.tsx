import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { accountFilter } from "#app/accounts/account-filter.ts";
import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { pageIn } from "#app/kit/table/paging.ts";
import { Accounts } from "./accounts.tsx";
import { listAccounts } from "./list-accounts.server.ts";

export const meta: MetaFunction = () => [{ title: "Accounts · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireUser(request, ...rolesFor("administer"));
  const filter = accountFilter(request.url);
  return { filter, list: await listAccounts(filter, pageIn(request.url)) };
}

export default function AccountsPage() {
  return <Accounts {...useLoaderData<typeof loader>()} />;
}
