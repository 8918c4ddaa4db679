/** Elements that span several lines: for folding, and for closing a tag when it is opened. */
import { foldService } from "@codemirror/language";
import type { Text } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

const TAG = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>/g;
const known = new WeakMap<Text, ReadonlyMap<number, { from: number; to: number }>>();

/** What can be folded away, by the number of the line in which the opening tag ends. */
export function elementRanges(doc: Text): ReadonlyMap<number, { from: number; to: number }> {
  const before = known.get(doc);
  if (before) return before;
  const ranges = new Map<number, { from: number; to: number }>();
  const open: { readonly name: string; readonly end: number }[] = [];
  for (const match of doc.toString().matchAll(TAG)) {
    const [whole, closing, name = "", , self] = match;
    if (self) continue;
    if (!closing) {
      open.push({ name, end: match.index + whole.length });
      continue;
    }
    const at = open.findLastIndex((candidate) => candidate.name === name);
    const opened = open[at];
    if (!opened) continue;
    open.length = at;
    const [first, last] = [doc.lineAt(opened.end), doc.lineAt(match.index)];
    if (last.number > first.number) ranges.set(first.number, { from: opened.end, to: match.index });
  }
  known.set(doc, ranges);
  return ranges;
}

/** Folding by element. */
export const foldElements = foldService.of((state, from) => {
  return elementRanges(state.doc).get(state.doc.lineAt(from).number) ?? null;
});

/** The closing tag that a `>` just written asks for; "" when there is one already or none is needed. */
export function closingFor(before: string, after: string): string {
  const opened = /<([A-Z][\w.-]*)((?:\s+[\w-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*$/.exec(before);
  const name = opened?.[1];
  if (name === undefined) return "";
  // Of the signs that a name may hold, one means something in a pattern.
  const own = name.replaceAll(".", "\\.");
  const count = (text: string, pattern: string) =>
    text.match(new RegExp(`${pattern}${own}(?=[\\s>/])`, "g"))?.length ?? 0;
  const whole = `${before}>${after}`;
  const closedInOne = [...whole.matchAll(TAG)].filter((tag) => tag[2] === name && tag[4]).length;
  const opens = count(whole, "<") - closedInOne;
  return opens > count(whole, "</") ? `</${name}>` : "";
}

/** Writes the closing tag after an opening one. */
export const closeTags = EditorView.inputHandler.of((view, from, to, text) => {
  if (text !== ">" || view.state.readOnly) return false;
  const { doc } = view.state;
  const closing = closingFor(doc.sliceString(0, from), doc.sliceString(to));
  if (closing === "") return false;
  view.dispatch({
    changes: { from, to, insert: `>${closing}` },
    selection: { anchor: from + 1 },
    userEvent: "input.type",
  });
  return true;
});
