import { Form, Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { Field } from "#app/kit/form/field.tsx";
import type { FormProblems } from "#app/kit/form/form-values.ts";
import { LinkBox } from "#app/kit/form/link-box.tsx";
import { SelectField } from "#app/kit/form/select-field.tsx";
import { errorOf } from "#app/kit/form/text-field.tsx";
import { Badge } from "#app/kit/layout/badge.tsx";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { zoneWords } from "#app/kit/words/day.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { CohortPage } from "#app/review/cohort-page.tsx";
import type { InvitationRow } from "./invite.server.ts";

const DAYS = [
  { value: "1", label: "1 day" },
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
];

const STATES: Readonly<Record<InvitationRow["state"], string>> = {
  open: "Open",
  closed: "Closed",
  expired: "Expired",
  "used-up": "Used up",
};

const BY_MAIL =
  "Whoever has such a link and gives an address gets a link of their own there. With that they make a trainee account, or sign in, and are then in this cohort. Each address counts once.";
const AT_ONCE =
  "Whoever has such a link can make a trainee account and is then in this cohort. It also tells them which addresses have an account here, for no mail is sent: give it to those alone whom you want to join.";

interface InvitationsProps {
  cohort: CohortHead;
  invitations: readonly InvitationRow[];
  /** Whether mail is sent from here. */
  mails: boolean;
  /** The link that was made just now. */
  link: string | null;
  refused: FormProblems | null;
}

/** Links that let people into the cohort by themselves. */
export function Invitations({ cohort, invitations, mails, link, refused }: InvitationsProps) {
  const { values, errors } = refused ?? { values: {}, errors: {} };
  return (
    <CohortPage
      cohort={cohort}
      title="Invitation links"
      lead={`${mails ? BY_MAIL : AT_ONCE} Close it when everybody is here.`}
    >
      {link ? <LinkBox title="The link is ready." link={link} /> : null}
      <Form method="post" className="panel form review-form">
        <h2>New link</h2>
        <SelectField
          name="days"
          label="Works for"
          options={DAYS}
          defaultValue={values["days"] ?? "7"}
          error={errors["days"]}
        />
        <Field
          name="mostUses"
          label="For at most so many people"
          inputMode="numeric"
          required
          defaultValue={values["mostUses"] ?? "30"}
          {...errorOf(errors["mostUses"])}
        />
        <div className="button-row">
          <button className="button primary" name="intent" value="invite">
            Make a link
          </button>
          <Link
            className="button quiet"
            to={href("/review/cohorts/:cohortId/people", { cohortId: cohort.id })}
          >
            Back to people
          </Link>
        </div>
      </Form>
      {invitations.length === 0 ? (
        <EmptyState title="No link was made yet" />
      ) : (
        <ScrollBox label="Table of invitation links" className="table-scroll panel">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">Made</th>
                <th scope="col">By</th>
                <th scope="col">State</th>
                <th scope="col">Works until</th>
                <th scope="col" className="number">
                  Used
                </th>
                <th scope="col">
                  <span className="visually-hidden">Close</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {invitations.map((row) => (
                <tr key={row.id}>
                  <th scope="row" className="time">
                    {zoneWords(row.createdAt, cohort.timeZone)}
                  </th>
                  <td>{row.createdBy}</td>
                  <td>
                    <Badge tone={row.state === "open" ? "strong" : "plain"}>
                      {STATES[row.state]}
                    </Badge>
                  </td>
                  <td className="time">{zoneWords(row.expiresAt, cohort.timeZone)}</td>
                  <td className="number">
                    {row.uses} of {row.mostUses}
                  </td>
                  <td>
                    {row.state === "open" ? (
                      <Form method="post">
                        <input type="hidden" name="id" value={row.id} />
                        <button className="button small" name="intent" value="close">
                          Close
                          <span className="visually-hidden">
                            {" "}
                            the link of {zoneWords(row.createdAt, cohort.timeZone)}
                          </span>
                        </button>
                      </Form>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </CohortPage>
  );
}
