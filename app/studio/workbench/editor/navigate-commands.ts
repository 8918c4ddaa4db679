/** F12: to where a thing is made. Shift-F12: every place that names it. */
import { EditorView } from "@codemirror/view";

import type { Span } from "#app/language/markup/span.ts";
import type { Checker } from "./checker.ts";
import { domButton, domElement } from "./dom-element.ts";
import type { MountOptions } from "./editor-options.ts";
import { openPanel, say } from "./editor-panel.ts";

type Given = Pick<MountOptions, "workbench" | "events">;

/** Selects a place and brings it into view. */
export function revealSpan(view: EditorView, { start, end }: Span): void {
  const { length } = view.state.doc;
  const [anchor, head] = [Math.min(start.offset, length), Math.min(end.offset, length)];
  view.dispatch({
    selection: { anchor, head },
    effects: EditorView.scrollIntoView(anchor, { y: "center" }),
  });
  view.focus();
}

/** Goes to the definition of what stands at an offset. */
export function goToDefinition(
  { workbench, events }: Given,
  checker: () => Checker | null,
): (view: EditorView, offset: number) => boolean {
  return (view, offset) => {
    const [client, asked] = [workbench(), checker()?.asked()];
    if (!client || !asked) return false;
    const go = async () => {
      const { value } = await client.quick.define({ ...asked, offset });
      if (!value) say(view, "Nothing in this file makes what stands here.");
      else if (value.kind === "here") revealSpan(view, value.span);
      else if (value.address === null) say(view, `On the desk: ${value.words}`);
      else if (events().onOpen) events().onOpen?.(value.address);
      else window.open(value.address, "handbook");
    };
    go().catch((reason: unknown) => console.error(reason));
    return true;
  };
}

/** Lists every place that names what stands at the cursor. */
export function listReferences(
  { workbench }: Given,
  checker: () => Checker | null,
): (view: EditorView) => boolean {
  return (view) => {
    const [client, asked] = [workbench(), checker()?.asked()];
    if (!client || !asked) return false;
    const list = async () => {
      const offset = view.state.selection.main.head;
      const { value: places } = await client.quick.references({ ...asked, offset });
      // A line that names it twice is one place to go to.
      const lines = places.filter(
        ({ span }, at) => at === places.findIndex((one) => one.span.start.line === span.start.line),
      );
      const buttons = lines.map(({ span, made, line }) => {
        const words = `Line ${span.start.line}${made ? ", made here" : ""}: ${line}`;
        return domButton(words, "editor-place", () => revealSpan(view, span));
      });
      const [first] = buttons;
      if (!first) {
        say(view, "There is no name here.");
        return;
      }
      const items = buttons.map((button) => domElement("li", {}, [button]));
      const count = items.length === 1 ? "1 place" : `${items.length} places`;
      const content = [
        domElement("p", {}, [count]),
        domElement("ul", { class: "editor-places" }, items),
      ];
      openPanel(view, "Places that name it", content, first);
    };
    list().catch((reason: unknown) => console.error(reason));
    return true;
  };
}
