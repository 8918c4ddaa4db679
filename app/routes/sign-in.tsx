import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";

import { DEMO_EMAILS, DEMO_PASSWORD } from "#app/accounts/demo.server.ts";
import { requireForm } from "#app/accounts/form.server.ts";
import { safeNext } from "#app/accounts/next.ts";
import { findUser } from "#app/accounts/session.server.ts";
import { signIn } from "#app/accounts/sign-in.server.ts";
import { env } from "#app/env.server.ts";

export const meta: MetaFunction = () => [{ title: "Sign in · Eleven Minutes" }];

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  const next = safeNext(new URL(request.url).searchParams.get("next"));
  if ((await findUser(request)) !== null) throw redirect(next);
  return { next, demo: env.demo ? { emails: DEMO_EMAILS, password: DEMO_PASSWORD } : null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const result = await signIn(await requireForm(request), context.address);
  if (result.ok) return redirect(result.next, { headers: { "Set-Cookie": result.setCookie } });
  const { status, problem, email, retryAfter } = result;
  const headers: HeadersInit = retryAfter === null ? {} : { "Retry-After": String(retryAfter) };
  return data({ problem, email }, { status, headers });
}

export default function SignInPage() {
  const { next, demo } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  return (
    <main className="sign-in">
      <h1>Sign in</h1>
      {refused && (
        <p className="problem" role="alert" id="problem">
          {refused.problem}
        </p>
      )}
      <Form method="post" aria-describedby={refused ? "problem" : undefined}>
        <input type="hidden" name="next" value={next} />
        <div className="field">
          <label htmlFor="email">E-mail address</label>
          <input
            id="email"
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={refused?.email}
          />
        </div>
        <div className="field">
          <label htmlFor="password">Password</label>
          <input
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
        </div>
        <button className="button" disabled={busy}>
          Sign in
        </button>
      </Form>
      {demo && (
        <section aria-labelledby="demo">
          <h2 id="demo">Demo accounts</h2>
          <p>
            Password for each: <code>{demo.password}</code>
          </p>
          <ul>
            {demo.emails.map((email) => (
              <li key={email}>
                <code>{email}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
