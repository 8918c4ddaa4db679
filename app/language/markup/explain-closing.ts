/** Syntax errors about tags that are not closed, closed wrongly or closed twice, in an author's words. */
import { type Explained, type Fault, lineOf, type MayContain, rangeInWords } from "./fault.ts";
import { distance } from "./nearest.ts";
import { listTags, openAt } from "./tags.ts";

/** Explains a fault of closing; null when it is of another kind. */
export function explainClosing(
  fault: Fault,
  text: string,
  mayContain: MayContain,
): Explained | null {
  const { reason } = fault;
  let match =
    /^Unexpected closing tag `<\/(.*?)>`, expected corresponding closing tag for `<(.*?)>`/.exec(
      reason,
    );
  if (match) return wrongClosing(fault, text, match[1] ?? "", match[2] ?? "", mayContain);
  match = /^Expected a closing tag for `<(.*?)>`.*? before the end of `(\w+)`/.exec(reason);
  if (match) return unclosedInBlock(fault, text, match[1] ?? "");
  match = /^Expected a closing tag for `<(.*?)>`/.exec(reason);
  if (match) return unclosed(fault, text, match[1] ?? "", text.length, mayContain);
  match = /^Expected the closing tag `<\/(.*?)>`/.exec(reason);
  if (match) return closingInsideLine(fault, text, match[1] ?? "");
  if (reason.startsWith("Unexpected closing slash")) return strayClosing(fault, text);
  if (/^Unexpected (attribute|self-closing slash).* in closing tag/.test(reason))
    return closingWithMore(fault, text);
  return null;
}

function wrongClosing(
  fault: Fault,
  text: string,
  closed: string,
  open: string,
  mayContain: MayContain,
): Explained {
  const [from, to] = [fault.from, fault.to];
  const opened = rangeInWords(fault.reason, text)?.[0] ?? from;
  const isOpen = openAt(text, opened).some((tag) => tag.name === closed);
  if (isOpen) return unclosed({ ...fault, from: opened, to: opened }, text, open, from, mayContain);
  const message = `unexpected closing tag \`</${closed}>\`, expected \`</${open}>\``;
  if (distance(closed.toLowerCase(), open.toLowerCase()) <= 2) {
    const edit = { from, to, text: `</${open}>` };
    const hint = `\`<${open}>\` of line ${lineOf(text, opened)} is what is open here; write \`</${open}>\``;
    return {
      code: "syntax",
      from,
      to,
      message,
      hint,
      fix: { ...edit, title: `Write </${open}>` },
      edit,
    };
  }
  const hint = `nothing called \`<${closed}>\` is open here; remove this tag, or close \`<${open}>\` of line ${lineOf(text, opened)}`;
  const edit = { from, to, text: "" };
  const fix = { ...edit, title: `Remove </${closed}>` };
  return { code: "syntax", from, to, message, hint, fix, edit };
}

/** The closing tag belongs before the first element that cannot stand inside, at the latest at `limit`. */
function unclosed(
  fault: Fault,
  text: string,
  name: string,
  limit: number,
  mayContain: MayContain,
): Explained {
  const [from, to] = rangeInWords(fault.reason, text) ?? [fault.from, fault.to];
  const depth = { open: 0 };
  const next = listTags(text).find((tag) => {
    if (tag.from < to || tag.from >= limit) return false;
    const outside = depth.open === 0 && tag.kind !== "close" && !mayContain(name, tag.name);
    depth.open += tag.kind === "open" ? 1 : tag.kind === "close" ? -1 : 0;
    return outside;
  });
  const at = next ? next.from : limit;
  const before =
    text.charAt(at) === "" ? "at the end of the file" : `before line ${lineOf(text, at)}`;
  const message = `expected a closing tag for \`<${name}>\``;
  const hint = `write \`</${name}>\` ${before}, or end the tag with \`/>\` if it has no content`;
  const ownLine = /(?:^|\n)[ \t]*$/.test(text.slice(0, at)) ? "" : "\n";
  return {
    code: "syntax",
    from,
    to,
    message,
    hint,
    fix: { from: at, to: at, text: `${ownLine}</${name}>\n`, title: `Write </${name}>` },
    edit: { from: at, to: at, text: `${ownLine}</${name}>\n` },
  };
}

function unclosedInBlock(fault: Fault, text: string, name: string): Explained {
  const [from, to] = rangeInWords(fault.reason, text) ?? [fault.from, fault.to];
  const message = `expected a closing tag for \`<${name}>\` in the same paragraph`;
  const startsLine = /(?:^|\n)[ \t]*$/.test(text.slice(0, from));
  const closedLater = closesLater(text, to, name);
  if (startsLine && closedLater) {
    const hint = `put \`<${name}>\` and \`</${name}>\` on lines of their own when there is more than one paragraph between them`;
    const edit = { from: to, to, text: "\n" };
    const fix = { ...edit, title: "Begin a new line" };
    return { code: "syntax", from, to, message, hint, fix, edit };
  }
  const hint = `write \`</${name}>\` where it ends`;
  const edit = { from: fault.to, to: fault.to, text: `</${name}>` };
  const fix = { ...edit, title: `Write </${name}>` };
  return { code: "syntax", from, to, message, hint, fix, edit };
}

/** Whether the next tags, read in order, close an element opened just before `from`. */
function closesLater(text: string, from: number, name: string): boolean {
  let depth = 0;
  for (const tag of listTags(text)) {
    if (tag.from < from || tag.kind === "whole") continue;
    depth += tag.kind === "open" ? 1 : -1;
    if (depth < 0) return tag.name === name;
  }
  return false;
}

function closingInsideLine(fault: Fault, text: string, name: string): Explained {
  const { from, to } = fault;
  const opened = openAt(text, from).findLast((tag) => tag.name === name);
  const message = `unexpected \`</${name}>\` inside a line of text`;
  const hint = `\`<${name}>\` stands on a line of its own, so \`</${name}>\` needs one too`;
  const fresh = { from, to: from, text: "\n" };
  const block = /before the end|after the end of `(list|blockQuote)/.test(fault.reason);
  const edit = block || text.charAt(from - 1) === "\n" ? { from, to, text: "" } : fresh;
  return {
    code: "syntax",
    from,
    to,
    message,
    hint,
    edit,
    ...(opened ? { otherHalf: opened.to } : {}),
  };
}

function strayClosing(fault: Fault, text: string): Explained {
  const from = text.lastIndexOf("<", fault.from);
  const close = text.indexOf(">", from);
  const to = close === -1 ? fault.to : close + 1;
  const tag = text.slice(from, to);
  const message = `unexpected closing tag \`${tag}\`, nothing is open here`;
  const hint = "remove it, or write the opening tag that is missing";
  const edit = { from, to, text: "" };
  const fix = { ...edit, title: "Remove it" };
  return { code: "syntax", from, to, message, hint, fix, edit };
}

function closingWithMore(fault: Fault, text: string): Explained {
  const { from, to } = fault;
  const message = `unexpected \`${text.slice(from, to)}\` in a closing tag`;
  const hint = "attributes belong in the opening tag; a closing tag holds only the name";
  const edit = { from, to, text: " ".repeat(to - from) };
  return {
    code: "syntax",
    from,
    to,
    message,
    hint,
    fix: { from, to, text: "", title: "Remove it" },
    edit,
  };
}
