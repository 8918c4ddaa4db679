import { snippet } from "@codemirror/autocomplete";
import { EditorState, type Transaction } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { expect, test } from "vitest";
import { HEAD_NAMES } from "#app/language/scenario/service/head-names.ts";

/** What a snippet writes. */
function written(template: string): string {
  let text = "";
  const editor = {
    state: EditorState.create({ doc: "" }),
    dispatch: (transaction: Transaction) => {
      text = transaction.state.doc.toString();
    },
  };
  snippet(template)(editor as unknown as EditorView, { label: "" }, 0, 0);
  return text;
}

test("snippets of the front matter write what they show", () => {
  const byPath = new Map(HEAD_NAMES.map(({ path, insert }) => [path, written(insert)]));
  expect(byPath.get("minutes")).toBe("minutes: 10");
  expect(byPath.get("pass")).toBe("pass: 70");
  expect(byPath.get("shift")).toBe(
    'shift:\n  from: "09:00"\n  to: "09:30"\n  pace: 20s\n  ends: Your shift is over',
  );
  expect(byPath.get("based_on")).toContain('- { title: "Newspaper, date", url: "https://" }');
});
