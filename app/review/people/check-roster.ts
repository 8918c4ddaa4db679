/** Judges the rows of a roster before anything is imported: new, already here, or a problem in words. */
import type { RosterRow } from "./parse-roster.ts";

/** What is known of an account with an address of the roster. */
export interface KnownAccount {
  readonly role: string;
  readonly active: boolean;
  readonly name: string;
  /** Whether it is in the cohort now. */
  readonly here: boolean;
}

/** `new`: gets an account. `joins`: has one and is added. `here`: nothing to do. */
export type RowState = "new" | "joins" | "here" | "problem";

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
    return keepingPace({ ...row, ...judge(accounts.get(row.email)) });
  });
  const counts = { new: 0, joins: 0, here: 0, problem: 0 };
  for (const { state } of checked) counts[state] += 1;
  return { rows: checked, counts };
}

/** Whoever has an account keeps its pace, which is not told to everybody who knows the address: only that the list's is not taken. */
function keepingPace(row: CheckedRow): CheckedRow {
  if (row.state === "new" || row.state === "problem" || row.pace === 1) return row;
  const { words, pace } = row;
  return {
    ...row,
    words: `${words} Keeps their own pace, not the ${pace} of the list: more time can be given at each assignment.`,
  };
}

function judge(account: KnownAccount | undefined): Pick<CheckedRow, "state" | "words"> {
  if (!account) return { state: "new", words: "Gets an account and a personal link." };
  if (account.role !== "trainee") {
    return {
      state: "problem",
      words: `This address belongs to a ${account.role}. Only trainees can be in a cohort.`,
    };
  }
  if (account.here) {
    return account.active
      ? { state: "here", words: `Is in this cohort already, as ${account.name}.` }
      : { state: "here", words: `Is in this cohort already, deactivated, as ${account.name}.` };
  }
  if (!account.active) {
    return { state: "problem", words: "This account is deactivated. Have it reopened first." };
  }
  return { state: "joins", words: `Has an account already, as ${account.name}, and joins.` };
}
