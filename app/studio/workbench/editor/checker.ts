/** Keeps the problems of the text fresh: asks for a check at every change, for a whole build when typing rests, and drops stale answers. */
import { setDiagnostics } from "@codemirror/lint";
import { type EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";

import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { MountOptions } from "./editor-options.ts";
import { applyFix, type Found, toLint } from "./lint-diagnostics.ts";

/** How long typing must rest before the whole scenario is built and its paths are played, in milliseconds. */
const REST = 250;
/** The measure that a bench reads. */
const MEASURE = "keystroke→diagnostics";

/** A problem and where it has moved to. */
interface Placed extends Found {
  from: number;
  to: number;
}

type Given = Pick<MountOptions, "file" | "workbench" | "events">;

/** The editor's checker; as a plugin of its view. */
export class Checker {
  readonly #view: EditorView;
  readonly #given: Given;
  /** Counts the changes of the text. */
  #version = 0;
  #changedAt = 0;
  #checked: Placed[] = [];
  /** What only playing finds, from the last build; kept and moved until the next one. */
  #played: Placed[] = [];
  #rest: ReturnType<typeof setTimeout> | undefined;
  #destroyed = false;

  constructor(view: EditorView, given: Given) {
    this.#view = view;
    this.#given = given;
    // A view may not be changed while it is being made.
    queueMicrotask(() => this.ask());
  }

  update({ docChanged, changes }: ViewUpdate): void {
    if (!docChanged) return;
    this.#version += 1;
    this.#changedAt = performance.now();
    for (const placed of [...this.#checked, ...this.#played]) {
      placed.from = changes.mapPos(placed.from, 1);
      placed.to = Math.max(placed.from, changes.mapPos(placed.to, -1));
    }
    this.ask();
  }

  destroy(): void {
    this.#destroyed = true;
    clearTimeout(this.#rest);
  }

  /** How the text is named in questions to the workbench. */
  asked() {
    return {
      file: this.#given.file,
      text: this.#view.state.doc.toString(),
      version: this.#version,
    };
  }

  isFresh(version: number): boolean {
    return !this.#destroyed && version === this.#version;
  }

  /** Asks for a check of the text as it is. */
  ask(): void {
    const workbench = this.#given.workbench();
    if (this.#destroyed || !workbench) return;
    clearTimeout(this.#rest);
    const asked = this.asked();
    const changedAt = this.#changedAt;
    workbench.check(asked).then(
      (answer) => {
        if (!answer || !this.isFresh(answer.version)) return;
        const { problems, outline } = answer.value;
        this.#checked = problems.map((problem) => placedOf(problem, asked.text));
        const hasErrors = problems.some(({ severity }) => severity === "error");
        if (hasErrors) this.#played = [];
        this.#show();
        if (changedAt > 0) performance.measure(MEASURE, { start: changedAt });
        this.#given.events().onOutline?.(outline);
        if (hasErrors) this.#given.events().onBuilt?.(false);
        else this.#rest = setTimeout(() => this.#build(), REST);
      },
      (reason: unknown) => console.error(reason),
    );
  }

  /** Makes the change that a problem offers. */
  fix(problem: Diagnostic): boolean {
    const found = [...this.#checked, ...this.#played].find(
      (placed) =>
        placed.problem === problem ||
        (placed.from === problem.span.start.offset &&
          placed.problem.code === problem.code &&
          placed.problem.message === problem.message),
    );
    return found !== undefined && applyFix(this.#view, found, movedBy(found));
  }

  #build(): void {
    const workbench = this.#given.workbench();
    const asked = this.asked();
    workbench?.build(asked).then(
      (answer) => {
        if (!answer || !this.isFresh(answer.version)) return;
        this.#played = answer.value.played.map((problem) => placedOf(problem, asked.text));
        this.#show();
        this.#given.events().onBuilt?.(answer.value.built);
      },
      (reason: unknown) => console.error(reason),
    );
  }

  #show(): void {
    const { state } = this.#view;
    const all = [...this.#checked, ...this.#played].toSorted((a, b) => a.from - b.from);
    const lints = all.map((placed) => toLint(placed, movedBy(placed), state.doc.length));
    this.#view.dispatch(setDiagnostics(state, lints));
    this.#given.events().onProblems?.(all.map((placed) => this.#nowAt(placed)));
  }

  /** A problem with the place that it has now. */
  #nowAt(placed: Placed): Diagnostic {
    const { problem, from, to } = placed;
    if (movedBy(placed) === 0 && to === problem.span.end.offset) return problem;
    return { ...problem, span: { start: this.#pointAt(from), end: this.#pointAt(to) } };
  }

  #pointAt(offset: number) {
    const at = Math.min(offset, this.#view.state.doc.length);
    const line = this.#view.state.doc.lineAt(at);
    return { line: line.number, column: at - line.from + 1, offset: at };
  }
}

function placedOf(problem: Diagnostic, text: string): Placed {
  return { problem, text, from: problem.span.start.offset, to: problem.span.end.offset };
}

function movedBy({ problem, from }: Placed): number {
  return from - problem.span.start.offset;
}

/** The plugin that holds a view's checker. */
export function checkerPlugin(given: Given) {
  return ViewPlugin.define((view) => new Checker(view, given));
}
