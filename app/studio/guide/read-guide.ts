/** The text of the author's guide → its page: contents, chapters, and every code with its section. */
import type { Heading, RootContent } from "mdast";

import { anchorOf, guideHtml, parseMarkdown, wordsOf } from "./guide-html.tsx";
import type { GuideCode, GuideHeading, GuidePage } from "./guide-page.ts";

/** The chapter of the guide whose sections of the fourth level are the codes. */
const CODES_CHAPTER = "What the checker can say";

/** Reads the guide. The list of contents that the file has for readers of plain text is left out: the page has its own. */
export function readGuide(text: string): GuidePage {
  const nodes = parseMarkdown(text);
  const headings = nodes.filter((node): node is Heading => node.type === "heading");
  const [title] = headings;
  const chapter = nodes.findIndex(
    (node) => node.type === "heading" && node.depth === 2 && wordsOf(node) === CODES_CHAPTER,
  );
  const start = chapter === -1 ? nodes.length : chapter;
  const before = nodes.slice(0, start).filter((node) => node !== title && !isContents(node));
  const codes = nodes.slice(start + 1);
  const first = codes.findIndex((node) => node.type === "heading");
  return {
    title: title ? wordsOf(title) : "",
    html: guideHtml(before, text),
    contents: headings
      .filter(({ depth }) => depth === 2 || depth === 3)
      .filter((node) => nodes.indexOf(node) < start)
      .map(headingOf),
    codesHeading: { id: anchorOf(CODES_CHAPTER), title: CODES_CHAPTER, level: 2 },
    codesHtml: guideHtml(codes.slice(0, Math.max(0, first)), text),
    codes: readCodes(codes.slice(Math.max(0, first)), text),
  };
}

function headingOf(node: Heading): GuideHeading {
  const title = wordsOf(node);
  return { id: anchorOf(title), title, level: node.depth };
}

function isContents(node: RootContent): boolean {
  return node.type === "paragraph" && wordsOf(node).startsWith("Contents: ");
}

function readCodes(nodes: readonly RootContent[], text: string): readonly GuideCode[] {
  const codes: GuideCode[] = [];
  let group = "";
  let open: { code: string; nodes: RootContent[] } | null = null;
  const close = () => {
    if (!open) return;
    const words = open.nodes.map(wordsOf).join(" ").replace(/\s+/g, " ");
    codes.push({ code: open.code, group, words, html: guideHtml(open.nodes, text) });
    open = null;
  };
  for (const node of nodes) {
    if (node.type !== "heading") open?.nodes.push(node);
    else {
      close();
      if (node.depth === 4) open = { code: wordsOf(node), nodes: [] };
      else group = wordsOf(node);
    }
  }
  close();
  return codes;
}
