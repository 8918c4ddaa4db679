/** The Markdown of the author's guide → HTML. It is our own text: nothing of it runs, and raw HTML is left out. */
import type { Nodes, Paragraph, PhrasingContent, RootContent } from "mdast";
import { createElement, Fragment } from "react";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import remarkParse from "remark-parse";
import { unified } from "unified";

import { findTable, type TableRows } from "./markdown-table.ts";

/** What scrolls sideways takes the focus, so that keys can scroll it. */
const reachable = { tabIndex: 0 } as const;

const parser = unified().use(remarkParse);

/** Parses Markdown into its top-level parts. */
export function parseMarkdown(text: string): readonly RootContent[] {
  return parser.parse(text).children;
}

/** HTML of some parts of a text. */
export function guideHtml(nodes: readonly RootContent[], text: string): string {
  return renderToStaticMarkup(<>{all(nodes, text)}</>);
}

/** The words of a node, without their marks. */
export function wordsOf(node: Nodes): string {
  if ("value" in node) return node.type === "html" ? "" : node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

/** The anchor of a heading, as code hosts make it. */
export function anchorOf(title: string): string {
  const kept = title.toLowerCase().replace(/[^\w\s-]/g, "");
  return kept.trim().replace(/ /g, "-");
}

function all(nodes: readonly RootContent[], text: string): readonly ReactNode[] {
  return nodes.map((node, i) => <Fragment key={i}>{show(node, text)}</Fragment>);
}

function show(node: RootContent, text: string): ReactNode {
  if (node.type === "text") return node.value;
  if (node.type === "heading")
    return createElement(
      `h${node.depth}`,
      { id: anchorOf(wordsOf(node)), tabIndex: -1 },
      all(node.children, text),
    );
  if (node.type === "paragraph") return showParagraph(node, text);
  if (node.type === "emphasis") return <em>{all(node.children, text)}</em>;
  if (node.type === "strong") return <strong>{all(node.children, text)}</strong>;
  if (node.type === "inlineCode") return <code>{node.value}</code>;
  if (node.type === "code") return <Code lang={node.lang ?? null} value={node.value} />;
  if (node.type === "list")
    return createElement(node.ordered ? "ol" : "ul", null, all(node.children, text));
  if (node.type === "listItem")
    return (
      <li>
        {node.children.map((child, i) => (
          <Fragment key={i}>{tight(child, text)}</Fragment>
        ))}
      </li>
    );
  if (node.type === "link") return <a href={node.url}>{all(node.children, text)}</a>;
  if (node.type === "blockquote") return <blockquote>{all(node.children, text)}</blockquote>;
  if (node.type === "break") return <br />;
  return null;
}

/** The words of a list item stand in it without a paragraph around them. */
function tight(child: RootContent, text: string): ReactNode {
  return child.type === "paragraph" ? all(child.children, text) : show(child, text);
}

function showParagraph(node: Paragraph, text: string): ReactNode {
  const from = node.position?.start.offset ?? 0;
  const rows = findTable(text.slice(from, node.position?.end.offset));
  return rows ? <Table rows={rows} /> : <p>{all(node.children, text)}</p>;
}

/** Positioned and named, so that it can be scrolled with keys. */
function Table({ rows }: { rows: TableRows }) {
  const [head = [], ...body] = rows;
  return (
    <div
      className="table-scroll"
      role="group"
      aria-label={`Table: ${head.join(", ")}`}
      {...reachable}
    >
      <table className="data-table">
        <thead>
          <tr>
            {head.map((cell, i) => (
              <th scope="col" key={i}>
                {inline(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((cells, i) => (
            <tr key={i}>
              {cells.map((cell, j) => (
                <td key={j}>{inline(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inline(cell: string): ReactNode {
  const [first] = parseMarkdown(cell);
  const children: readonly PhrasingContent[] = first?.type === "paragraph" ? first.children : [];
  return children.length > 0 ? all(children, cell) : cell;
}

/** Code; in an example of a problem the bad and the good lines are told apart by a word. */
function Code({ lang, value }: { lang: string | null; value: string }) {
  const parts = value.split(/^(?=bad {4}|good {3})/m);
  if (!/^(bad {4}|good {3})/.test(value)) {
    return (
      <pre className="code" {...reachable} data-lang={lang ?? undefined}>
        <code>{value}</code>
      </pre>
    );
  }
  return (
    <dl className="examples">
      {parts.map((part, i) => (
        <div key={i} data-example={part.startsWith("bad") ? "bad" : "good"}>
          <dt>{part.startsWith("bad") ? "Bad" : "Good"}</dt>
          <dd>
            <pre className="code" {...reachable}>
              <code>{part.slice(7).replace(/^ {7}/gm, "").trimEnd()}</code>
            </pre>
          </dd>
        </div>
      ))}
    </dl>
  );
}
