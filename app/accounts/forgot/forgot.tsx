import { Form, Link } from "@remix-run/react";

import { Field } from "#app/kit/form/field.tsx";
import { LONGEST_EMAIL } from "#app/kit/form/limits.ts";
import { Told } from "#app/kit/form/told.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Page } from "#app/kit/layout/page.tsx";

interface ForgotProps {
  /** Whether this installation sends mail. */
  mails: boolean;
  /** What the provider of OpenID Connect is called; null where there is none. */
  company: string | null;
  /** The address that was sent, once it was taken. */
  asked: string | null;
  /** Null unless the last try was refused. */
  refused: { readonly problem: string; readonly email: string } | null;
}

/** Asks for a link to choose another password. */
export function Forgot({ mails, company, asked, refused }: ForgotProps) {
  return (
    <Page title="Forgotten password" width="narrow">
      {asked === null ? null : (
        <Told words="Look into your mail">
          <p>
            If there is an account with the address {asked}, a link is on its way there. It works
            once, for an hour. Nothing has come after a few minutes? Look among the unwanted mail,
            or ask whoever made your account for a link.
          </p>
        </Told>
      )}
      {mails ? (
        <Form
          method="post"
          className="panel form"
          aria-describedby={refused ? "problem" : undefined}
        >
          <p>
            You get a link by mail with which you choose a new password.
            {company === null
              ? ""
              : ` If you sign in with ${company} alone, you have none here and get no link.`}
          </p>
          {refused ? (
            <div id="problem">
              <Notice tone="problem">{refused.problem}</Notice>
            </div>
          ) : null}
          <Field
            name="email"
            label="E-mail address"
            type="email"
            maxLength={LONGEST_EMAIL}
            autoComplete="username"
            required
            defaultValue={refused?.email}
          />
          <button className="button primary large">Send me a link</button>
        </Form>
      ) : (
        <Notice title="No mail is sent from here">
          <p>Ask whoever made your account for a new link. With it you choose a new password.</p>
        </Notice>
      )}
      <p>
        <Link to="/sign-in">Back to signing in</Link>
      </p>
    </Page>
  );
}
