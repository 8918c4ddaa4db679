import {
  data,
  redirect,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { OidcRefusal } from "#app/accounts/oidc/oidc-problem.ts";
import { OidcProblemPage } from "#app/accounts/oidc/problem-page.tsx";
import { requireOidc } from "#app/accounts/oidc/provider.server.ts";
import { forgetTrip } from "#app/accounts/oidc/trip.server.ts";
import { findUser } from "#app/accounts/session.server.ts";
import { href } from "#app/href.ts";
import { comeBack } from "./come-back.server.ts";

export const meta: MetaFunction = () => [{ title: "Sign in · Eleven Minutes" }];

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Anybody may come back: what counts is what they bring. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireOidc();
  const visitor = await findUser(request);
  const headers = new Headers({ "Set-Cookie": await forgetTrip() });
  try {
    const { next, setCookie } = await comeBack(request, visitor, context.address, new Date());
    if (setCookie !== null) headers.append("Set-Cookie", setCookie);
    return redirect(next, { headers });
  } catch (error) {
    if (!(error instanceof OidcRefusal)) throw error;
    const { problem } = error;
    return data({ problem, signedIn: visitor !== null }, { status: problem.status, headers });
  }
}

export default function CallbackPage() {
  const { problem, signedIn } = useLoaderData<typeof loader>();
  const back = signedIn
    ? { to: href("/account/oidc"), label: "Back to your company account" }
    : { to: href("/sign-in"), label: "Back to signing in" };
  return <OidcProblemPage problem={problem} back={back} />;
}
