/** The language of scenario files for the editor's colours: YAML at the head, Markdown, and our tags, which may stand anywhere and are never indented code. */
import { commonmarkLanguage, type markdown } from "@codemirror/lang-markdown";
import { yamlFrontmatter } from "@codemirror/lang-yaml";
import { defineLanguageFacet, HighlightStyle, Language } from "@codemirror/language";
import { tags } from "@lezer/highlight";

type MarkdownConfig = NonNullable<NonNullable<Parameters<typeof markdown>[0]>["extensions"]>;
interface Configurable {
  configure(config: MarkdownConfig): Language["parser"];
}

const [LESS, BRACE] = [60, 123];
const NAME = /^<\/?([A-Za-z][\w.-]*)/;
const ATTRIBUTE = /\s+([A-Za-z][\w-]*)(?:(\s*=\s*)("[^"]*"|'[^']*')?)?/y;
const END = /\s*\/?>/y;

const TAGS: MarkdownConfig = {
  remove: ["IndentedCode", "HTMLBlock", "HTMLTag"],
  defineNodes: [
    { name: "MdxTag" },
    { name: "MdxTagName", style: tags.tagName },
    { name: "MdxBracket", style: tags.angleBracket },
    { name: "MdxAttribute", style: tags.attributeName },
    { name: "MdxValue", style: tags.attributeValue },
    { name: "MdxComment", style: tags.comment },
    { name: "MdxCommentBlock", block: true, style: tags.comment },
  ],
  parseBlock: [
    {
      name: "MdxCommentBlock",
      before: "FencedCode",
      parse(cx, line) {
        if (!line.text.slice(line.pos).startsWith("{/*")) return false;
        const from = cx.lineStart + line.pos;
        let to = cx.lineStart + line.text.length;
        for (let open = !line.text.includes("*/}"); cx.nextLine() && open;) {
          to = cx.lineStart + line.text.length;
          open = !line.text.includes("*/}");
        }
        cx.addElement(cx.elt("MdxCommentBlock", from, to));
        return true;
      },
    },
  ],
  parseInline: [
    {
      name: "MdxTag",
      before: "Escape",
      parse(cx, next, pos) {
        if (next !== LESS && next !== BRACE) return -1;
        const text = cx.slice(pos, cx.end);
        if (next === BRACE) {
          const end = text.startsWith("{/*") ? text.indexOf("*/}") : -1;
          return end === -1 ? -1 : cx.addElement(cx.elt("MdxComment", pos, pos + end + 3));
        }
        const name = NAME.exec(text);
        if (!name) return -1;
        const [open, word = ""] = name;
        const parts = [
          cx.elt("MdxBracket", pos, pos + open.length - word.length),
          cx.elt("MdxTagName", pos + open.length - word.length, pos + open.length),
        ];
        let at = open.length;
        ATTRIBUTE.lastIndex = at;
        for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
          const [whole, attribute = "", equals = "", value = ""] = match;
          const end = at + whole.length;
          const start = end - value.length - equals.length - attribute.length;
          parts.push(cx.elt("MdxAttribute", pos + start, pos + start + attribute.length));
          if (value) parts.push(cx.elt("MdxValue", pos + end - value.length, pos + end));
          at = end;
        }
        END.lastIndex = at;
        const end = END.exec(text)?.[0] ?? "";
        const bracket = end.trimStart().length;
        at += end.length;
        if (end) parts.push(cx.elt("MdxBracket", pos + at - bracket, pos + at));
        return cx.addElement(cx.elt("MdxTag", pos, pos + at, parts));
      },
    },
  ],
};

const data = defineLanguageFacet({
  commentTokens: { block: { open: "{/*", close: "*/}" } },
  closeBrackets: { brackets: ["(", "[", '"'] },
});
const body = new Language(
  data,
  (commonmarkLanguage.parser as unknown as Configurable).configure(TAGS),
  [],
  "scenario",
);

/** The language, ready for an editor. */
export const mdx = yamlFrontmatter({ content: body });

/** Classes for the words of the language; their colours are in editor.css. */
export const MDX_STYLE = HighlightStyle.define([
  { tag: tags.tagName, class: "mdx-tag" },
  { tag: [tags.angleBracket, tags.processingInstruction, tags.meta], class: "mdx-mark" },
  { tag: tags.attributeName, class: "mdx-attribute" },
  { tag: tags.attributeValue, class: "mdx-value" },
  { tag: tags.comment, class: "mdx-comment" },
  { tag: tags.heading, class: "mdx-heading" },
  { tag: tags.strong, class: "mdx-strong" },
  { tag: tags.emphasis, class: "mdx-emphasis" },
  { tag: [tags.link, tags.url], class: "mdx-link" },
  { tag: tags.monospace, class: "mdx-code" },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], class: "mdx-tag" },
  { tag: tags.string, class: "mdx-value" },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], class: "mdx-mark" },
]);
