/** The lines of the front matter: what each says, and what to write there. Tests hold it against the reader of front matter. */
import { SKILLS } from "#app/language/handbook/skill.ts";
import { LEVELS_OF_SCENARIO } from "#app/language/scenario/scenario.ts";
import { endOfHead } from "./read-tags.ts";
import type { Hover } from "./service.ts";

/** One line that can be written; `path` is its place (`shift.from`), `insert` a snippet of the whole line (`${1:10}`: a bare number would be a field's number). */
export interface HeadName {
  readonly path: string;
  readonly doc: string;
  readonly insert: string;
  readonly values?: readonly string[];
}

/** Every line, in the order of the guide. */
export const HEAD_NAMES: readonly HeadName[] = [
  { path: "title", doc: "The name of the scenario.", insert: "title: ${The name}" },
  {
    path: "summary",
    doc: "One or two sentences for the list of scenarios.",
    insert: "summary: ${One or two sentences}",
  },
  {
    path: "level",
    doc: "How hard it is.",
    insert: "level: ${foundation}",
    values: LEVELS_OF_SCENARIO,
  },
  {
    path: "minutes",
    doc: "How long it takes a person, in real minutes.",
    insert: "minutes: ${1:10}",
  },
  {
    path: "skills",
    doc: "The skills that it judges.",
    insert: "skills: [${identity}]",
    values: SKILLS,
  },
  { path: "pass", doc: "The score needed to pass, in per cent.", insert: "pass: ${1:70}" },
  {
    path: "warnings",
    doc: "What could disturb a reader; `[]` if nothing.",
    insert: "warnings: [${}]",
  },
  {
    path: "shift",
    doc: "The time there is.",
    insert:
      'shift:\n  from: "${1:09:00}"\n  to: "${2:09:30}"\n  pace: ${3:20s}\n  ends: ${4:Your shift is over}',
  },
  { path: "shift.from", doc: "When the shift begins.", insert: 'from: "${1:09:00}"' },
  { path: "shift.to", doc: "When the shift ends.", insert: 'to: "${2:09:30}"' },
  {
    path: "shift.pace",
    doc: "How long one minute of the shift lasts in a paced run.",
    insert: "pace: ${3:20s}",
  },
  {
    path: "shift.ends",
    doc: "What the end of the shift is, in words.",
    insert: "ends: ${4:Your shift is over}",
  },
  {
    path: "based_on",
    doc: "The real case behind the scenario, and its sources.",
    insert:
      'based_on:\n  case: ${The real case}\n  changed: ${What was changed}\n  sources:\n    - { title: "${Newspaper, date}", url: "${https://}" }',
  },
  { path: "based_on.case", doc: "The real case.", insert: "case: ${The real case}" },
  {
    path: "based_on.changed",
    doc: "What was changed or invented.",
    insert: "changed: ${What was changed}",
  },
  {
    path: "based_on.sources",
    doc: "A list of `{ title, url }`, each with its `https://` address.",
    insert: 'sources:\n  - { title: "${Newspaper, date}", url: "${https://}" }',
  },
];

/** What a line of the front matter is. */
export function headHover(text: string, offset: number): Hover | null {
  const line = headLineAt(text, offset);
  if (!line || offset > line.keyTo) return null;
  const known = HEAD_NAMES.find(({ path }) => path === line.path);
  if (!known) return null;
  const values = known.values ? [`One of: ${known.values.join(", ")}.`] : [];
  return {
    from: line.keyFrom,
    to: line.keyTo,
    title: known.path,
    lines: [known.doc, ...values],
    address: null,
  };
}

/** A line of the front matter, made out roughly. `parent` is the path around it. */
export interface HeadLine {
  readonly parent: string;
  readonly path: string;
  readonly keyFrom: number;
  readonly keyTo: number;
  /** Whether its colon is written. */
  readonly hasColon: boolean;
}

/** The line at an offset, with the names around it by their indentation. */
export function headLineAt(text: string, offset: number): HeadLine | null {
  if (offset > endOfHead(text)) return null;
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const lineEnd = text.indexOf("\n", offset);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd).replace(/\r$/, "");
  if (/^---\s*$/.test(line)) return null;
  const match = /^([ \t]*)(?:- )?([A-Za-z_]*)(:)?/.exec(line);
  const indent = match?.[1]?.length ?? 0;
  const key = match?.[2] ?? "";
  const parent = parentOf(text.slice(0, lineStart).split(/\r?\n/), indent, /^[ \t]*- /.test(line));
  const keyFrom = lineStart + (match?.[0].length ?? 0) - key.length - (match?.[3] ? 1 : 0);
  return {
    parent,
    path: parent === "" ? key : `${parent}.${key}`,
    keyFrom,
    keyTo: keyFrom + key.length,
    hasColon: match?.[3] !== undefined,
  };
}

function parentOf(before: readonly string[], indent: number, item: boolean): string {
  const names: string[] = [];
  let least = indent;
  for (const line of before.toReversed()) {
    const match = /^([ \t]*)([A-Za-z_]+):/.exec(line);
    const depth = match?.[1]?.length ?? 0;
    // The items of a list may stand as far left as the name of the list.
    if (!match || (item && names.length === 0 ? depth > least : depth >= least)) continue;
    names.unshift(match[2] ?? "");
    least = depth;
    if (depth === 0) break;
  }
  return names.join(".");
}
