/** An authored MDX file → front matter, a tree with positions, and every syntax problem. Never throws for an author's mistake. */
import type { Nodes, Root } from "mdast";
import type { Diagnostic } from "./diagnostic.ts";
import { spanOf } from "./element.ts";
import type { Edit, MayContain } from "./fault.ts";
import { type FrontMatter, parseFrontMatter } from "./front-matter.ts";
import { readTree } from "./recover.ts";
import { type Source, spanAt } from "./span.ts";
import { listTags, type Tag } from "./tags.ts";

/** The longest file that is read, in bytes of UTF-8. */
const MOST_BYTES = 512 * 1024;
/** How deep elements, lists and quotations may stand in one another. */
const MOST_LEVELS = 40;

/** An authored file, read. `source.text` is without a byte order mark. */
export interface AuthoredDocument {
  readonly source: Source;
  readonly frontMatter: FrontMatter | null;
  readonly tree: Root;
  readonly problems: readonly Diagnostic[];
  /** False when a part could not be read: what is missing may only be unread. */
  readonly complete: boolean;
}

/** Reads a file. `mayContain` helps to tell where an unclosed element was meant to end. */
export function parseDocument(
  given: Source,
  mayContain: MayContain = () => true,
): AuthoredDocument {
  const source = { file: given.file, text: given.text.replace(/^\uFEFF/, "") };
  const refused = findExcess(source);
  if (refused)
    return { source, frontMatter: null, tree: emptyTree(), problems: [refused], complete: false };
  const [head, headProblem] = mendFrontMatter(source);
  const { tree, problems, complete } = readTree(source, mayContain, head);
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

/** What can be seen without parsing: bytes, and containers or tags piled up far beyond the limit. */
function findExcess(source: Source): Diagnostic | null {
  const { text, file } = source;
  const bytes = text.length > MOST_BYTES / 4 ? new TextEncoder().encode(text).length : text.length;
  if (bytes > MOST_BYTES) {
    const kib = `${Math.ceil(bytes / 1024)} KiB`;
    const span = spanAt(text, 0, 0);
    const hint = "divide it into several files, or shorten it";
    const message = `the file has ${kib}, expected at most ${MOST_BYTES / 1024} KiB`;
    return { file, span, code: "document-not-too-large", severity: "error", message, hint };
  }
  for (const match of text.matchAll(/^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){3,}/gm)) {
    const markers = match[0].match(/>|[-*+][ \t]|[.)][ \t]/g)?.length ?? 0;
    if (markers > MOST_LEVELS)
      return tooDeep(source, spanAt(text, match.index, match.index + match[0].length));
  }
  const pile = findPile(text);
  if (pile) return tooDeep(source, spanAt(text, pile.from, pile.to));
  const brackets = /[[*_]{400,}/.exec(text);
  return brackets
    ? tooDeep(source, spanAt(text, brackets.index, brackets.index + brackets[0].length))
    : null;
}

/** The tag at which so many are open that reading the tree would take long. */
function findPile(text: string): Tag | null {
  let open = 0;
  for (const tag of listTags(text)) {
    open += tag.kind === "open" ? 1 : tag.kind === "close" ? -1 : 0;
    if (open > MOST_LEVELS * 4) return tag;
  }
  return null;
}

function tooDeep(source: Source, span: Diagnostic["span"]): Diagnostic {
  return {
    file: source.file,
    span,
    code: "document-not-too-deep",
    severity: "error",
    message: `this stands more than ${MOST_LEVELS} levels deep`,
    hint: "take something out of its surroundings",
  };
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
