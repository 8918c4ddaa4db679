/** What an element of a language may be: the one description from which checking, documentation and completion follow. */
import { distance, findNearest } from "./nearest.ts";

/** What an attribute's value is. `ids`, `clauses`, `choices`, `pairs` are lists separated by spaces. */
export type AttributeKind =
  | "id"
  | "ids"
  | "clause"
  | "clauses"
  | "choice"
  | "choices"
  | "integer"
  | "minutes"
  | "time"
  | "date"
  | "duration"
  | "pairs"
  | "key"
  | "text";

/** What an attribute may hold, and what it says. */
export interface AttributeSchema {
  readonly kind: AttributeKind;
  readonly doc: string;
  readonly required?: boolean;
  /** Whether it stands for something to be seen, so that it has to describe it. */
  readonly describes?: boolean;
  /** For `choice` and `choices`. */
  readonly values?: readonly string[];
  /** The least number that makes sense, for `integer` and `minutes`. */
  readonly least?: number;
}

/** What may stand between the tags: only elements, prose (with elements), one Markdown list, or nothing. */
export type Children = "elements" | "prose" | "list" | "none";

/** The name that stands for the top level of a file among `parents`. */
export const TOP = "(top)";

/** One element: where it stands, what it holds, what it says. */
export interface ElementSchema {
  readonly name: string;
  readonly doc: string;
  /** The elements it may stand in directly; "prose" means wherever there is prose. */
  readonly parents: readonly string[] | "prose";
  readonly children: Children;
  /** How often it must and may stand in one parent. */
  readonly least?: number;
  readonly most?: number;
  /** What to begin with where it is missing, `#` standing for a number. */
  readonly stub?: string;
  /** Whether it tells of the real world, so that accounts which exist may be named in it. */
  readonly factual?: boolean;
  readonly attributes: Readonly<Record<string, AttributeSchema>>;
}

/** A language: what may stand at the top of a file, and every element. */
export interface LanguageSchema {
  readonly top: Children;
  readonly elements: readonly ElementSchema[];
}

/** HTML that prose may use, with the attributes it may have. */
export const HTML: Readonly<Record<string, readonly string[]>> = {
  b: [],
  i: [],
  em: [],
  strong: [],
  br: [],
  kbd: [],
  mark: [],
  small: [],
  sub: [],
  sup: [],
  abbr: ["title"],
  blockquote: [],
};

/** Whether a name is HTML that may be used. */
export function isAllowedHtml(name: string): boolean {
  return Object.hasOwn(HTML, name);
}

/** The element of that name. */
function findElement(language: LanguageSchema, name: string): ElementSchema | null {
  return language.elements.find((element) => element.name === name) ?? null;
}

/** What unknown names were meant to be: they are asked about many times. */
const resolved = new WeakMap<LanguageSchema, Map<string, ElementSchema | null>>();
const MOST_RESOLVED = 200;

/** The element of that name, or the one it was probably meant to be. */
export function resolveElement(
  language: LanguageSchema,
  name: string | null,
): ElementSchema | null {
  if (name === null || isAllowedHtml(name)) return null;
  const exact = findElement(language, name);
  if (exact) return exact;
  const known = resolved.get(language) ?? new Map<string, ElementSchema | null>();
  resolved.set(language, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= MOST_RESOLVED) known.clear();
  const meant = findMeant(language, name);
  known.set(name, meant);
  return meant;
}

function findMeant(language: LanguageSchema, name: string): ElementSchema | null {
  const near = findNearest(
    name,
    language.elements.map((element) => element.name),
  );
  if (
    near === null ||
    (/^[a-z]/.test(name) && distance(name.toLowerCase(), near.toLowerCase()) > 0)
  )
    return null;
  return findElement(language, near);
}

/** The attribute of that name, or the one it was probably meant to be and that is not `present` besides. */
export function resolveAttribute(
  element: ElementSchema,
  name: string,
  present: readonly string[],
): string | null {
  if (Object.hasOwn(element.attributes, name)) return name;
  return findNearest(
    name,
    Object.keys(element.attributes).filter((known) => !present.includes(known)),
  );
}

/** Whether an element belongs to the structure of a file rather than to its prose. */
export function isStructural(element: ElementSchema): boolean {
  return element.parents !== "prose";
}

/** Whether one element may stand directly in another; for unknown names, yes. */
export function mayContain(language: LanguageSchema): (parent: string, child: string) => boolean {
  return (parent, child) => {
    const parents = findElement(language, child)?.parents;
    return (
      parents === undefined ||
      parents === "prose" ||
      !findElement(language, parent) ||
      parents.includes(parent)
    );
  };
}
