import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { findBrowserOwner, knowBrowser } from "#app/accounts/known-browser.server.ts";
import { beginSession, findUser } from "#app/accounts/session.server.ts";
import { href } from "#app/href.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { acceptInvitation, JOIN_FIELDS } from "./accept-invitation.server.ts";
import { welcome } from "./find-invitation.server.ts";
import { Join } from "./join.tsx";

export const meta: MetaFunction = () => [
  { title: "Join · Eleven Minutes" },
  { name: "robots", content: "noindex" },
];

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = params["token"] ?? "";
  const visitor = await findUser(request);
  return {
    welcome: await welcome(token, visitor, new Date()),
    here: href("/join/:token", { token }),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const [visitor, form] = await Promise.all([findUser(request), readForm(request, JOIN_FIELDS)]);
  const token = params["token"] ?? "";
  const now = new Date();
  const from = { address: context.address, browserOf: await findBrowserOwner(request, now) };
  const accepted = await acceptInvitation(token, visitor, form, from, now);
  if (accepted.ok && "mailedTo" in accepted)
    return data({ mailedTo: accepted.mailedTo, refused: null });
  if (accepted.ok) {
    const { signIn } = accepted;
    if (signIn === null) return redirect("/");
    const cookies = [await beginSession(signIn, request), await knowBrowser(request, signIn, now)];
    const headers = cookies.map((line): [string, string] => ["Set-Cookie", line]);
    return redirect("/", { headers });
  }
  const { status, retryAfter, values, errors } = accepted;
  const headers: HeadersInit = retryAfter === null ? {} : { "Retry-After": String(retryAfter) };
  return data({ mailedTo: null, refused: { values, errors } }, { status, headers });
}

export default function JoinPage() {
  const answer = useActionData<typeof action>();
  return (
    <Join
      {...useLoaderData<typeof loader>()}
      mailedTo={answer?.mailedTo ?? null}
      refused={answer?.refused ?? null}
    />
  );
}
