/** What the worst requests are made of: forms and texts as large as they may be, and larger. */
import type { Role } from "#app/accounts/role.ts";
import { largestBody, MOST_TICKS } from "#app/kit/form/limits.ts";
import type { AccountThings } from "./account-access.ts";
import type { ReviewThings } from "./review-access.ts";
import type { StudioThings } from "./studio-access.ts";
import type { LargeThings } from "./worst-large.ts";

/** What the addresses name. */
export interface WorstThings extends StudioThings, ReviewThings, AccountThings, LargeThings {
  readonly attempt: string;
}

/** One request and the statuses that may answer it. */
export interface Worst {
  readonly route: string;
  readonly about: string;
  readonly role: Role | "nobody";
  readonly at: (things: WorstThings) => string;
  /** Null for a loader. */
  readonly body: ((things: WorstThings) => BodyInit) | null;
  readonly json?: true;
  readonly statuses: readonly number[];
}

/** Fields by name. */
type Pairs = Readonly<Record<string, string | readonly string[]>>;

/** A form in which each of these fields holds so many characters, with these beside them. */
export function longest(
  fields: Readonly<Record<string, number>>,
  more: Pairs = {},
): () => URLSearchParams {
  return () => {
    const form = new URLSearchParams();
    for (const [name, length] of Object.entries(fields)) form.append(name, words(length));
    for (const [name, value] of Object.entries(more))
      for (const one of [value].flat()) form.append(name, one);
    return form;
  };
}

/** Text that takes long to look through: no word ends where a rule would like it to. */
export function words(length: number): string {
  return "a@a.".repeat(Math.ceil(length / 4)).slice(0, length);
}

/** So many of something. */
export function many(count: number, make: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** The worst that a form can be, whatever it is about, and these. */
export function form(
  route: string,
  role: Worst["role"],
  at: Worst["at"],
  cases: Readonly<Record<string, readonly [body: () => BodyInit, ...statuses: number[]]>>,
): Worst[] {
  const named = { route, role, at };
  return [
    {
      ...{ ...named, about: "as many fields as its body holds", statuses: [413] },
      body: () => pairs("&".repeat(largestBody("/") - 1)),
    },
    {
      ...{ ...named, about: "parts without end", statuses: [413] },
      body: () => parts(largestBody("/") - 200),
    },
    ...Object.entries(cases).map(([about, [body, ...statuses]]) => {
      return { ...named, about, body, statuses };
    }),
  ];
}

function pairs(text: string): Blob {
  return new Blob([text], { type: "application/x-www-form-urlencoded" });
}

function parts(bytes: number): Blob {
  const part = `--b\r\nContent-Disposition: form-data; name="f"\r\n\r\n\r\n`;
  const text = `${part.repeat(Math.floor(bytes / part.length))}--b--\r\n`;
  return new Blob([text], { type: "multipart/form-data; boundary=b" });
}

/** A place of a cohort. */
export const cohort = (rest: string) => (things: WorstThings) =>
  `/review/cohorts/${things.cohort}${rest}`;

/** A place of a draft. */
export const draft = (rest: string) => (things: WorstThings) =>
  `/studio/drafts/${things.draft}${rest}`;

/** More clauses than there are. */
export const CLAUSES = many(MOST_TICKS, (n) => `XX-${n}`);
