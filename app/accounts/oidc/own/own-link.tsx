import { Form } from "@remix-run/react";

import { Field } from "#app/kit/form/field.tsx";
import { LONGEST_PASSWORD } from "#app/kit/form/limits.ts";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { dayWords } from "#app/kit/words/day.ts";
import type { OwnLink } from "./own-link.server.ts";

interface OwnLinkPageProps {
  own: OwnLink;
  /** What this installation calls the company account. */
  called: string;
  /** Why the last try did nothing. */
  problem: string | null;
}

/** A person's company account: linked or not, and what can be done about it. */
export function OwnLinkPage({ own: { linked, password }, called, problem }: OwnLinkPageProps) {
  return (
    <Page
      title="Your company sign-in"
      width="narrow"
      lead={`With ${called} you can sign in here without a password. What you may do here does not come from there.`}
    >
      {problem === null ? null : <Notice tone="problem">{problem}</Notice>}
      {linked ? (
        <>
          <Notice tone="good">
            Linked since {dayWords(linked.since)}, last used {dayWords(linked.lastUsed)}.
          </Notice>
          {password ? (
            <Form method="post">
              <button className="button" name="intent" value="unlink">
                Unlink it
              </button>
            </Form>
          ) : (
            <p>It is your only way in: you have no password here, so it cannot be unlinked.</p>
          )}
        </>
      ) : (
        <Form method="post" className="panel form">
          {password ? (
            <Field
              name="password"
              label="Your password here"
              type="password"
              hint="It shows that it is you who links them. Afterwards you sign in at your company."
              maxLength={LONGEST_PASSWORD}
              autoComplete="current-password"
              required
            />
          ) : null}
          <button className="button primary large" name="intent" value="link">
            Link {called}
          </button>
        </Form>
      )}
    </Page>
  );
}
