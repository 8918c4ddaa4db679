import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import type { Completions } from "#app/language/scenario/service/service.ts";
import { completionSource } from "./completion-source.ts";
import type { WorkbenchClient } from "./use-workbench.ts";

const item = { label: "lock", kind: "action", detail: "", doc: "", insert: "lock" } as const;

/** Asks at the end of a text; how often the workbench was asked, and what came of it. */
async function ask(text: string, explicit: boolean, quiet = false) {
  let asked = 0;
  const value: Completions = { from: text.length, to: text.length, quiet, items: [item] };
  const quick = {
    complete: () => {
      asked += 1;
      return Promise.resolve({ version: 1, value });
    },
  };
  const source = completionSource(
    () => ({ quick }) as unknown as WorkbenchClient,
    () => ({ asked: () => ({ file: "a.mdx", text, version: 1 }) }),
  );
  const context = new CompletionContext(EditorState.create({ doc: text }), text.length, explicit);
  const result = await source(context);
  return { asked, labels: result?.options.map(({ label }) => label) ?? [] };
}

test.each(['<Action do="', "<Sc", "</", "[x](", "- ", "- one: lo", "level: f", "skills: [a, "])(
  "comes up by itself after `%s`",
  async (text) => {
    expect(await ask(text, false)).toEqual({ asked: 1, labels: ["lock"] });
  },
);

test.each(["Plain text", '<Action do="lock">Some w', ""])(
  "does not come up, nor ask, in `%s`",
  async (text) => {
    expect(await ask(text, false)).toEqual({ asked: 0, labels: [] });
    expect(await ask(text, true)).toEqual({ asked: 1, labels: ["lock"] });
  },
);

test("what is quiet is shown only when asked for", async () => {
  expect((await ask("<A", false, true)).labels).toEqual([]);
  expect((await ask("<A", true, true)).labels).toEqual(["lock"]);
});
