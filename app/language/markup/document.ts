/** An authored MDX file → front matter, a tree with positions, and every syntax problem. Never throws for an author's mistake. */
import type { Nodes, Root } from "mdast";
import type { Diagnostic } from "./diagnostic.ts";
import { spanOf } from "./element.ts";
import { findExcess, MOST_LEVELS, tooDeep } from "./excess.ts";
import type { Edit, MayContain } from "./fault.ts";
import { type FrontMatter, parseFrontMatter } from "./front-matter.ts";
import { readTree } from "./recover.ts";
import { type Source, spanAt } from "./span.ts";
import { openTreeParser, type TreeParser } from "./tree-parser.ts";

/** An authored file, read. `source.text` is without a byte order mark. */
export interface AuthoredDocument {
  readonly source: Source;
  readonly frontMatter: FrontMatter | null;
  readonly tree: Root;
  readonly problems: readonly Diagnostic[];
  /** False when a part could not be read: what is missing may only be unread. */
  readonly complete: boolean;
}

/**
 * Reads a file. `mayContain` helps to tell where an unclosed element was meant to end; a `parse` that is kept
 * from one reading to the next makes readings of nearly the same text fast.
 */
export function parseDocument(
  given: Source,
  mayContain: MayContain = () => true,
  parse: TreeParser = openTreeParser(),
): AuthoredDocument {
  const source = { file: given.file, text: given.text.replace(/^\uFEFF/, "") };
  const refused = findExcess(source);
  if (refused)
    return { source, frontMatter: null, tree: emptyTree(), problems: [refused], complete: false };
  const [head, headProblem] = mendFrontMatter(source);
  const { tree, problems, complete } = readTree(source, mayContain, head, parse);
  const deep = findTooDeep(tree);
  if (deep) {
    const problem = tooDeep(source, spanOf(deep));
    return {
      source,
      frontMatter: null,
      tree: emptyTree(),
      problems: [...problems, problem],
      complete: false,
    };
  }
  const block = tree.children[0];
  const matter = block?.type === "yaml" ? parseFrontMatter(source, spanOf(block)) : null;
  return {
    source,
    frontMatter: matter?.value ?? null,
    tree,
    problems: [...(headProblem ? [headProblem] : []), ...(matter?.problems ?? []), ...problems],
    complete,
  };
}

function emptyTree(): Root {
  return { type: "root", children: [] };
}

function findTooDeep(tree: Root): Nodes | null {
  const waiting: [Nodes, number][] = [[tree, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, level] = next;
    if (level > MOST_LEVELS) return node;
    if ("children" in node) for (const child of node.children) waiting.push([child, level + 1]);
  }
  return null;
}

/** A front matter that is opened and never closed is closed before the first line that cannot belong to it. */
function mendFrontMatter(source: Source): [Edit | null, Diagnostic | null] {
  const { text, file } = source;
  if (!/^---[ \t]*\r?\n/.test(text) || /\n---[ \t]*(?:\r?\n|$)/.test(text)) return [null, null];
  const next = /\r?\n(?=[ \t]*\r?\n|<|#)/.exec(text);
  const from = next ? next.index + next[0].length : text.length;
  const problem: Diagnostic = {
    file,
    span: spanAt(text, 0, 3),
    code: "front-matter",
    severity: "error",
    message: "the front matter is not closed",
    hint: "write `---` on a line of its own after its last line",
    replacement: { title: "Close the front matter", span: spanAt(text, from, from), text: "---\n" },
  };
  return [{ from, to: from, text: next ? "---\n" : "\n---\n" }, problem];
}
