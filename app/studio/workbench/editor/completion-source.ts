/** Completion as the workbench answers it. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippetCompletion,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";

import type { CompletionItem } from "#app/language/scenario/service/service.ts";
import type { Checker } from "./checker.ts";
import type { MountOptions } from "./editor-options.ts";

/** Where completion may come up by itself: in a tag, in a link, in a step, in the front matter. */
const UNASKED = /<[^<>]*$|\]\([\w:-]*$|^\s*- [^<]*$|^[ \t]*[a-z_]+$|^[ \t]*(?:level|skills):.*$/;
/** After these there is more to choose at once. */
const GOES_ON: readonly string[] = ["attribute", "case", "step", "element"];

/** Completion for an editor. */
export function completion(
  workbench: MountOptions["workbench"],
  checker: () => Pick<Checker, "asked"> | null,
): Extension {
  return autocompletion({
    override: [completionSource(workbench, checker)],
    icons: false,
    activateOnTypingDelay: 60,
    activateOnCompletion: ({ type = "" }) => GOES_ON.includes(type),
  });
}

/** Asks the workbench what could stand at the cursor. */
export function completionSource(
  workbench: MountOptions["workbench"],
  checker: () => Pick<Checker, "asked"> | null,
): (context: CompletionContext) => Promise<CompletionResult | null> {
  return async (context) => {
    const client = workbench();
    const asked = checker()?.asked();
    if (context.state.readOnly || !client || !asked) return null;
    if (!context.explicit && !mayComeUp(context)) return null;
    const { value } = await client.quick.complete({ ...asked, offset: context.pos });
    if (!value || (value.quiet && !context.explicit)) return null;
    const options = value.items.map((item, i) => toCompletion(item, i));
    return { from: value.from, to: value.to, options, validFor: /^[\w:/<-]*$/ };
  };
}

function mayComeUp({ state, pos }: CompletionContext): boolean {
  const line = state.doc.lineAt(pos);
  const before = state.sliceDoc(Math.max(0, pos - 400), pos);
  if (/<[^<>]*$/.test(before)) return true;
  return UNASKED.test(state.sliceDoc(line.from, pos));
}

/** The workbench's order is kept: what is needed comes first. */
function toCompletion({ label, kind, detail, doc, insert }: CompletionItem, i: number): Completion {
  const info = [kind, doc].filter((words) => words !== "").join("\n");
  const shown = {
    label,
    type: kind,
    info: info.charAt(0).toUpperCase() + info.slice(1),
    boost: 99 - Math.min(i, 198),
  };
  return snippetCompletion(insert, detail ? { ...shown, detail } : shown);
}
