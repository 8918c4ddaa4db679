import { Form, Link } from "@remix-run/react";

import { ConfirmField } from "#app/accounts/confirm-field.tsx";
import { RoleOptions } from "#app/accounts/role-options.tsx";
import type { Role } from "#app/accounts/role.ts";
import { href } from "#app/href.ts";
import { Field } from "#app/kit/form/field.tsx";
import type { FormProblems } from "#app/kit/form/form-values.ts";
import { LONGEST_EMAIL, LONGEST_NAME } from "#app/kit/form/limits.ts";
import { LinkBox } from "#app/kit/form/link-box.tsx";
import { errorOf } from "#app/kit/form/text-field.tsx";
import { Told } from "#app/kit/form/told.tsx";
import { Page } from "#app/kit/layout/page.tsx";

interface NewAccountProps {
  roles: readonly Role[];
  /** The account that was made just now. */
  made: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    /** Null where it was mailed. */
    readonly link: string | null;
  } | null;
  /** Whether links are mailed here. */
  mails: boolean;
  refused: FormProblems | null;
}

/** Makes an account of any role. */
export function NewAccount({ roles, made, mails, refused }: NewAccountProps) {
  const { values, errors } = refused ?? { values: {}, errors: {} };
  return (
    <Page
      title="New account"
      width="narrow"
      lead={
        mails
          ? "They get a personal link by mail. With it they choose their password."
          : "You get a personal link and send it to them: nothing is e-mailed from here. With it they choose their password."
      }
    >
      {made ? (
        <>
          {made.link === null ? (
            <Told
              words={`The account of ${made.name} is made. A link goes to ${made.email} by mail. It works once, for 14 days.`}
            />
          ) : (
            <LinkBox
              title={`The account of ${made.name} is made. This link works once, for 14 days.`}
              link={made.link}
            />
          )}
          <p>
            <Link to={href("/accounts/:userId", { userId: made.id })}>
              The account of {made.name}
            </Link>
          </p>
        </>
      ) : null}
      <Form method="post" className="panel form" key={made?.id}>
        <Field
          name="name"
          label="Name"
          autoComplete="off"
          required
          maxLength={LONGEST_NAME}
          defaultValue={values["name"]}
          {...errorOf(errors["name"])}
        />
        <Field
          name="email"
          label="E-mail address"
          type="email"
          maxLength={LONGEST_EMAIL}
          autoComplete="off"
          required
          defaultValue={values["email"]}
          {...errorOf(errors["email"])}
        />
        <RoleOptions
          legend="Role"
          roles={roles.map((role) => ({ role }))}
          chosen={values["role"]}
          error={errors["role"]}
        />
        <ConfirmField
          name="own-password"
          hint="For every role but trainee, so that nobody else gives it at your desk."
          required={false}
          error={errors["own-password"]}
        />
        <div className="button-row">
          <button className="button primary">Make the account</button>
          <Link className="button quiet" to="/accounts">
            Back to accounts
          </Link>
        </div>
      </Form>
    </Page>
  );
}
