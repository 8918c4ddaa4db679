/** F2: another name for the thing at the cursor, everywhere in the file. */
import { type EditorView } from "@codemirror/view";

import type { Checker } from "./checker.ts";
import { domButton, domElement, withNames } from "./dom-element.ts";
import type { MountOptions } from "./editor-options.ts";
import { closePanel, openPanel, say } from "./editor-panel.ts";

/** Asks for the new name in a panel and makes the changes. */
export function renameCommand(
  workbench: MountOptions["workbench"],
  checker: () => Checker | null,
): (view: EditorView) => boolean {
  return (view) => {
    const client = workbench();
    const asked = checker()?.asked();
    if (!client || !asked || view.state.readOnly) return false;
    const offset = view.state.selection.main.head;
    const begin = async () => {
      const { value: places } = await client.quick.references({ ...asked, offset });
      const [first] = places;
      if (!first) {
        say(view, "There is no name here. Put the cursor on an id, a fact or a then.");
        return;
      }
      const old = asked.text.slice(first.span.start.offset, first.span.end.offset);
      openRename(view, old, places.length, async (newName) => {
        const now = checker()?.asked();
        if (!now) return null;
        const at = now.version === asked.version ? offset : view.state.selection.main.head;
        const { value } = await client.quick.rename({ ...now, offset: at, newName });
        if ("refused" in value) return `${value.refused}: ${value.hint}`;
        if (!checker()?.isFresh(now.version)) return "the text has changed meanwhile: try again";
        view.dispatch({
          changes: value.edits.map(({ from, to, text }) => ({ from, to, insert: text })),
          userEvent: "input.rename",
        });
        return null;
      });
    };
    begin().catch((reason: unknown) => console.error(reason));
    return true;
  };
}

function openRename(
  view: EditorView,
  old: string,
  places: number,
  rename: (newName: string) => Promise<string | null>,
): void {
  // `form=""` keeps the field out of the form around the editor.
  const input = domElement("input", {
    class: "input",
    id: "editor-new-name",
    form: "",
    spellcheck: "false",
    autocomplete: "off",
    autocapitalize: "off",
    value: old,
    "aria-describedby": "editor-new-name-problem",
  });
  const problem = domElement("p", {
    id: "editor-new-name-problem",
    role: "alert",
    class: "field-error",
  });
  const go = () => {
    rename(input.value.trim()).then(
      (refused) => {
        if (refused === null) {
          closePanel(view);
          return;
        }
        problem.replaceChildren(...withNames(refused.charAt(0).toUpperCase() + refused.slice(1)));
        input.setAttribute("aria-invalid", "true");
        input.focus();
      },
      (reason: unknown) => console.error(reason),
    );
  };
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    go();
  });
  const label = domElement("label", { for: "editor-new-name" }, [
    ...withNames(`New name for \`${old}\` (${places === 1 ? "1 place" : `${places} places`})`),
  ]);
  const press = domButton("Rename", "button small primary", go);
  openPanel(view, "Rename", [label, input, press, problem], input);
  input.select();
}
