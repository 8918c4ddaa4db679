/** Problems as the editor shows them: underlined, in the gutter, with message, hint, code and quick fix. */
import type { Diagnostic as Lint } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";

import { href } from "#app/href.ts";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import { domElement, withNames } from "./dom-element.ts";

/** A problem of one version of the text, with the text that it was found in. */
export interface Found {
  readonly problem: Diagnostic;
  readonly text: string;
}

/** A problem for the editor; `moved` is by how much its place has moved since it was found. */
export function toLint({ problem, text }: Found, moved: number, length: number): Lint {
  const { span, severity, message, replacement } = problem;
  const from = Math.max(0, Math.min(span.start.offset + moved, length));
  const to = Math.max(from, Math.min(span.end.offset + moved, length));
  return {
    from,
    to,
    severity,
    message,
    renderMessage: () => messageElement(problem),
    actions: replacement
      ? [
          {
            name: replacement.title,
            apply: (view, at) => {
              applyFix(view, { problem, text }, at - span.start.offset);
              view.focus();
            },
          },
        ]
      : [],
  };
}

/** Makes the change that a problem offers, unless what stands there now is not what it was offered for. */
export function applyFix(view: EditorView, { problem, text }: Found, moved: number): boolean {
  const { replacement } = problem;
  if (!replacement || view.state.readOnly) return false;
  const { start, end } = replacement.span;
  const [from, to] = [start.offset + moved, end.offset + moved];
  if (from < 0 || to > view.state.doc.length) return false;
  if (view.state.sliceDoc(from, to) !== text.slice(start.offset, end.offset)) return false;
  view.dispatch({
    changes: { from, to, insert: replacement.text },
    selection: { anchor: from + replacement.text.length },
    scrollIntoView: true,
    userEvent: "input.fix",
  });
  return true;
}

function messageElement({ severity, message, hint, code }: Diagnostic): HTMLElement {
  const word = domElement("strong", {}, [severity === "error" ? "Error: " : "Warning: "]);
  return domElement("div", { class: "editor-problem" }, [
    domElement("p", {}, [word, ...withNames(message)]),
    ...(hint ? [domElement("p", { class: "meta" }, withNames(hint))] : []),
    domElement("p", { class: "meta" }, [
      domElement("a", { href: `${href("/studio/guide")}#${code}`, target: "guide" }, [code]),
    ]),
  ]);
}
