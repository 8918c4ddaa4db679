import { forEachDiagnostic, setDiagnostics } from "@codemirror/lint";
import { EditorState, type TransactionSpec } from "@codemirror/state";
import type { EditorView, ViewUpdate } from "@codemirror/view";
import { expect, test } from "vitest";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { TextAsked } from "#app/studio/workbench/workbench.ts";
import { Checker } from "./checker.ts";
import type { WorkbenchClient } from "./use-workbench.ts";

/** A problem for each `bad`, mended by `good`; playing finds each `slow`. */
function find(text: string, word: string, code: string): Diagnostic[] {
  return Array.from(text.matchAll(new RegExp(word, "g")), ({ index }) => {
    const span = {
      start: { line: 1, column: index + 1, offset: index },
      end: { line: 1, column: index + 1 + word.length, offset: index + word.length },
    };
    const replacement = { title: "Write good", span, text: "good" };
    return { file: "a.mdx", span, code, severity: "warning", message: "no", replacement };
  });
}

interface Waiting {
  readonly asked: TextAsked;
  readonly answer: () => void;
}

/** An editor's checker without a page, and a workbench that answers when it is told to. */
function makeEditor(text: string) {
  const checks: Waiting[] = [];
  const builds: Waiting[] = [];
  const told: string[][] = [];
  const later = <Value>(waiting: Waiting[], asked: TextAsked, value: Value) =>
    new Promise<{ version: number; value: Value }>((done) => {
      waiting.push({ asked, answer: () => done({ version: asked.version, value }) });
    });
  const workbench = {
    check: (asked: TextAsked) =>
      later(checks, asked, { problems: find(asked.text, "bad", "quick"), outline: [] }),
    build: (asked: TextAsked) =>
      later(builds, asked, { problems: [], played: find(asked.text, "slow", "slow"), built: true }),
  } as unknown as WorkbenchClient;
  let state = EditorState.create({ doc: text, extensions: [] });
  state = state.update(setDiagnostics(state, [])).state;
  const view = {
    get state() {
      return state;
    },
    dispatch(spec: TransactionSpec) {
      const transaction = state.update(spec);
      state = transaction.state;
      checker.update({
        docChanged: transaction.docChanged,
        changes: transaction.changes,
      } as ViewUpdate);
    },
  } as unknown as EditorView;
  const events = {
    onProblems: (problems: readonly Diagnostic[]) =>
      told.push(problems.map(({ code, span }) => `${code} ${span.start.offset}`)),
  };
  const checker = new Checker(view, {
    file: "a.mdx",
    workbench: () => workbench,
    events: () => events,
  });
  const marks = () => {
    const found: string[] = [];
    forEachDiagnostic(state, (_, from, to) => found.push(state.sliceDoc(from, to)));
    return found;
  };
  return { view, checker, checks, builds, told, marks, text: () => state.doc.toString() };
}

const settle = () => new Promise<void>((done) => setImmediate(done));

test("each change is checked, and an answer about an older text is dropped", async () => {
  const { view, checks, told, marks } = makeEditor("a bad day");
  await settle();
  view.dispatch({ changes: { from: 0, insert: "such " } });
  expect(checks.map(({ asked }) => asked.text)).toEqual(["a bad day", "such a bad day"]);
  checks[0]?.answer();
  await settle();
  expect(told).toEqual([]);
  checks[1]?.answer();
  await settle();
  expect(told).toEqual([["quick 7"]]);
  expect(marks()).toEqual(["bad"]);
});

test("a fix is made where the problem has moved to, and only if its place still reads the same", async () => {
  const { view, checker, checks, text } = makeEditor("a bad day");
  await settle();
  checks[0]?.answer();
  await settle();
  const [problem] = find("a bad day", "bad", "quick");
  if (!problem) throw new Error("nothing found");
  view.dispatch({ changes: { from: 0, insert: "such " } });
  view.dispatch({ changes: { from: 9, to: 10, insert: "D" } });
  const [moved] = find("such a bad day", "bad", "quick");
  expect(moved && checker.fix(moved)).toBe(false);
  view.dispatch({ changes: { from: 9, to: 10, insert: "d" } });
  checks.at(-1)?.answer();
  await settle();
  view.dispatch({ changes: { from: 0, insert: "oh, " } });
  const [again] = find("oh, such a bad day", "bad", "quick");
  expect(again && checker.fix(again)).toBe(true);
  expect(text()).toBe("oh, such a good day");
});

test("what playing found stays and moves along until the next build", async () => {
  const { view, checks, builds, told } = makeEditor("a slow day");
  await settle();
  checks[0]?.answer();
  await expect.poll(() => builds.length).toBe(1);
  builds[0]?.answer();
  await settle();
  expect(told.at(-1)).toEqual(["slow 2"]);
  view.dispatch({ changes: { from: 0, insert: "such " } });
  checks[1]?.answer();
  await settle();
  expect(told.at(-1)).toEqual(["slow 7"]);
});
