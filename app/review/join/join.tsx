import { Form, Link } from "@remix-run/react";

import { COHORT_SEES } from "#app/attempts/assigned/words.ts";
import { href } from "#app/href.ts";
import { Field } from "#app/kit/form/field.tsx";
import type { FormProblems } from "#app/kit/form/form-values.ts";
import { LONGEST_EMAIL, LONGEST_NAME, SHORTEST_PASSWORD } from "#app/kit/form/limits.ts";
import { errorOf } from "#app/kit/form/text-field.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import type { Addressee, Welcome } from "./find-invitation.server.ts";

const OVER: Readonly<Record<(Welcome & { kind: "over" })["state"], string>> = {
  unknown: "We do not know this link. Perhaps a part of it was lost: copy the whole of it.",
  closed: "This link was closed.",
  expired: "This link has expired.",
  "used-up": "This link was used already.",
};

interface JoinProps {
  welcome: Welcome;
  /** The address of this page, to come back to. */
  here: string;
  /** The address that a link goes to, asked for just now. */
  mailedTo: string | null;
  refused: FormProblems | null;
}

/** The page behind an invitation or a personal link. */
export function Join({ welcome, here, mailedTo, refused }: JoinProps) {
  const signIn = `${href("/sign-in")}?next=${encodeURIComponent(here)}`;
  if (mailedTo !== null) {
    return (
      <Page title="Look into your mailbox" width="narrow">
        <p>
          We have sent a link to <strong>{mailedTo}</strong>. Open it to join: with a new account,
          or with the one that you have. It works once, for 14 days.
        </p>
        <p>
          Nothing came? Look among unwanted mail, or <Link to={here}>give the address again</Link>.
        </p>
      </Page>
    );
  }
  if (welcome.kind === "over") {
    return (
      <Page title="This link does not work any more" width="narrow">
        <p>{OVER[welcome.state]} The person who sent it to you can make a new one.</p>
        <p>
          Have you got an account already? <Link to="/sign-in">Sign in</Link>.
        </p>
      </Page>
    );
  }
  return (
    <Page title={titleOf(welcome)} width="narrow" lead={leadOf(welcome)}>
      {refused?.errors["form"] ? <Notice tone="problem">{refused.errors["form"]}</Notice> : null}
      {welcome.kind === "here" ? (
        <p>
          <Link className="button primary large" to="/">
            To your scenarios
          </Link>
        </p>
      ) : null}
      {welcome.kind === "not-for-you" ? (
        <Form method="post" action="/sign-out">
          <button className="button">Sign out</button>
        </Form>
      ) : null}
      {welcome.kind === "join" ? (
        <Form method="post" className="button-row">
          <button className="button primary large" name="intent" value="accept">
            Join as {welcome.name}
          </button>
          {welcome.personal ? (
            <button className="button large" name="intent" value="decline">
              No, thank you
            </button>
          ) : null}
        </Form>
      ) : null}
      {welcome.kind === "new-account" || welcome.kind === "give-address" ? (
        <p>
          Have you got an account already? <Link to={signIn}>Sign in first</Link>, then you can
          join.
        </p>
      ) : null}
      {welcome.kind === "give-address" ? (
        <Form method="post" className="panel form">
          <Person refused={refused} invited={null} />
          <button className="button primary large">Send me a link</button>
        </Form>
      ) : null}
      {welcome.kind === "new-account" || welcome.kind === "choose-password" ? (
        <Form method="post" className="panel form">
          {welcome.kind === "new-account" ? (
            <Person refused={refused} invited={welcome.invited} />
          ) : null}
          {welcome.kind === "choose-password" ? (
            <input type="hidden" name="username" autoComplete="username" value={welcome.email} />
          ) : null}
          <Field
            name="password"
            label="Password"
            type="password"
            hint={`At least ${SHORTEST_PASSWORD} characters. Several words are easy to remember.`}
            autoComplete="new-password"
            minLength={SHORTEST_PASSWORD}
            required
            {...errorOf(refused?.errors["password"])}
          />
          <button className="button primary large">
            {welcome.kind === "new-account" ? "Join" : "Save and begin"}
          </button>
        </Form>
      ) : null}
    </Page>
  );
}

interface PersonProps {
  refused: FormProblems | null;
  /** Whom the link is for; null where it is for anybody. */
  invited: Addressee | null;
}

function Person({ refused, invited }: PersonProps) {
  return (
    <>
      <Field
        name="name"
        label="Your name"
        autoComplete="name"
        required
        maxLength={LONGEST_NAME}
        defaultValue={refused?.values["name"] ?? invited?.name}
        {...errorOf(refused?.errors["name"])}
      />
      <Field
        name="email"
        label="E-mail address"
        type="email"
        maxLength={LONGEST_EMAIL}
        autoComplete="username"
        required
        readOnly={invited !== null}
        defaultValue={invited?.email ?? refused?.values["email"]}
        {...errorOf(refused?.errors["email"])}
      />
    </>
  );
}

function titleOf(welcome: Exclude<Welcome, { kind: "over" }>): string {
  switch (welcome.kind) {
    case "choose-password":
      return welcome.first ? "Choose a password" : "Choose a new password";
    case "not-for-you":
      return "Sign out first";
    case "new-account":
    case "give-address":
    case "join":
    case "here":
      return `Join ${welcome.cohort}`;
  }
}

function leadOf(welcome: Exclude<Welcome, { kind: "over" }>): string {
  switch (welcome.kind) {
    case "choose-password":
      return welcome.first
        ? `Welcome, ${welcome.name}. ${welcome.cohort === null ? "" : `You are in ${welcome.cohort}. `}From now on you sign in as ${welcome.email}.`
        : `It replaces the old one, ${welcome.name}, and signs you out everywhere else. You sign in as ${welcome.email}.`;
    case "new-account":
      return `You practise moderation decisions on a realistic desk. First make your account. ${COHORT_SEES}`;
    case "give-address":
      return `You practise moderation decisions on a realistic desk. First give your address: a link for you alone goes there. ${COHORT_SEES}`;
    case "join":
      return `You are signed in as ${welcome.name}. ${COHORT_SEES}`;
    case "here":
      return `You are in this cohort already, ${welcome.name}.`;
    case "not-for-you":
      return welcome.personal
        ? `You are signed in as ${welcome.name}. Sign out first, then open the link again as the person that it is for.`
        : `You are signed in as ${welcome.name}, and this link is for a trainee. Sign out first if it is meant for another account of yours.`;
  }
}
