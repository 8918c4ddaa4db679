/** The two texts of a conflict in CodeMirror's merge view. Loaded only when there is a conflict. */
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";

import { domElement } from "#app/studio/workbench/editor/dom-element.ts";
import { editorTheme } from "#app/studio/workbench/editor/editor-theme.ts";

/** What the panel needs of it. */
export interface MergeHandle {
  text(): string;
  close(): void;
}

/** What differs from an editor that stands alone: the box around both texts scrolls, and changes are marked. */
const mergeTheme = EditorView.theme({
  "&": { height: "auto" },
  "&.cm-focused .cm-content": { outline: "2px solid var(--ink)", outlineOffset: "-2px" },
  "&.cm-merge-a .cm-changedLine": { backgroundColor: "var(--harmful-soft)" },
  "&.cm-merge-b .cm-changedLine": { backgroundColor: "var(--best-soft)" },
  "&.cm-merge-a .cm-changedText": {
    background: "none",
    textDecoration: "underline 2px var(--harmful)",
  },
  "&.cm-merge-b .cm-changedText": {
    background: "none",
    textDecoration: "underline 2px var(--best)",
  },
  ".cm-collapsedLines": {
    background: "var(--sunken)",
    color: "var(--ink-2)",
    padding: "var(--s1) var(--s3)",
    // Its own sign is missing from many fonts.
    "&:before": { content: '"…"' },
    "&:after": { content: '"…"' },
  },
});

/** Draws both into `parent`; the right one can be changed. */
export function openMerge(parent: HTMLElement, theirs: string, mine: string): MergeHandle {
  const nonce = document.querySelector<HTMLElement>("script[nonce]")?.nonce ?? "";
  const both = [
    EditorView.lineWrapping,
    lineNumbers(),
    EditorView.cspNonce.of(nonce),
    mergeTheme,
    editorTheme,
  ];
  const named = (label: string) => EditorView.contentAttributes.of({ "aria-label": label });
  const view = new MergeView({
    a: {
      doc: theirs,
      extensions: [
        ...both,
        named("Their text"),
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
      ],
    },
    b: {
      doc: mine,
      extensions: [
        ...both,
        named("Your text"),
        history(),
        keymap.of([...historyKeymap, ...defaultKeymap]),
      ],
    },
    parent,
    revertControls: "a-to-b",
    renderRevertControl: takeOverButton,
    collapseUnchanged: { margin: 3, minSize: 6 },
  });
  return { text: () => view.b.state.doc.toString(), close: () => view.destroy() };
}

/** Takes their lines into the right text. The view listens for the pointer only: keys press it in the same way. */
function takeOverButton(): HTMLElement {
  const words = "Take over their lines";
  const button = domElement("button", { type: "button", "aria-label": words, title: words }, ["⇝"]);
  button.addEventListener("click", ({ detail }) => {
    if (detail === 0) button.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
  });
  return button;
}
