import { Form, Link } from "@remix-run/react";

import { UnprovedBadge } from "#app/accounts/unproved-badge.tsx";
import { href } from "#app/href.ts";
import { AskOnce } from "#app/kit/form/ask-once.tsx";
import { Badge } from "#app/kit/layout/badge.tsx";
import { zoneWords } from "#app/kit/words/day.ts";
import { mailWords } from "#app/mail/mail-words.ts";
import type { RosterPerson } from "./list-people.server.ts";

interface PersonRowProps {
  person: RosterPerson;
  cohort: { readonly id: string; readonly timeZone: string };
}

/** Somebody of the cohort and what a manager can do about their account. */
export function PersonRow({ person, cohort }: PersonRowProps) {
  const { timeZone } = cohort;
  return (
    <tr>
      <th scope="row">
        <Link
          to={href("/review/cohorts/:cohortId/people/:userId", {
            cohortId: cohort.id,
            userId: person.id,
          })}
        >
          {person.name}
        </Link>
      </th>
      <td className="review-email">
        {person.email} <UnprovedBadge proved={person.proved} />
      </td>
      <td>
        <Standing person={person} timeZone={timeZone} />
      </td>
      <td className="number">{person.paceFactor} ×</td>
      <td className="time">{zoneWords(person.joinedAt, timeZone)}</td>
      <td>
        {person.role === "trainee" ? (
          <details className="row-actions">
            <summary>
              Change<span className="visually-hidden"> {person.name}</span>
            </summary>
            <Form method="post">
              <input type="hidden" name="userId" value={person.id} />
              <Actions person={person} />
            </Form>
          </details>
        ) : null}
      </td>
    </tr>
  );
}

function Standing({ person, timeZone }: { person: RosterPerson; timeZone: string }) {
  return (
    <span className="standing">
      {person.leftAt ? <Badge>Left {zoneWords(person.leftAt, timeZone)}</Badge> : null}
      {person.role === "trainee" ? null : <Badge>Now {person.role}</Badge>}
      {person.active ? null : <Badge tone="strong">Deactivated</Badge>}
      {person.simulated ? <Badge>Simulated</Badge> : null}
      {person.waiting ? (
        <>
          <Badge tone="time">Has not signed in yet</Badge>
          <span className="meta">
            {person.linkEnds
              ? `link works until ${zoneWords(person.linkEnds, timeZone)}`
              : "no link that works"}
            {person.mail ? `, ${mailWords(person.mail, (at) => zoneWords(at, timeZone))}` : ""}
          </span>
        </>
      ) : null}
      {!person.leftAt && person.active && !person.waiting ? "In the cohort" : null}
    </span>
  );
}

function Actions({ person }: { person: RosterPerson }) {
  if (person.leftAt) return <Deed intent="bring-back" label="Bring back into the cohort" />;
  return (
    <>
      {person.waiting && person.active ? (
        <Deed intent="renew-link" label="Make a new link" />
      ) : null}
      {!person.mayClose ? null : person.active ? (
        <AskOnce
          intent="deactivate"
          label="Deactivate the account"
          yes={`Yes, deactivate ${person.name}`}
        >
          Signs them out everywhere. Their record is kept, and the account can be reopened.
        </AskOnce>
      ) : (
        <Deed intent="reopen" label="Reopen the account" />
      )}
      <AskOnce
        intent="take-out"
        label="Take out of the cohort"
        yes={`Yes, take ${person.name} out`}
      >
        They no longer see its assignments and are not on the board. Their results are kept, and
        they can be brought back.
      </AskOnce>
    </>
  );
}

function Deed(props: { intent: string; label: string }) {
  return (
    <button className="button small" name="intent" value={props.intent}>
      {props.label}
    </button>
  );
}
