/** One small panel below the text at a time: for a new name, for a list of places, for a word to the author. */
import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { EditorView, type Panel, showPanel } from "@codemirror/view";

import { domButton, domElement } from "./dom-element.ts";

type MakePanel = (view: EditorView) => Panel;

const setPanel = StateEffect.define<MakePanel | null>();

const panelField = StateField.define<MakePanel | null>({
  create: () => null,
  update: (panel, { effects }) => {
    for (const effect of effects) if (effect.is(setPanel)) return effect.value;
    return panel;
  },
  provide: (field) => showPanel.from(field),
});

/** Room for the panel. */
export const editorPanel: Extension = panelField;

/** Shows a panel with a name and some content; it closes with Escape and gives the focus back to the text. */
export function openPanel(
  view: EditorView,
  label: string,
  content: readonly Node[],
  focus?: HTMLElement,
): void {
  view.dispatch({
    effects: setPanel.of(() => {
      const dom = domElement("div", { class: "editor-panel", role: "group", "aria-label": label }, [
        ...content,
        domButton("Close", "button small quiet", () => closePanel(view)),
      ]);
      dom.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        closePanel(view);
      });
      return { dom, mount: () => focus?.focus() };
    }),
  });
}

/** Closes the panel. */
export function closePanel(view: EditorView): void {
  view.dispatch({ effects: setPanel.of(null) });
  view.focus();
}

/** Closes the panel if one is open: for Escape in the text. */
export function closeOpenPanel(view: EditorView): boolean {
  if (view.state.field(panelField, false) === null) return false;
  closePanel(view);
  return true;
}

/** Says something to the author, also to those who hear the page. */
export function say(view: EditorView, words: string): void {
  openPanel(view, "Message", [domElement("p", {}, [words])]);
  view.dispatch({ effects: EditorView.announce.of(words) });
}
