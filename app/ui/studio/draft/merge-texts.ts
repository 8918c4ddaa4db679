/** The two texts of a conflict in CodeMirror's merge view. Loaded only when there is a conflict. */
import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";

/** What the panel needs of it. */
export interface MergeHandle {
  text(): string;
  close(): void;
}

/** Draws both into `parent`; the right one can be changed. */
export function openMerge(parent: HTMLElement, theirs: string, mine: string): MergeHandle {
  const nonce = document.querySelector<HTMLElement>("script[nonce]")?.nonce ?? "";
  const both = [EditorView.lineWrapping, lineNumbers(), EditorView.cspNonce.of(nonce)];
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
    b: { doc: mine, extensions: [...both, named("Your text")] },
    parent,
    revertControls: "a-to-b",
    collapseUnchanged: { margin: 3, minSize: 6 },
  });
  return { text: () => view.b.state.doc.toString(), close: () => view.destroy() };
}
