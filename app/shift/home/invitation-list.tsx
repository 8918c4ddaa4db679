import { Form } from "@remix-run/react";

import type { WaitingInvitation } from "#app/accounts/invited.server.ts";
import { COHORT_SEES } from "#app/attempts/assigned/words.ts";

/** Cohorts that the visitor is invited to, to accept or decline. */
export function InvitationList({ invitations }: { invitations: readonly WaitingInvitation[] }) {
  return (
    <section className="home-part" aria-labelledby="invitations-heading">
      <h2 id="invitations-heading">Invitations</h2>
      <p>{COHORT_SEES}</p>
      <ul className="todo">
        {invitations.map(({ id, cohort, by }) => (
          <li className="panel" key={id}>
            <div>
              <h3>{cohort}</h3>
              <p className="meta">{by} invites you</p>
            </div>
            <Form method="post" action="/?index" className="button-row">
              <input type="hidden" name="invitation" value={id} />
              <button className="button primary" name="intent" value="accept">
                Accept<span className="visually-hidden"> the invitation to {cohort}</span>
              </button>
              <button className="button" name="intent" value="decline">
                Decline<span className="visually-hidden"> the invitation to {cohort}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
