import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { DEMO_EMAILS, DEMO_PASSWORD } from "#app/accounts/demo.server.ts";
import { placeFor, safeNext } from "#app/accounts/next.ts";
import { findUser } from "#app/accounts/session.server.ts";
import { env } from "#app/env.server.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { sendsMail } from "#app/mail/outbox.server.ts";
import { SIGN_IN_FIELDS, signIn } from "./sign-in.server.ts";
import { SignIn } from "./sign-in.tsx";

export const meta: MetaFunction = () => [{ title: "Sign in · Eleven Minutes" }];

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  const next = safeNext(new URL(request.url).searchParams.get("next"));
  const user = await findUser(request);
  if (user !== null) throw redirect(placeFor(user.role, next));
  const demo = env.demo ? { emails: DEMO_EMAILS, password: DEMO_PASSWORD } : null;
  return { next, demo, company: env.oidc?.name ?? null, mails: sendsMail() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, SIGN_IN_FIELDS);
  const result = await signIn(form, request, context.address, new Date());
  if (result.ok) {
    const cookies = result.setCookies.map((line): [string, string] => ["Set-Cookie", line]);
    return redirect(result.next, { headers: cookies });
  }
  const { status, problem, email, retryAfter } = result;
  const headers: HeadersInit = retryAfter === null ? {} : { "Retry-After": String(retryAfter) };
  return data({ problem, email }, { status, headers });
}

export default function SignInPage() {
  const refused = useActionData<typeof action>();
  return <SignIn {...useLoaderData<typeof loader>()} refused={refused ?? null} />;
}
