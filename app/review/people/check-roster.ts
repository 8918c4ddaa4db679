/** Judges the rows of a roster before anybody is invited: invited, already here, or a problem in words. Whether there is an account with an address is told to nobody who only knows the address. */
import type { RosterRow } from "./parse-roster.ts";

/** What whoever asks may know of an account with an address of the roster: it is in the cohort, or an admin asks. */
export interface KnownAccount {
  readonly active: boolean;
  readonly name: string;
  /** Whether it is in the cohort now. */
  readonly here: boolean;
}

/** `invited`: gets a link. `joins`: is added by an admin. `here`: nothing to do. */
export type RowState = "invited" | "joins" | "here" | "problem";

/** A row with what would become of it. */
export interface CheckedRow extends Omit<RosterRow, "problems"> {
  readonly state: RowState;
  readonly words: string;
}

/** A roster that was looked at; it can be imported when no row is a problem. */
export interface RosterCheck {
  readonly rows: readonly CheckedRow[];
  readonly counts: Readonly<Record<RowState, number>>;
}

/** Rows shown at most: a page with more takes seconds to make. */
const SHOWN = 200;

/** What a page shows of it: the problems first, and not every row of a long list. */
export function shortened({ rows, counts }: RosterCheck): RosterCheck {
  const problems = rows.filter(({ state }) => state === "problem");
  const others = rows.filter(({ state }) => state !== "problem");
  return { rows: [...problems, ...others].slice(0, SHOWN), counts };
}

/** Judges every row; `accounts` by lower-case e-mail. */
export function checkRoster(
  rows: readonly RosterRow[],
  accounts: ReadonlyMap<string, KnownAccount>,
): RosterCheck {
  const first = new Map<string, number>();
  const checked = rows.map(({ problems, ...row }): CheckedRow => {
    const earlier = first.get(row.email);
    if (row.email !== "" && earlier === undefined) first.set(row.email, row.number);
    const all = [
      ...problems,
      ...(earlier === undefined ? [] : [`The same e-mail address is in row ${earlier}.`]),
    ];
    if (all.length > 0) return { ...row, state: "problem", words: all.join(" ") };
    return { ...row, ...judge(accounts.get(row.email)) };
  });
  const counts = { invited: 0, joins: 0, here: 0, problem: 0 };
  for (const { state } of checked) counts[state] += 1;
  return { rows: checked, counts };
}

function judge(account: KnownAccount | undefined): Pick<CheckedRow, "state" | "words"> {
  if (!account) return { state: "invited", words: "Will be invited." };
  const { name, here, active } = account;
  if (!here) return { state: "joins", words: `Has an account already, as ${name}, and joins.` };
  return active
    ? { state: "here", words: `Is in this cohort already, as ${name}.` }
    : { state: "here", words: `Is in this cohort already, deactivated, as ${name}.` };
}
