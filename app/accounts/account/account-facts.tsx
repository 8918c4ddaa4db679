import { Link } from "@remix-run/react";

import { ROLE_WORDS } from "#app/accounts/role-words.ts";
import { StateBadge } from "#app/accounts/state-badge.tsx";
import { mailWords } from "#app/mail/mail-words.ts";
import { dayWords } from "#app/kit/words/day.ts";
import type { Account } from "./read-account.server.ts";

/** What is known of an account, without anything that its person did. */
export function AccountFacts({ account }: { account: Account }) {
  const open = account.waiting ? "waiting" : "active";
  return (
    <dl className="panel briefing-facts">
      <div>
        <dt>Role</dt>
        <dd>{ROLE_WORDS[account.role].name}</dd>
      </div>
      <div>
        <dt>State</dt>
        <dd>
          <StateBadge state={account.active ? open : "deactivated"} />
        </dd>
      </div>
      <div>
        <dt>Made</dt>
        <dd>{dayWords(account.createdAt)}</dd>
      </div>
      <div>
        <dt>Address</dt>
        <dd>{account.provedAt ? `proved since ${dayWords(account.provedAt)}` : "not proved"}</dd>
      </div>
      <div>
        <dt>Personal link</dt>
        <dd>
          {account.linkEnds ? `works until ${dayWords(account.linkEnds)}` : "none that works"}
          {account.mail ? `, ${mailWords(account.mail, dayWords)}` : ""}
        </dd>
      </div>
      <div>
        <dt>Finished attempts</dt>
        <dd>{account.finished}</dd>
      </div>
      <div>
        <dt>Manages</dt>
        <dd>
          <Cohorts cohorts={account.manages} place="settings" />
        </dd>
      </div>
      <div>
        <dt>In cohorts</dt>
        <dd>
          <Cohorts cohorts={account.memberOf} place="people" />
        </dd>
      </div>
    </dl>
  );
}

function Cohorts({ cohorts, place }: { cohorts: Account["manages"]; place: string }) {
  if (cohorts.length === 0) return <>none</>;
  return (
    <ul className="plain">
      {cohorts.map(({ id, name }) => (
        <li key={id}>
          <Link to={`/review/cohorts/${id}/${place}`}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}
