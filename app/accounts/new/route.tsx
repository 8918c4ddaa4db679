import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { ROLES, rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { shownAddress } from "#app/accounts/site.server.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { sendsMail } from "#app/mail/outbox.server.ts";
import { ACCOUNT_FIELDS } from "./account-form.ts";
import { makeAccount } from "./make-account.server.ts";
import { NewAccount } from "./new-account.tsx";

export const meta: MetaFunction = () => [{ title: "New account · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireUser(request, ...rolesFor("administer"));
  return { roles: ROLES, mails: sendsMail() };
}

export async function action({ request }: ActionFunctionArgs) {
  const admin = await requireUser(request, ...rolesFor("administer"));
  const form = await readForm(request, ACCOUNT_FIELDS);
  const made = await makeAccount(admin, form, new Date());
  if (!made.ok) {
    const { status, values, errors } = made;
    return data({ made: null, refused: { values, errors } }, { status });
  }
  const { name, email } = made.link;
  const link = shownAddress(request, made.link);
  return data({ made: { id: made.id, name, email, link }, refused: null });
}

export default function NewAccountPage() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <NewAccount {...shown} made={answer?.made ?? null} refused={answer?.refused ?? null} />;
}
