/** The editor itself: CodeMirror in pieces. Loaded only when a page needs it. */
import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";

import { type Checker, checkerPlugin } from "./checker.ts";
import { completion } from "./completion-source.ts";
import type { Mounted, MountOptions } from "./editor-options.ts";
import { closeOpenPanel, editorPanel } from "./editor-panel.ts";
import { editorTheme } from "./editor-theme.ts";
import { closeTags, foldElements } from "./element-ranges.ts";
import { hoverWords } from "./hover-words.ts";
import { mdx, MDX_STYLE } from "./mdx-language.ts";
import { goToDefinition, listReferences, revealSpan } from "./navigate-commands.ts";
import { renameCommand } from "./rename-command.ts";

/** Puts the editor on the page. */
export function mountEditor(options: MountOptions): Mounted {
  const plugin = checkerPlugin(options);
  const checker = (): Checker | null => view.plugin(plugin);
  const readOnly = new Compartment();
  const extensions: Extension = [
    appearance(options),
    plugin,
    readOnly.of(readOnlyWhen(options.readOnly)),
    services(options, checker),
    EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
      const events = options.events();
      if (docChanged) events.onChange?.(state.doc.toString());
      if (docChanged || selectionSet) events.onCursor?.(state.selection.main.head);
    }),
  ];
  const stateOf = (text: string) => EditorState.create({ doc: text, extensions });
  const view = new EditorView({ state: stateOf(options.text), parent: options.parent });
  return {
    getText: () => view.state.doc.toString(),
    setText: (text, { keepHistory = false } = {}) => {
      if (keepHistory) {
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
        return;
      }
      const isReadOnly = view.state.readOnly;
      view.setState(stateOf(text));
      view.dispatch({ effects: readOnly.reconfigure(readOnlyWhen(isReadOnly)) });
      options.events().onChange?.(text);
    },
    reveal: (span) => revealSpan(view, span),
    focus: () => view.focus(),
    replace: ({ start, end }, text) => {
      view.dispatch({
        changes: { from: start.offset, to: end.offset, insert: text },
        selection: { anchor: start.offset + text.length },
        scrollIntoView: true,
      });
    },
    fix: (problem) => checker()?.fix(problem) ?? false,
    cursor: () => view.state.selection.main.head,
    setReadOnly: (given) => {
      view.dispatch({ effects: readOnly.reconfigure(readOnlyWhen(given)) });
    },
    checkNow: () => checker()?.ask(),
    destroy: () => view.destroy(),
  };
}

/** CodeMirror's own words, where ours are plainer. */
const PHRASES = {
  Find: "Find",
  next: "Next",
  previous: "Previous",
  all: "Select all",
  "match case": "Match capitals",
  regexp: "Pattern",
  "by word": "Whole words",
  Replace: "Replace by",
  replace: "Replace",
  "replace all": "Replace all",
  close: "Close",
};

function readOnlyWhen(readOnly: boolean): Extension {
  // The text stays reachable by keyboard, so that it can be read and searched.
  return [
    EditorState.readOnly.of(readOnly),
    EditorView.contentAttributes.of({ "aria-readonly": String(readOnly) }),
  ];
}

function appearance({ label, describedBy, nonce }: MountOptions): Extension {
  return [
    EditorView.cspNonce.of(nonce),
    EditorView.contentAttributes.of({
      "aria-label": label,
      tabindex: "0",
      "aria-describedby": describedBy,
      autocapitalize: "sentences",
      spellcheck: "true",
      autocorrect: "on",
    }),
    EditorView.lineWrapping,
    EditorState.phrases.of(PHRASES),
    // What is jumped to has room above for what is said about it.
    EditorView.scrollMargins.of(() => ({ top: 72, bottom: 24 })),
    editorTheme,
    mdx,
    syntaxHighlighting(MDX_STYLE),
    indentUnit.of("  "),
    lintGutter(),
    lineNumbers(),
    codeFolding(),
    foldGutter({ openText: "⌄", closedText: "›" }),
    foldElements,
    highlightActiveLine(),
    highlightActiveLineGutter(),
    drawSelection(),
    bracketMatching(),
    highlightSelectionMatches(),
  ];
}

function services(options: MountOptions, checker: () => Checker | null): Extension {
  const { workbench } = options;
  const define = goToDefinition(options, checker);
  const here = (view: EditorView) => define(view, view.state.selection.main.head);
  return [
    history(),
    search({ top: true }),
    closeBrackets(),
    closeTags,
    editorPanel,
    completion(workbench, checker),
    hoverWords(workbench, checker),
    EditorView.domEventHandlers({
      mousedown: (event, view) => {
        if (event.button !== 0 || !(event.ctrlKey || event.metaKey)) return false;
        const offset = view.posAtCoords({ x: event.clientX, y: event.clientY });
        return offset !== null && define(view, offset);
      },
    }),
    // Tab is left to the page: it leaves the editor, as in every other field.
    keymap.of([
      { key: "F2", run: renameCommand(workbench, checker), preventDefault: true },
      { key: "F12", run: here, preventDefault: true, shift: listReferences(options, checker) },
      { key: "Alt-.", run: here, preventDefault: true },
      { key: "Escape", run: closeOpenPanel },
      ...closeBracketsKeymap,
      ...lintKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...foldKeymap,
      ...defaultKeymap,
    ]),
  ];
}
