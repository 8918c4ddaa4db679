import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { requireOidc } from "#app/accounts/oidc/provider.server.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { changeOwnLink, OWN_FIELDS, readOwnLink } from "./own-link.server.ts";
import { OwnLinkPage } from "./own-link.tsx";

export const meta: MetaFunction = () => [{ title: "Company sign-in · Eleven Minutes" }];

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireUser(request);
  const { name: called } = requireOidc();
  return { called, own: await readOwnLink(visitor) };
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireUser(request);
  requireOidc();
  const done = await changeOwnLink(visitor, await readForm(request, OWN_FIELDS), new Date());
  if (done.ok)
    return redirect(
      done.to,
      done.setCookie === null ? {} : { headers: { "Set-Cookie": done.setCookie } },
    );
  const { status, problem } = done;
  return data({ problem }, { status });
}

export default function OwnLinkRoute() {
  const { own, called } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  return <OwnLinkPage own={own} called={called} problem={problem} />;
}
