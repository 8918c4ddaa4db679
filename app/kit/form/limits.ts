/** How much may be sent: each limit once, for what the browser lets people type and for what the server takes. */

export { LONGEST_SLUG } from "#app/language/scenario/slug.ts";

const KIB = 1024;

/** The most fields in one form, with those that nobody asked for. */
export const MOST_FIELDS = 2000;
/** The most files that are uploaded at once. */
export const MOST_FILES = 1000;
/** The largest of them, in bytes: the checker refuses larger ones. */
export const LARGEST_FILE = 512 * KIB;
/** All of them together. */
export const LARGEST_UPLOAD = 16 * KIB * KIB;
/** The longest value of a field that nobody types: an id, a choice, a name of one of ours. */
export const LONGEST_CHOICE = 200;
/** The longest of what a page remembers in its form and sends back with it. */
export const LONGEST_BASE = 20_000;
/** The most decisions or people picked at once, before it is said that they are too many. */
export const MOST_PICKED = 200;
/** The most ticks in one list of boxes. */
export const MOST_TICKS = 1000;

/** The longest note of a decision. */
export const LONGEST_NOTE = 4000;
/** The most clauses that one decision can cite. */
export const MOST_CLAUSES = 15;
/** The most questions of one worksheet that are answered. */
export const MOST_QUESTIONS = 100;
/** The longest reason for a change, and the longest note beside an attempt or a submission. */
export const LONGEST_WORDS = 2000;
/** The longest reason for a person's own terms in an assignment. */
export const LONGEST_SHORT_REASON = 500;
/** The longest title of a scenario, an assignment or a set. */
export const LONGEST_TITLE = 120;
/** The longest name of a person or a cohort. */
export const LONGEST_NAME = 100;
/** The longest e-mail address that there can be. */
export const LONGEST_EMAIL = 254;
/** The longest list of e-mail addresses. */
export const LONGEST_ADDRESSES = 4000;
/** A longer password is refused before anything looks at it; how long a new one may be is said in new-password.ts. */
export const LONGEST_PASSWORD = 512;
/** The fewest characters of a password that is chosen. */
export const SHORTEST_PASSWORD = 12;
/** The longest number, date or time as somebody types it. */
export const LONGEST_NUMBER = 40;
/** The longest text of a draft, in characters; the checker refuses far shorter ones, with words. */
export const LONGEST_DRAFT = 900_000;
/** The largest roster, in bytes. */
export const LARGEST_ROSTER = 512 * KIB;
/** The longest address. */
export const LONGEST_ADDRESS = 12_000;
/** The deepest path of an address; matching one to the routes takes the square of it. */
export const DEEPEST_PATH = 16;
/** The longest words that are searched for. */
export const LONGEST_SEARCH = 200;
/** The deepest nesting of what is sent as JSON. */
export const DEEPEST_JSON = 20;

/** The largest body of a form, in bytes. */
const LARGEST_FORM = 256 * KIB;
/** Places that take more. Addresses are compared in small letters, as Remix does. */
const LARGER: readonly (readonly [RegExp, number])[] = [
  // With what a form writes between the files.
  [/^\/studio\/upload$/, LARGEST_UPLOAD + KIB * KIB],
  // Up to three bytes a character; a form writes what is not ASCII with three signs a byte.
  [/^\/studio\/drafts\/[^/]+(\/save|\/stage)?$/, 3 * KIB * KIB],
  [/^\/review\/cohorts\/[^/]+\/people\/import$/, 2 * KIB * KIB],
];

/** The largest body that is taken at an address, in bytes; scripts ask at the same address with `.data`. */
export function largestBody(pathname: string): number {
  const place = pathname
    .toLowerCase()
    .replace(/\.data$/, "")
    .replace(/(?<=[^/])\/$/, "");
  return LARGER.find(([pattern]) => pattern.test(place))?.[1] ?? LARGEST_FORM;
}

/** "256 KiB", "16 MiB". */
export function inBytes(bytes: number): string {
  return bytes < KIB * KIB ? `${bytes / KIB} KiB` : `${bytes / (KIB * KIB)} MiB`;
}
