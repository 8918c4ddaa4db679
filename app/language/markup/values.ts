/** Attribute values → plain data, and what is wrong with one. */
import { findNearest } from "./nearest.ts";
import type { AttributeSchema } from "./schema.ts";

/** What an id looks like. */
export const ID = /^[a-z][a-z0-9-]*$/;
/** What a clause id looks like. */
export const CLAUSE = /^[A-Z]{2}-\d+$/;

/** The most minutes that an attribute may name: a day. */
const MOST_MINUTES = 1440;

/** What is wrong with a value: which part of it, why, and what would be right. */
export interface Fault {
  /** The word of a list, or the whole value. */
  readonly part: string;
  readonly message: string;
  readonly hint: string;
  readonly instead?: string;
}

/** The words of a list. */
export function parseList(value: string): string[] {
  return value.split(/\s+/).filter((word) => word !== "");
}

/** A whole number, or null. */
export function parseInteger(value: string): number | null {
  return /^\d{1,6}$/.test(value.trim()) ? Number(value) : null;
}

/** "16:41" → minutes after midnight, or null. */
export function parseTime(value: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(value.trim());
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/** Whether a text is a day of the calendar, written `2026-11-01`. */
export function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** "20s" or "10m" → seconds, or null. */
export function parseDuration(value: string): number | null {
  const match = /^(\d{1,5})(s|m)$/.exec(value.trim());
  return match ? Number(match[1]) * (match[2] === "m" ? 60 : 1) : null;
}

/** "question:option question:option" → pairs in order of writing; words without a colon are left out. */
export function parsePairs(value: string): [string, string][] {
  return parseList(value).flatMap((word) => {
    const [name, other, ...more] = word.split(":");
    return name && other && more.length === 0 ? [[name, other] as [string, string]] : [];
  });
}

/** Everything wrong with a value. */
export function listFaults(schema: AttributeSchema, value: string): Fault[] {
  if (value.trim() === "" && schema.kind !== "text")
    return schema.required || !isList(schema) ? [empty()] : [];
  if (value.trim() === "" && schema.required) return [empty()];
  if (isList(schema))
    return parseList(value)
      .flatMap((word) => faultOf(schema, word))
      .concat(repeated(schema, value));
  return faultOf(schema, value);
}

function isList({ kind }: AttributeSchema): boolean {
  return kind === "ids" || kind === "clauses" || kind === "choices" || kind === "pairs";
}

function empty(): Fault {
  return {
    part: "",
    message: "unexpected empty value",
    hint: "write a value between the quotes, or remove the attribute if it is optional",
  };
}

function repeated({ kind }: AttributeSchema, value: string): Fault[] {
  if (kind === "pairs") return [];
  const words = parseList(value);
  const twice = words.find((word, i) => words.indexOf(word) !== i);
  return twice === undefined
    ? []
    : [{ part: twice, message: `\`${twice}\` is written twice`, hint: "keep one of them" }];
}

function faultOf(schema: AttributeSchema, part: string): Fault[] {
  const expected = EXPECTED[schema.kind];
  if (schema.kind === "choice" || schema.kind === "choices") return choiceFault(schema, part);
  if (expected && !expected.is(part)) return [notExpected(part, expected)];
  const number = schema.kind === "integer" || schema.kind === "minutes" ? parseInteger(part) : null;
  if (number === null) return [];
  const least = schema.least ?? 0;
  const most = schema.kind === "minutes" ? MOST_MINUTES : 1_000_000;
  if (number >= least && number <= most) return [];
  const bound = number < least ? `at least ${least}` : `at most ${most}`;
  return [
    {
      part,
      message: `unexpected \`${part}\`, expected ${bound}`,
      hint: `write a whole number of ${bound}`,
      instead: String(number < least ? least : most),
    },
  ];
}

function notExpected(part: string, expected: Expected): Fault {
  const fault = {
    part,
    message: `unexpected \`${part}\`, expected ${expected.what}`,
    hint: expected.hint,
  };
  const instead = expected.mend?.(part);
  return instead !== undefined && instead !== part && expected.is(instead)
    ? { ...fault, instead }
    : fault;
}

function choiceFault({ values = [] }: AttributeSchema, part: string): Fault[] {
  if (values.includes(part)) return [];
  const near = findNearest(part, values);
  const all = values.map((value) => `\`${value}\``).join(", ");
  const fault = {
    part,
    message: `unexpected \`${part}\`, expected one of ${all}`,
    hint: near ? `did you mean \`${near}\`?` : "choose one of these",
  };
  return [near ? { ...fault, instead: near } : fault];
}

interface Expected {
  readonly is: (part: string) => boolean;
  readonly what: string;
  readonly hint: string;
  readonly mend?: (part: string) => string;
}

const id: Expected = {
  is: (part) => ID.test(part),
  what: "an id",
  hint: "an id begins with a small letter and goes on with small letters, digits and hyphens",
  mend: (part) =>
    part
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, "-")
      .replace(/[^a-z0-9-]/g, ""),
};
const clause: Expected = {
  is: (part) => CLAUSE.test(part),
  what: "a clause id",
  hint: "a clause id is two capital letters, a hyphen and a number: `AU-1`; separate several with spaces",
  mend: (part) =>
    part
      .replace(/[,;]$/, "")
      .toUpperCase()
      .replace(/^([A-Z]{2})_?(\d+)$/, "$1-$2"),
};
const whole: Expected = {
  is: (part) => parseInteger(part) !== null,
  what: "a whole number",
  hint: "write digits only: `3`",
  mend: (part) => /^\s*(\d+)\s*(?:m|min|minutes?)\.?\s*$/i.exec(part)?.[1] ?? part,
};

const EXPECTED: Readonly<Partial<Record<AttributeSchema["kind"], Expected>>> = {
  id,
  ids: {
    ...id,
    hint: `${id.hint}; separate several with spaces`,
    mend: (part) => id.mend?.(part.replace(/[,;]$/, "")) ?? part,
  },
  clause,
  clauses: clause,
  integer: whole,
  minutes: whole,
  time: {
    is: (part) => parseTime(part) !== null,
    what: "a time",
    hint: "write hours and minutes, both with two digits: `09:05`",
    mend: (part) =>
      part
        .trim()
        .replace(
          /^(\d{1,2})[.:h](\d{2})$/,
          (_, h: string, m: string) => `${h.padStart(2, "0")}:${m}`,
        ),
  },
  date: {
    is: isDate,
    what: "a date",
    hint: "write year, month and day: `2026-11-01`",
  },
  duration: {
    is: (part) => parseDuration(part) !== null,
    what: "a length of time",
    hint: "write seconds or minutes: `20s`, `10m`",
  },
  pairs: {
    is: (part) => /^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/.test(part),
    what: "`name:value`",
    hint: "write two ids with a colon and no space between them; separate several pairs with spaces",
  },
  key: {
    is: (part) => /^[a-z0-9]$/.test(part),
    what: "one key",
    hint: "write one small letter or digit",
    mend: (part) => part.toLowerCase(),
  },
};
