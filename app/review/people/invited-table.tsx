import { Form } from "@remix-run/react";

import { Badge } from "#app/kit/layout/badge.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { Pager } from "#app/kit/table/pager.tsx";
import { zoneWords } from "#app/kit/words/day.ts";
import { count } from "#app/kit/words/words.ts";
import { mailWords } from "#app/mail/mail-words.ts";
import type { InvitedList } from "./list-people.server.ts";

interface InvitedTableProps {
  cohort: { readonly timeZone: string };
  invited: InvitedList;
  /** Whether links are mailed here. */
  mails: boolean;
}

/** Who was invited and has not accepted; whether they have an account is not known here. */
export function InvitedTable({ cohort, invited, mails }: InvitedTableProps) {
  return (
    <section aria-labelledby="invited-heading" className="home-part">
      <h2 id="invited-heading">Invited</h2>
      <p className="meta">
        {count(invited.matching, "person has", "people have")} not accepted yet
      </p>
      <ScrollBox label="Table of invitations" className="table-scroll panel">
        <table className="data-table">
          <PeopleHead deeds="What can be done" />
          <tbody>
            {invited.people.map(({ id, name, email, open, expiresAt, mail }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className="review-email">{email}</td>
                <td>
                  <span className="standing">
                    <Badge tone={open ? "time" : "plain"}>
                      {open ? "Invited" : "Not accepted"}
                    </Badge>
                    {open ? (
                      <span className="meta">
                        link works until {zoneWords(expiresAt, cohort.timeZone)}
                        {mail ? `, ${mailWords(mail, (at) => zoneWords(at, cohort.timeZone))}` : ""}
                      </span>
                    ) : null}
                  </span>
                </td>
                <td>
                  <Form method="post" className="button-row">
                    <input type="hidden" name="invitation" value={id} />
                    <button className="button small" name="intent" value="invite-again">
                      {mails ? "Mail a new link" : "Make a new link"}
                      <span className="visually-hidden"> for {name}</span>
                    </button>
                    <button className="button small" name="intent" value="withdraw">
                      Take back<span className="visually-hidden"> the invitation of {name}</span>
                    </button>
                  </Form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <Pager label="invitations" name="invited" page={invited.page} pages={invited.pages} />
    </section>
  );
}

/** The head of a table of people; `more` is between how they stand and what can be done, each with its class. */
export function PeopleHead({ more = {}, deeds }: { more?: Record<string, string>; deeds: string }) {
  const heads = Object.entries({ Name: "", "E-mail address": "", State: "", ...more });
  return (
    <thead>
      <tr>
        {heads.map(([name, kind]) => (
          <th scope="col" className={kind || undefined} key={name}>
            {name}
          </th>
        ))}
        <th scope="col">
          <span className="visually-hidden">{deeds}</span>
        </th>
      </tr>
    </thead>
  );
}
