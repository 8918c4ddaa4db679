/** What an action knows of its form. Every field has its limits; what is not named is dropped. */
import { LONGEST_CHOICE, MOST_TICKS } from "./limits.ts";

/** One field, or a family of them whose names begin alike ("answer:"). */
export interface Field {
  readonly kind: "chosen" | "typed" | "ticks" | "family" | "files";
  /** The longest value, in characters. */
  readonly longest: number;
  /** The most values. */
  readonly most: number;
  /** What a refusal calls it, for people who typed it: "the note". */
  readonly label: string;
}

/** The fields of a form by name. */
export type Fields = Readonly<Record<string, Field>>;

/** What a form held. */
export interface SentForm {
  /** The last value of every field that was sent, as it was typed: also one that is too long, to give it back. */
  readonly values: Readonly<Record<string, string>>;
  /** Every value of every field that was sent. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly files: readonly File[];
  /** What does not fit, by field, in words; null when everything does. Nothing else of it has to be looked at then. */
  readonly errors: Readonly<Record<string, string>> | null;
}

/** A form that nobody's browser would send: over a limit of what is not typed. */
export class Overfull extends Error {
  constructor(
    readonly status: 400 | 413,
    message: string,
  ) {
    super(message);
  }
}

/** A field that is sent without being typed: hidden, a button, one of several. */
export function chosen(longest: number = LONGEST_CHOICE): Field {
  return { kind: "chosen", longest, most: 1, label: "" };
}

/** A field that somebody types into. */
export function typed(longest: number, label: string): Field {
  return { kind: "typed", longest, most: 1, label };
}

/** Boxes of one name, of which several can be ticked. */
export function ticks(most: number = MOST_TICKS): Field {
  return { kind: "ticks", longest: LONGEST_CHOICE, most, label: "" };
}

/** Fields whose names begin with the given one, at most so many, none of them typed. */
export function family(most: number): Field {
  return { kind: "family", longest: LONGEST_CHOICE, most, label: "" };
}

/** Files of one name. */
export function files(most: number): Field {
  return { kind: "files", longest: 0, most, label: "" };
}

/** Puts what was sent into the fields that are known; throws when it is over a limit that no browser passes. */
export function readFields(
  sent: Iterable<readonly [name: string, value: string | File]>,
  fields: Fields,
): SentForm {
  const lists = new Map<string, string[]>();
  const found: File[] = [];
  const counts = new Map<Field, number>();
  const errors: Record<string, string> = {};
  for (const [name, value] of sent) {
    const field = fieldOf(name, fields);
    if (!field || (typeof value === "string") === (field.kind === "files")) continue;
    const count = (counts.get(field) ?? 0) + 1;
    counts.set(field, count);
    if (count > field.most && field.most > 1) throw tooMany(name, field);
    if (typeof value !== "string") {
      // Browsers send an empty file for a field in which none was chosen.
      if (value.size > 0) found.push(value);
      continue;
    }
    const read = readValue(name, value, field);
    if (read.length > field.longest) errors[name] = tooLong(field, read.length);
    const list = lists.get(name);
    // Of one that is sent once the last counts: a button comes after what it stands for.
    if (list && field.most > 1) list.push(read);
    else lists.set(name, [read]);
  }
  return {
    // Built from entries: a field called `__proto__` is a field like any other.
    values: Object.fromEntries([...lists].map(([name, list]) => [name, list.at(-1) ?? ""])),
    lists: Object.fromEntries(lists),
    files: found,
    errors: Object.keys(errors).length > 0 ? errors : null,
  };
}

function fieldOf(name: string, fields: Fields): Field | undefined {
  if (Object.hasOwn(fields, name)) return fields[name];
  const end = name.indexOf(":") + 1;
  const first = end > 0 && name.length <= LONGEST_CHOICE ? name.slice(0, end) : "";
  return Object.hasOwn(fields, first) ? fields[first] : undefined;
}

function readValue(name: string, value: string, field: Field): string {
  // PostgreSQL stores no such character.
  if (value.includes("\u0000"))
    throw new Overfull(400, "This form holds a character that cannot be stored.");
  // Forms send line ends as CRLF, whatever the text had.
  const read = value.replace(/\r\n/g, "\n");
  if (read.length > field.longest && field.kind !== "typed")
    throw new Overfull(400, `The field “${name}” takes ${field.longest} characters at most.`);
  return read;
}

function tooMany(name: string, { kind, most }: Field): Overfull {
  const what = kind === "files" ? "files" : `values of “${name}”`;
  return new Overfull(413, `This form holds more than ${most} ${what}. Send fewer at once.`);
}

function tooLong({ label, longest }: Field, length: number): string {
  return `Keep ${label} under ${longest} characters: it has ${length}.`;
}
