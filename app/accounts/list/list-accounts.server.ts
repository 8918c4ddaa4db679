/** All accounts, a page at a time. */
import type { AccountFilter, AccountState } from "#app/accounts/account-filter.ts";
import { NO_PASSWORD } from "#app/accounts/no-password.ts";
import type { Role } from "#app/accounts/role.ts";
import { byName } from "#app/kit/table/by-name.ts";
import { pageOf } from "#app/kit/table/paging.ts";
import { database } from "#app/store/client.server.ts";

/** An account as the list shows it. */
export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly state: AccountState;
  readonly demo: boolean;
  readonly proved: boolean;
  readonly createdAt: Date;
  /** Cohorts that they manage, and that they are in now. */
  readonly manages: number;
  readonly memberOf: number;
}

/** One page. */
export interface AccountList {
  readonly rows: readonly AccountRow[];
  /** How many there are that match, on all pages. */
  readonly matching: number;
  readonly page: number;
  readonly pages: number;
}

const PAGE = 50;

const STANDS: Readonly<Record<AccountState, object>> = {
  active: { active: true, passwordHash: { not: NO_PASSWORD } },
  waiting: { active: true, passwordHash: NO_PASSWORD },
  deactivated: { active: false },
};

/** By name; a page beyond the last is the last. */
export async function listAccounts(filter: AccountFilter, page: number): Promise<AccountList> {
  // Names are compared here: it ignores case alike on both databases.
  const all = await database.user.findMany({
    where: {
      ...(filter.role !== null && { role: filter.role }),
      ...(filter.state !== null && STANDS[filter.state]),
    },
    select: { id: true, name: true, email: true },
  });
  const wanted = filter.q.toLowerCase();
  const matching = all
    .filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted))
    .sort((a, b) => byName(a, b) || a.email.localeCompare(b.email, "en"));
  const { from, ...shown } = pageOf(matching.length, PAGE, page);
  const ids = matching.slice(from, from + PAGE).map(({ id }) => id);
  const rows = await rowsOf(ids);
  return {
    rows: ids.flatMap((id) => rows.get(id) ?? []),
    ...{ matching: matching.length, ...shown },
  };
}

async function rowsOf(ids: readonly string[]): Promise<ReadonlyMap<string, AccountRow>> {
  const found = await database.user.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, name: true, email: true, role: true, active: true, demo: true },
      ...{ createdAt: true, provedAt: true, passwordHash: true },
      _count: { select: { manages: true, memberOf: { where: { leftAt: null } } } },
    },
  });
  return new Map(
    found.map(({ passwordHash, active, provedAt, _count, ...row }) => {
      const open = passwordHash === NO_PASSWORD ? "waiting" : "active";
      return [
        row.id,
        { ...row, ..._count, proved: provedAt !== null, state: active ? open : "deactivated" },
      ];
    }),
  );
}
