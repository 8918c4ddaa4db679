/** Syntax errors inside a tag (an attribute without quotes, a quote never closed, a tag never finished) in an author's words. */
import type { Explained, Fault } from "./fault.ts";
import { tagNameAt } from "./tags.ts";

/** Explains a fault inside a tag; null when it is of another kind. */
export function explainTag(fault: Fault, text: string): Explained | null {
  const { reason, from } = fault;
  if (/ (before|in) (name|local name|member name),/.test(reason)) return notATag(fault, text);
  if (reason.includes("before attribute value")) return unquoted(from, text);
  if (reason.includes("in attribute value")) return openQuote(text, from) ?? unfinished(text, from);
  if (
    !/ (attribute name|after name|self-closing slash|member name|local name|local attribute name|in tag)/.test(
      reason,
    )
  )
    return null;
  if (/["']/.test(text.charAt(from))) return openQuote(text, from) ?? unexpected(from, text);
  if (from >= text.length || text.charAt(from) === "<")
    return openQuote(text, from) ?? unfinished(text, from);
  return unexpected(from, text);
}

/** `<` that begins no tag: "fewer than <5", a web address, an HTML comment. */
function notATag(fault: Fault, text: string): Explained {
  const from = text.lastIndexOf("<", Math.max(0, fault.from - 1));
  const rest = text.slice(from);
  const comment = /^<!--(?:[\s\S]*?-->|[^\n]*)/.exec(rest)?.[0];
  if (comment) return htmlComment(from, comment);
  const address = /^<((?:https?:\/\/|mailto:)[^\s<>]+|[^\s<>@:]+@[^\s<>]+)>/.exec(rest);
  const edit = { from, to: from + 1, text: " " };
  if (address?.[1]) {
    const to = from + address[0].length;
    const url =
      address[1].includes("@") && !address[1].startsWith("mailto:")
        ? `mailto:${address[1]}`
        : address[1];
    const fix = { from, to, text: `[${address[1]}](${url})`, title: "Write a link" };
    return {
      code: "syntax",
      from,
      to,
      message: "unexpected `<` before an address",
      hint: `write \`${fix.text}\``,
      fix,
      edit,
    };
  }
  const number = /^<=?\s*[\d.,]+/.exec(rest)?.[0];
  const to = from + (number?.length ?? Math.min(rest.length, 2));
  const message = `unexpected \`<\` before \`${rest.slice(1, to - from).trim() || "the end"}\`, expected the name of an element`;
  const hint = number
    ? `write \`&lt;\` or \`under ${number.replace(/[^\d.,]/g, "")}\``
    : "write `&lt;` for the sign itself";
  return {
    code: "syntax",
    from,
    to,
    message,
    hint,
    fix: { from, to: from + 1, text: "&lt;", title: "Write &lt;" },
    edit,
  };
}

function htmlComment(from: number, comment: string): Explained {
  const to = from + comment.length;
  const inside = comment.replace(/^<!--|-->$/g, "").trim();
  const edit = { from, to, text: comment.replace(/[^\r\n]/g, " ") };
  const fix = { from, to, text: `{/* ${inside} */}`, title: "Write the comment in braces" };
  return {
    code: "syntax",
    from,
    to,
    message: "unexpected HTML comment",
    hint: "write `{/* … */}`",
    fix,
    edit,
  };
}

/** `id=a`, `id=“a”`, `id=`. */
function unquoted(from: number, text: string): Explained {
  const rest = text.slice(from, from + 400);
  const curly = /^[“”„«‘’]([^“”»"\n’]*)[“”»"’]?/.exec(rest);
  const word = curly?.[0] ?? /^[^\s"'>]*/.exec(rest)?.[0].replace(/\/$/, "") ?? "";
  const value = curly?.[1] ?? word;
  const to = from + word.length;
  const name = /([\w-]+)\s*=\s*$/.exec(text.slice(0, from))?.[1] ?? "";
  const edit = { from, to, text: `"${value}"` };
  const message = word
    ? `the value of \`${name}\` is not in plain quotes`
    : `the attribute \`${name}\` has no value after \`=\``;
  const hint = `write \`${name}="${value || "…"}"\``;
  return {
    code: "syntax",
    from,
    to: Math.max(to, from + 1),
    message,
    hint,
    fix: { ...edit, title: "Put it in quotes" },
    edit,
  };
}

/** The quote that was never closed is on the nearest line above with an odd number of them. */
function openQuote(text: string, offset: number): Explained | null {
  let end = text.indexOf("\n", offset);
  if (end === -1) end = text.length;
  for (let lines = 0; end >= 0 && lines < 400; lines += 1) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(start, end);
    const quotes = line.split('"').length - 1;
    const opened = quotes % 2 === 1 ? findOpen(line) : null;
    if (opened) return missingQuote(start, opened);
    if (start === 0) return null;
    end = start - 1;
  }
  return null;
}

interface Opened {
  readonly name: string;
  readonly at: number;
  readonly length: number;
}

function findOpen(line: string): Opened | null {
  for (const match of line.matchAll(/([\w-]+)\s*=\s*"([^"]*)("|$)/g)) {
    const value = match[2] ?? "";
    const swallowed = /=\s*$/.test(value) || match[3] === "";
    if (!swallowed) continue;
    const length =
      /^[^>]*?(?=\s+[\w-]+\s*=\s*$|\s*\/?>|\s*$)/.exec(value)?.[0].length ?? value.length;
    return { name: match[1] ?? "", at: match.index + match[0].indexOf('"') + 1, length };
  }
  return null;
}

function missingQuote(lineStart: number, opened: Opened): Explained {
  const from = lineStart + opened.at - 1;
  const to = from + 1 + opened.length;
  const edit = { from: to, to, text: '"' };
  const message = `the quote that opens the value of \`${opened.name}\` is not closed`;
  const fix = { ...edit, title: "Close the quote" };
  return { code: "syntax", from, to, message, hint: 'write `"` after the value', fix, edit };
}

/** `<Action do="lock"` with no `>`. */
function unfinished(text: string, offset: number): Explained {
  const from = text.lastIndexOf("<", Math.max(0, Math.min(offset, text.length) - 1));
  const name = tagNameAt(text, from);
  const head =
    /^<[\w.-]*(?:\s+[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'))*/.exec(text.slice(from, offset))?.[0] ?? "<";
  const to = from + head.length;
  const closed = text.indexOf(`</${name}>`, to) !== -1;
  const message = `the tag \`<${name}\` is not finished`;
  const hint = "end it with `>`, or with `/>` if it has no content";
  const edit = { from: to, to, text: closed ? ">" : " />" };
  return {
    code: "syntax",
    from,
    to,
    message,
    hint,
    fix: { ...edit, title: "Finish the tag" },
    edit,
  };
}

function unexpected(from: number, text: string): Explained {
  const sign = String.fromCodePoint(text.codePointAt(from) ?? 32);
  const to = from + sign.length;
  const tag = tagNameAt(text, text.lastIndexOf("<", from));
  const message = `unexpected \`${sign}\` in the tag \`<${tag}>\``;
  const hint = 'write attributes as `name="value"`, with a space between them';
  const edit = { from, to, text: " ".repeat(sign.length) };
  return {
    code: "syntax",
    from,
    to,
    message,
    hint,
    fix: { from, to, text: "", title: `Remove ${sign}` },
    edit,
  };
}
