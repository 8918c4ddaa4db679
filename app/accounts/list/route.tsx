import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { accountFilter } from "#app/accounts/account-filter.ts";
import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { pageIn } from "#app/kit/table/paging.ts";
import { countMails } from "#app/mail/outbox.server.ts";
import { Accounts } from "./accounts.tsx";
import { listAccounts } from "./list-accounts.server.ts";

export const meta: MetaFunction = () => [{ title: "Accounts · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireUser(request, ...rolesFor("administer"));
  const filter = accountFilter(request.url);
  const list = await listAccounts(filter, pageIn(request.url));
  return { filter, list, mails: await countMails() };
}

export default function AccountsPage() {
  return <Accounts {...useLoaderData<typeof loader>()} />;
}
