/** Syntax errors about braces and about lines that read as code, in an author's words. */
import type { Explained, Fault } from "./fault.ts";
import { blank, withoutCode } from "./tags.ts";

/** Explains a fault of braces or code; null when it is of another kind. */
export function explainBraces(fault: Fault, text: string): Explained | null {
  const { reason } = fault;
  if (/import\/exports/.test(reason)) return codeLine(fault, text);
  if (/expected a corresponding closing brace/.test(reason)) return strayBrace(fault, text);
  if (fault.rule === "acorn" || / in expression/.test(reason)) return expression(fault, text);
  return null;
}

function codeLine(fault: Fault, text: string): Explained {
  const line = /(^|\n)(import|export)\b[^\n]*$/.exec(text.slice(0, fault.from));
  const from = line
    ? line.index + (line[1]?.length ?? 0)
    : text.lastIndexOf("\n", fault.from - 1) + 1;
  const word = line?.[2] ?? "import";
  const to = from + word.length;
  const message = `a line that begins with \`${word}\` is read as code, and a document holds only data`;
  const hint = "begin the line with another word, or remove it if it was meant as code";
  return {
    code: "only-data",
    from,
    to,
    message,
    hint,
    edit: { from, to, text: " ".repeat(word.length) },
  };
}

function strayBrace(fault: Fault, text: string): Explained {
  const from = openBrace(text, fault.from) ?? Math.max(0, fault.from - 1);
  const to = from + 1;
  const fix = { from, to, text: "\\{", title: "Write \\{" };
  return {
    code: "syntax",
    from,
    to,
    message: "unexpected `{`, expected a closing brace for it",
    hint: "write `\\{` for the sign itself; a comment is `{/* … */}`",
    fix,
    edit: { from, to, text: " " },
  };
}

/** The first unmatched `{` of the block before an offset; of an earlier block when this one has none. */
function openBrace(text: string, offset: number): number | null {
  const before = withoutCode(text).slice(0, offset);
  let depth = 0;
  let found: number | null = null;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const sign = before.charAt(i);
    if (sign === "\n" && found !== null && /^\s*\n/.test(before.slice(i + 1))) return found;
    if ((sign !== "{" && sign !== "}") || before.charAt(i - 1) === "\\") continue;
    if (sign === "}") depth += 1;
    else if (depth > 0) depth -= 1;
    else found = i;
  }
  return found;
}

function expression(fault: Fault, text: string): Explained {
  const from = openBrace(text, fault.from + 1) ?? text.lastIndexOf("{", fault.from);
  const close = text.indexOf("}", Math.max(from, fault.from));
  const to = close === -1 ? Math.max(fault.from, from + 1) : close + 1;
  return {
    code: "only-data",
    from,
    to,
    message: "text in braces is read as code, and a document holds only data",
    hint: "write `\\{` for the sign itself; a comment is `{/* … */}`",
    edit: { from, to, text: blank(text.slice(from, to)) },
  };
}
