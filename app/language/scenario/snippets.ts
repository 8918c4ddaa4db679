/** Snippets for editors, made from the one schema: each element with what it needs, and a whole scenario. */
import type {
  AttributeSchema,
  ElementSchema,
  LanguageSchema,
} from "#app/language/markup/schema.ts";
import { TOP } from "#app/language/markup/schema.ts";
import { SCENARIO } from "./schema.ts";
import { newScenario } from "./template.ts";

/** One snippet as VS Code keeps it: `$1` is the first place to fill in, `$0` the last. */
export interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

const SCOPE = "mdx,markdown";
/** What every prefix begins with, so that typing it lists them all. */
const PREFIX = "em-";

/** Snippets by name. */
export function makeSnippets(): Readonly<Record<string, Snippet>> {
  const snippets: Record<string, Snippet> = {
    "A whole scenario": {
      scope: SCOPE,
      prefix: `${PREFIX}scenario`,
      body: newScenario({ slug: "new-scenario" }).trimEnd().split("\n").map(escape),
      description: "A small whole scenario that checks clean.",
    },
  };
  for (const element of SCENARIO.elements) {
    snippets[`<${element.name}>`] = snippetOf(element, false);
    if (!isJudged(element)) continue;
    snippets[`<${element.name}>, judged`] = snippetOf(element, true);
  }
  return snippets;
}

function snippetOf(element: ElementSchema, judged: boolean): Snippet {
  const body = new Body(SCENARIO, judged);
  return {
    scope: SCOPE,
    prefix: `${PREFIX}${element.name.toLowerCase()}${judged ? "-judged" : ""}`,
    body: body.linesOf(element, true),
    description: judged ? `${element.doc} With a verdict and its explanation.` : element.doc,
  };
}

function isJudged(element: ElementSchema): boolean {
  return Object.hasOwn(element.attributes, "verdict");
}

/** Writes the lines of one snippet and counts its places. */
class Body {
  private places = 0;
  private readonly language: LanguageSchema;
  private readonly judged: boolean;

  constructor(language: LanguageSchema, judged: boolean) {
    this.language = language;
    this.judged = judged;
  }

  /** The last place of the snippet is the content of its outermost element. */
  linesOf(element: ElementSchema, outermost: boolean): string[] {
    const judged = this.judged && isJudged(element);
    const attributes = Object.entries(element.attributes)
      .filter(([name, { required }]) => required || (judged && JUDGED.includes(name)))
      .map(([name, attribute]) => ` ${name}="${this.valueOf(name, attribute)}"`);
    const open = `<${element.name}${attributes.join("")}`;
    if (element.children === "none") return [`${open} />`];
    const inside = this.language.elements
      .filter((child) => isNeededIn(child, element) || (judged && child.name === "Why"))
      .flatMap((child) => this.linesOf(child, false));
    const own = this.contentOf(element, outermost);
    const within = [...(element.children === "elements" ? [...inside, own] : [own, ...inside])];
    return [`${open}>`, ...within.filter((line) => line !== "").map(indent), `</${element.name}>`];
  }

  private contentOf({ children }: ElementSchema, outermost: boolean): string {
    const place = outermost ? "$0" : this.place("…");
    if (children === "list") return `- ${place}`;
    return children === "elements" && !outermost ? "" : place;
  }

  private valueOf(name: string, { kind, values }: AttributeSchema): string {
    const [first] = values ?? [];
    if (values && first) return this.place(values.join(","), "|");
    if (kind === "time") return this.place("09:00");
    if (kind === "minutes" || kind === "integer") return this.place("1");
    if (kind === "clauses" || kind === "clause") return this.place("AU-1");
    if (kind === "pairs") return this.place("name:value");
    return this.place(name);
  }

  private place(content: string, kind: "" | "|" = ""): string {
    this.places += 1;
    return kind === "|" ? `\${${this.places}|${content}|}` : `\${${this.places}:${content}}`;
  }
}

/** The attributes that come with a verdict. */
const JUDGED: readonly string[] = ["verdict", "skills", "cites"];

function isNeededIn(child: ElementSchema, parent: ElementSchema): boolean {
  if (child.parents === "prose" || child.parents.includes(TOP)) return false;
  return (child.least ?? 0) > 0 && child.parents.includes(parent.name);
}

function indent(line: string): string {
  return `  ${line}`;
}

/** A line that stands in a snippet as it is. */
function escape(line: string): string {
  return line.replace(/[\\$}]/g, "\\$&");
}
