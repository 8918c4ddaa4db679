/** What the editor is given, and what it can be told: shared by the component and by its parts that load later. */
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Span } from "#app/language/markup/span.ts";
import type { OutlineItem } from "#app/language/scenario/service/service.ts";
import type { WorkbenchClient } from "./use-workbench.ts";

/** What the page is told. */
export interface EditorEvents {
  readonly onChange?: (text: string) => void;
  readonly onCursor?: (offset: number) => void;
  readonly onProblems?: (problems: readonly Diagnostic[]) => void;
  readonly onOutline?: (outline: readonly OutlineItem[]) => void;
  /** Whether the text, as it is now, compiles: told after each whole build. */
  readonly onBuilt?: (built: boolean) => void;
  /** A page of the handbook was asked for; without this it opens in a tab of its own. */
  readonly onOpen?: (address: string) => void;
}

/** What the page can tell the editor. Offsets count in the text with `\n` line ends. */
export interface EditorHandle {
  readonly getText: () => string;
  /** Exchanges the whole text; with `keepHistory` it can be undone, without it the history begins anew. */
  readonly setText: (text: string, options?: { readonly keepHistory?: boolean }) => void;
  /** Selects a place, brings it into view and gives the editor the focus. */
  readonly reveal: (span: Span) => void;
  readonly focus: () => void;
  readonly replace: (span: Span, text: string) => void;
  /** Makes the change that a problem offers, if its place still reads as it did; says whether it was made. */
  readonly fix: (problem: Diagnostic) => boolean;
  readonly cursor: () => number;
}

/** What the loaded part of the editor is made with; the getters always give the newest. */
export interface MountOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly file: string;
  readonly label: string;
  readonly describedBy: string;
  readonly nonce: string;
  readonly readOnly: boolean;
  readonly workbench: () => WorkbenchClient | null;
  readonly events: () => EditorEvents;
}

/** The editor on the page. */
export interface Mounted extends EditorHandle {
  readonly setReadOnly: (readOnly: boolean) => void;
  /** Checks the text again: the workbench came, or what it checks against has changed. */
  readonly checkNow: () => void;
  readonly destroy: () => void;
}
