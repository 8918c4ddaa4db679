/** The look of the editor's own parts, in tokens. CodeMirror's styles stand outside our layers, so only a theme overrides them. */
import { EditorView } from "@codemirror/view";

const soft = "color-mix(in srgb, var(--acceptable) 22%, transparent)";

/** The theme; light and dark come from the tokens. */
export const editorTheme = EditorView.theme({
  "&": {
    color: "var(--ink)",
    backgroundColor: "var(--panel)",
    fontSize: "var(--text-s)",
    height: "100%",
  },
  // The box around it has the ring: the gutter would cover this one.
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6", overscrollBehavior: "contain" },
  ".cm-content": { caretColor: "var(--ink)", padding: "var(--s2) 0" },
  ".cm-line": { padding: "0 var(--s3) 0 var(--s1)" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { background: soft },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--hover) 55%, transparent)" },
  ".cm-gutters": {
    backgroundColor: "var(--sunken)",
    color: "var(--ink-3)",
    borderRight: "1px solid var(--line)",
  },
  ".cm-activeLineGutter": { backgroundColor: "var(--hover)", color: "var(--ink)" },
  ".cm-gutter-lint": { width: "1.3em" },
  ".cm-lint-marker": { width: "1em", height: "1em", content: "normal" },
  ".cm-lint-marker::before": { display: "block", fontWeight: "700", textAlign: "center" },
  ".cm-lint-marker-error::before": { content: '"✕"', color: "var(--harmful)" },
  ".cm-lint-marker-warning::before": { content: '"!"', color: "var(--weak)" },
  ".cm-lintRange": { backgroundImage: "none !important", paddingBottom: "0" },
  ".cm-lintRange-error": { textDecoration: "underline wavy var(--harmful) 1.5px" },
  ".cm-lintRange-warning": { textDecoration: "underline wavy var(--weak) 1.5px" },
  ".cm-lintPoint:after": { borderBottomColor: "var(--harmful)" },
  ".cm-lintPoint-warning:after": { borderBottomColor: "var(--weak)" },
  ".cm-foldPlaceholder": {
    backgroundColor: "var(--sunken)",
    border: "1px solid var(--line)",
    color: "var(--ink-2)",
  },
  ".cm-searchMatch": { backgroundColor: "var(--weak-soft)", outline: "1px solid var(--weak)" },
  ".cm-searchMatch.cm-searchMatch-selected": { backgroundColor: soft },
  ".cm-selectionMatch": { backgroundColor: "var(--hover)" },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--hover)",
    outline: "1px solid var(--edge)",
  },
  ".cm-tooltip": {
    maxWidth: "min(32rem, 92vw)",
    backgroundColor: "var(--raised)",
    color: "var(--ink)",
    border: "1px solid var(--line)",
    borderRadius: "var(--round-s)",
    boxShadow: "var(--shadow-l)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--mono)",
    maxHeight: "14em",
    maxWidth: "min(32rem, 92vw)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "var(--s1) var(--s2)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    background: "var(--solid)",
    color: "var(--on-solid)",
  },
  ".cm-tooltip-autocomplete-disabled ul li[aria-selected]": { background: "var(--edge)" },
  ".cm-completionDetail": { marginLeft: "1em", fontStyle: "normal", fontFamily: "var(--sans)" },
  ".cm-completionMatchedText": { textDecoration: "underline", fontWeight: "700" },
  ".cm-completionInfo": { maxWidth: "min(22rem, 92vw)", whiteSpace: "pre-line" },
  ".cm-panels": { backgroundColor: "var(--sunken)", color: "var(--ink)" },
  ".cm-panels-bottom": { borderTop: "1px solid var(--line)" },
  ".cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".cm-panel.cm-search": { fontSize: "var(--text-s)", padding: "var(--s2)" },
  ".cm-panel.cm-search label": { fontSize: "inherit" },
  ".cm-panel.cm-search [name=close]": { width: "var(--target)", height: "var(--target)" },
  ".cm-textfield": {
    backgroundColor: "var(--raised)",
    border: "1px solid var(--edge)",
    borderRadius: "var(--round-s)",
    fontSize: "inherit",
    padding: "var(--s1) var(--s2)",
  },
  ".cm-button": {
    backgroundImage: "none",
    backgroundColor: "var(--raised)",
    border: "1px solid var(--edge)",
    borderRadius: "var(--round-s)",
    fontSize: "inherit",
  },
  ".cm-snippetField": { backgroundColor: soft },
  "@media (max-width: 40rem)": {
    ".cm-foldGutter": { display: "none" },
    ".cm-lineNumbers .cm-gutterElement": { minWidth: "1.5em", padding: "0 3px" },
  },
});
