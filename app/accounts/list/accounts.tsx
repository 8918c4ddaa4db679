import { Link } from "@remix-run/react";

import type { AccountFilter } from "#app/accounts/account-filter.ts";
import { ROLE_WORDS } from "#app/accounts/role-words.ts";
import { StateBadge } from "#app/accounts/state-badge.tsx";
import { UnprovedBadge } from "#app/accounts/unproved-badge.tsx";
import { href } from "#app/href.ts";
import { Badge } from "#app/kit/layout/badge.tsx";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { Pager } from "#app/kit/table/pager.tsx";
import { dayWords } from "#app/kit/words/day.ts";
import { count } from "#app/kit/words/words.ts";
import { AccountFilterForm } from "./account-filter-form.tsx";
import type { AccountList } from "./list-accounts.server.ts";

interface AccountsProps {
  list: AccountList;
  filter: AccountFilter;
  /** Mails that wait or were given up lately; null where none are sent. */
  mails: { readonly waiting: number; readonly failed: number } | null;
}

/** Everybody who has an account. */
export function Accounts({ list, filter, mails }: AccountsProps) {
  const filtered = filter.q !== "" || filter.role !== null || filter.state !== null;
  return (
    <Page
      title="Accounts"
      width="wide"
      lead="Who can sign in, and as what. Trainees are mostly made in their cohort."
    >
      <div className="button-row">
        <Link className="button primary" to="/accounts/new">
          New account
        </Link>
        <Link className="button" to="/accounts/audit">
          Audit of accounts
        </Link>
      </div>
      <p className="meta">
        {mails
          ? mailLine(mails)
          : "No mail is sent from here: links are handed on by whoever makes them."}
      </p>
      <AccountFilterForm {...filter} />
      {list.rows.length === 0 ? (
        <EmptyState title="No account matches">
          <p>
            <Link to="/accounts">Show all accounts</Link>
          </p>
        </EmptyState>
      ) : (
        <section aria-label="List of accounts" className="home-part">
          <p className="meta">
            {filtered
              ? count(list.matching, "account matches", "accounts match")
              : count(list.matching, "account")}
            {filtered ? (
              <>
                {" · "}
                <Link to="/accounts">Show all</Link>
              </>
            ) : null}
          </p>
          <AccountTable {...list} />
          <Pager label="accounts" page={list.page} pages={list.pages} />
        </section>
      )}
    </Page>
  );
}

function mailLine({ waiting, failed }: NonNullable<AccountsProps["mails"]>): string {
  const waits = waiting === 0 ? "No mail waits" : count(waiting, "mail waits", "mails wait");
  const lost = failed === 0 ? "none" : failed.toLocaleString("en");
  return `${waits} to be sent; ${lost} could not be delivered in the last two weeks.`;
}

function AccountTable({ rows }: AccountList) {
  return (
    <ScrollBox label="Table of accounts" className="table-scroll panel">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail address</th>
            <th scope="col">Role</th>
            <th scope="col">State</th>
            <th scope="col">Made</th>
            <th scope="col" className="number">
              Manages
            </th>
            <th scope="col" className="number">
              In cohorts
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={href("/accounts/:userId", { userId: row.id })}>{row.name}</Link>{" "}
                {row.demo ? <Badge>Demonstration</Badge> : null}
              </th>
              <td className="review-email">
                {row.email} <UnprovedBadge proved={row.proved} />
              </td>
              <td>{ROLE_WORDS[row.role].name}</td>
              <td>
                <StateBadge state={row.state} />
              </td>
              <td className="time">{dayWords(row.createdAt)}</td>
              <td className="number">{row.manages}</td>
              <td className="number">{row.memberOf}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
