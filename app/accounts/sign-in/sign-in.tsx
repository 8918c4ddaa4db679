import { Form, Link, useNavigation } from "@remix-run/react";

import { href } from "#app/href.ts";
import { LONGEST_EMAIL } from "#app/kit/form/limits.ts";
import { Field } from "#app/kit/form/field.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Page } from "#app/kit/layout/page.tsx";

interface SignInProps {
  /** Where to go afterwards. */
  next: string;
  /** Null unless the last try was refused. */
  refused: { readonly problem: string; readonly email: string } | null;
  /** Null unless this installation has demo accounts. */
  demo: { readonly emails: readonly string[]; readonly password: string } | null;
  /** What the button to the provider of OpenID Connect calls it; null where there is none. */
  company: string | null;
  /** Whether this installation sends mail. */
  mails: boolean;
}

/** Sign in, with the demo accounts where there are any. */
export function SignIn({ next, refused, demo, company, mails }: SignInProps) {
  const busy = useNavigation().state !== "idle";
  return (
    <Page
      title="Sign in"
      width="narrow"
      lead="Practise moderation decisions on a realistic desk, before touching a live one."
    >
      {company === null ? null : (
        <p>
          <a
            className="button large"
            href={`${href("/sign-in/oidc")}?next=${encodeURIComponent(next)}`}
          >
            Sign in with {company}
          </a>
        </p>
      )}
      <Form method="post" className="panel form" aria-describedby={refused ? "problem" : undefined}>
        {refused ? (
          <div id="problem">
            <Notice tone="problem">{refused.problem}</Notice>
          </div>
        ) : null}
        <input type="hidden" name="next" value={next} />
        <Field
          name="email"
          label="E-mail address"
          type="email"
          maxLength={LONGEST_EMAIL}
          autoComplete="username"
          required
          defaultValue={refused?.email}
        />
        <Field
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          required
        />
        <button className="button primary large" aria-disabled={busy || undefined}>
          Sign in
        </button>
      </Form>
      <p className="hint">
        {mails ? (
          <Link to="/sign-in/forgot">Forgotten your password?</Link>
        ) : (
          "Forgotten your password? Ask whoever made your account for a new link."
        )}
      </p>
      {demo ? (
        <section className="demo" aria-labelledby="demo-heading">
          <h2 id="demo-heading">Demo accounts</h2>
          <p>
            Password for each: <code>{demo.password}</code>
          </p>
          <ul className="demo-emails">
            {demo.emails.map((email) => (
              <li key={email}>
                <code>{email}</code>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  );
}
