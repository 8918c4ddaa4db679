import {
  data,
  redirect,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { placeFor, safeNext } from "#app/accounts/next.ts";
import { OidcRefusal, type OidcProblem } from "#app/accounts/oidc/oidc-problem.ts";
import { OidcProblemPage } from "#app/accounts/oidc/problem-page.tsx";
import { requireOidc } from "#app/accounts/oidc/provider.server.ts";
import { setOut, setOutTry } from "#app/accounts/oidc/trip.server.ts";
import { findUser } from "#app/accounts/session.server.ts";
import { giveBack, takeTry, waitWords } from "#app/accounts/throttle.server.ts";
import { href } from "#app/href.ts";

export const meta: MetaFunction = () => [{ title: "Sign in · Eleven Minutes" }];

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Anybody may set out: it only begins. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireOidc();
  const next = safeNext(new URL(request.url).searchParams.get("next"));
  const user = await findUser(request);
  if (user !== null) throw redirect(placeFor(user.role, next));
  const now = new Date();
  const tried = setOutTry(context.address);
  const wait = await takeTry(tried, now);
  if (wait > 0) return refused(tooMany(wait), { "Retry-After": String(wait) });
  try {
    const { address, setCookie } = await setOut({ next, userId: null }, now);
    return redirect(address, { headers: { "Set-Cookie": setCookie } });
  } catch (error) {
    if (!(error instanceof OidcRefusal)) throw error;
    await giveBack(tried);
    return refused(error.problem, {});
  }
}

function refused(problem: OidcProblem, headers: HeadersInit) {
  return data({ problem }, { status: problem.status, headers });
}

function tooMany(wait: number): OidcProblem {
  const words = `Wait ${waitWords(wait)} and try again.`;
  return { status: 429, title: "Too many tries", words };
}

export default function StartPage() {
  const { problem } = useLoaderData<typeof loader>();
  const back = { to: href("/sign-in"), label: "Back to signing in" };
  return <OidcProblemPage problem={problem} back={back} />;
}
