import { Form, Link } from "@remix-run/react";

import { ROLE_WORDS } from "#app/accounts/role-words.ts";
import type { Role } from "#app/accounts/role.ts";
import { href } from "#app/href.ts";
import { Field } from "#app/kit/form/field.tsx";
import { SHORTEST_PASSWORD } from "#app/kit/form/limits.ts";
import { errorOf } from "#app/kit/form/text-field.tsx";
import { Badge } from "#app/kit/layout/badge.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { dayWords } from "#app/kit/words/day.ts";
import { count } from "#app/kit/words/words.ts";
import type { OwnSession } from "./own-sessions.server.ts";

interface OwnAccountProps {
  person: { readonly name: string; readonly email: string; readonly role: Role };
  sessions: readonly OwnSession[];
  /** Whether they have one: who signs in at their company alone does not. */
  password: boolean;
  /** Since when they have it, and who made the link that it was chosen with, if anybody did; null where nobody knows. */
  since: { readonly at: Date; readonly by: string | null } | null;
  /** How the company's sign-in is called, where there is one. */
  company: { readonly called: string; readonly linked: boolean } | null;
  /** Whether the password was changed just now. */
  changed: boolean;
  /** What came of the form that was sent. */
  answer:
    | {
        /** Sessions that were ended. */
        readonly ended: number | null;
        readonly errors: Readonly<Record<string, string>>;
      }
    | undefined;
}

/** What is known of whoever looks, where they are signed in, and their password. */
export function OwnAccount(props: OwnAccountProps) {
  const { person, sessions, changed, password, since, company, answer } = props;
  const { ended = null, errors = {} } = answer ?? {};
  return (
    <Page title="Your account" width="wide">
      {changed && answer === undefined ? (
        <Notice tone="good" title="Your password is changed.">
          {" "}
          You were signed out everywhere else, and links that were made for you do not work any
          more.
        </Notice>
      ) : null}
      {ended === null ? null : (
        <Notice tone="good">
          {ended === 0
            ? "You were signed in nowhere else."
            : `You were signed out of ${count(ended, "other browser")}.`}
        </Notice>
      )}
      {errors["form"] ? <Notice tone="problem">{errors["form"]}</Notice> : null}
      <dl className="panel briefing-facts">
        <div>
          <dt>Name</dt>
          <dd>{person.name}</dd>
        </div>
        <div>
          <dt>E-mail address</dt>
          <dd>{person.email}</dd>
        </div>
        <div>
          <dt>Role</dt>
          <dd>{ROLE_WORDS[person.role].name}</dd>
        </div>
      </dl>
      <div className="review-columns">
        <Sessions sessions={sessions} />
        {password ? (
          <Password email={person.email} since={since} errors={errors} key={String(changed)} />
        ) : (
          <section className="panel form">
            <h2>Password</h2>
            <p>You have none here. With a personal link from an admin you can choose one.</p>
          </section>
        )}
        {company ? (
          <section className="panel form">
            <h2>Company sign-in</h2>
            <p>
              {company.linked ? `Linked: you sign in with ${company.called}.` : "Not linked."}{" "}
              <Link to={href("/account/oidc")}>
                {company.linked ? "See or unlink it" : `Link ${company.called}`}
              </Link>
            </p>
          </section>
        ) : null}
      </div>
    </Page>
  );
}

function Sessions({ sessions }: { sessions: OwnAccountProps["sessions"] }) {
  return (
    <Form method="post" className="panel form">
      <h2>Where you are signed in</h2>
      <ul className="plain">
        {sessions.map(({ browser, since, seen, here }) => (
          <li key={since.toISOString()}>
            <p>
              {browser || "A browser"} {here ? <Badge>This one</Badge> : null}
            </p>
            <p className="hint">
              Since {dayWords(since)}, last used about {dayWords(seen)}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <button className="button" name="intent" value="elsewhere">
          Sign out everywhere else
        </button>
      </p>
    </Form>
  );
}

interface PasswordProps extends Pick<OwnAccountProps, "since"> {
  email: string;
  errors: Readonly<Record<string, string>>;
}

function Password({ since, ...props }: PasswordProps) {
  return (
    <Form method="post" className="panel form">
      <h2>Password</h2>
      {since ? (
        <p>
          Yours since {dayWords(since.at)}
          {since.by === null ? "." : `, chosen with a link that ${since.by} made.`} If it was not
          you, tell whoever keeps accounts.
        </p>
      ) : null}
      <p>A new one signs you out everywhere else.</p>
      <input type="hidden" name="username" autoComplete="username" value={props.email} />
      <Field
        name="old"
        label="Old password"
        type="password"
        autoComplete="current-password"
        required
        {...errorOf(props.errors["old"])}
      />
      <Field
        name="password"
        label="New password"
        type="password"
        hint={`At least ${SHORTEST_PASSWORD} characters. Several words are easy to remember.`}
        autoComplete="new-password"
        minLength={SHORTEST_PASSWORD}
        required
        {...errorOf(props.errors["password"])}
      />
      <p>
        <button className="button primary" name="intent" value="password">
          Change the password
        </button>
      </p>
    </Form>
  );
}
