import { Form, Link } from "@remix-run/react";

import { ConfirmField } from "#app/accounts/confirm-field.tsx";
import { RoleOptions } from "#app/accounts/role-options.tsx";
import type { Role } from "#app/accounts/role.ts";
import type { Following } from "#app/accounts/what-follows.ts";
import type { FormProblems } from "#app/kit/form/form-values.ts";
import { LinkBox } from "#app/kit/form/link-box.tsx";
import { Told } from "#app/kit/form/told.tsx";
import { Badge } from "#app/kit/layout/badge.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { AccountFacts } from "./account-facts.tsx";
import type { Account as AccountNoun } from "./read-account.server.ts";

interface AccountProps {
  account: AccountNoun;
  /** Whether it is the account of whoever looks. */
  own: boolean;
  roles: readonly ({ readonly role: Role } & Following)[];
  /** The link that was made just now; without its address where it was mailed. */
  given: { readonly link: string | null } | null;
  /** Whether a mail would reach them. */
  mails: boolean;
  refused: FormProblems | null;
}

/** One account and what an admin can do about it. */
export function Account({ account, own, roles, given, mails, refused }: AccountProps) {
  const { values, errors } = refused ?? { values: {}, errors: {} };
  return (
    <Page
      title={account.name}
      width="wide"
      lead={
        <span className="cohort-head">
          <span>{account.email}</span>
          {account.demo ? <Badge>Demonstration</Badge> : null}
        </span>
      }
    >
      <p>
        <Link to="/accounts">All accounts</Link>
      </p>
      {given?.link ? (
        <LinkBox
          title={`The new link of ${account.name} works once, for 14 days.`}
          link={given.link}
        />
      ) : null}
      {given && !given.link ? (
        <Told words={`A link goes to ${account.email} by mail. It works once, for 14 days.`} />
      ) : null}
      {errors["form"] ? <Notice tone="problem">{errors["form"]}</Notice> : null}
      <AccountFacts account={account} />
      {own ? (
        <Notice>
          This is your own account. Another admin has to change its role or deactivate it, so that
          somebody is always left to keep accounts.
        </Notice>
      ) : null}
      <div className="review-columns">
        {own ? null : (
          <Form method="post" className="panel form" key={account.role}>
            <h2>Role</h2>
            <p>Another one signs them out everywhere: it begins when they sign in again.</p>
            <RoleOptions
              legend="What they may do"
              roles={roles}
              now={account.role}
              chosen={values["role"] ?? account.role}
              error={errors["role"]}
            />
            <ConfirmField
              name="role-password"
              hint="So that nobody else gives roles at your desk."
              error={errors["role-password"]}
            />
            <p>
              <button className="button primary" name="intent" value="role">
                Change the role
              </button>
            </p>
          </Form>
        )}
        {account.provedAt === null ? <Vouch email={account.email} /> : null}
        {account.active ? (
          <NewLink waiting={account.waiting} mails={mails} error={errors["link-password"]} />
        ) : null}
        {own ? null : <Activity account={account} />}
      </div>
    </Page>
  );
}

function Vouch({ email }: { email: string }) {
  return (
    <Form method="post" className="panel form">
      <h2>Address</h2>
      <p>
        Nobody knows yet that {email} is theirs: whoever had a link could type it. Managers see it
        as not proved.
      </p>
      <p>
        <button className="button" name="intent" value="prove">
          I know that it is theirs
        </button>
      </p>
    </Form>
  );
}

interface NewLinkProps {
  waiting: boolean;
  mails: boolean;
  error: string | undefined;
}

function NewLink({ waiting, mails, error }: NewLinkProps) {
  return (
    <Form method="post" className="panel form">
      <h2>Personal link</h2>
      <p>
        {waiting
          ? "They have not chosen a password yet. A new link lets them; links made before stop working."
          : "For somebody who forgot their password. With the link they choose a new one, and then every session of theirs ends. Until then the old password works."}
      </p>
      <p className="hint">
        {mails
          ? "It is mailed to them. If their mail does not work you can have a link shown and hand it on: it proves nothing of their address."
          : `Whoever has the link can sign in as ${waiting ? "them" : "this person"}: send it to nobody else. No mail is sent to this address from here.`}
      </p>
      <ConfirmField
        name="link-password"
        hint="So that nobody else makes links at your desk."
        error={error}
      />
      <div className="button-row">
        <button className="button" name="intent" value="link">
          {mails ? "Mail a new link" : "Make a new link"}
        </button>
        {mails ? (
          <button className="button quiet" name="intent" value="show-link">
            Show a link instead
          </button>
        ) : null}
      </div>
    </Form>
  );
}

function Activity({ account }: { account: AccountNoun }) {
  const alone = account.manages.filter((cohort) => cohort.alone).map(({ name }) => name);
  if (!account.active) {
    return (
      <Form method="post" className="panel form">
        <h2>Reopen</h2>
        <p>They can sign in again with their password, as {account.role}.</p>
        <p>
          <button className="button" name="intent" value="reopen">
            Reopen the account
          </button>
        </p>
      </Form>
    );
  }
  return (
    <Form method="post" className="panel form">
      <h2>Deactivate</h2>
      <p>
        Signs them out everywhere and ends their personal link. What they did is kept, and the
        account can be reopened.
      </p>
      {alone.length > 0 ? (
        <Notice tone="time">
          Nobody else manages {alone.join(", ")}. Only admins see{" "}
          {alone.length === 1 ? "it" : "these cohorts"} then.
        </Notice>
      ) : null}
      <p>
        <button className="button" name="intent" value="deactivate">
          Deactivate the account
        </button>
      </p>
    </Form>
  );
}
