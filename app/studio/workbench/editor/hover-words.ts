/** What the thing under the pointer is. */
import type { Extension } from "@codemirror/state";
import { hoverTooltip } from "@codemirror/view";

import type { Hover } from "#app/language/scenario/service/service.ts";
import type { Checker } from "./checker.ts";
import { domElement, withNames } from "./dom-element.ts";
import type { MountOptions } from "./editor-options.ts";

/** Hover tooltips for an editor. */
export function hoverWords(
  workbench: MountOptions["workbench"],
  checker: () => Checker | null,
): Extension {
  return hoverTooltip(async (_view, pos) => {
    const asked = checker()?.asked();
    const client = workbench();
    if (!asked || !client) return null;
    const { value } = await client.quick.hover({ ...asked, offset: pos });
    if (!value || !checker()?.isFresh(asked.version)) return null;
    return {
      pos: value.from,
      end: value.to,
      above: true,
      create: () => ({ dom: hoverElement(value) }),
    };
  });
}

function hoverElement({ title, lines, address }: Hover): HTMLElement {
  const link = address
    ? [
        domElement("p", {}, [
          domElement("a", { href: address, target: "handbook" }, ["Open in the handbook"]),
        ]),
      ]
    : [];
  return domElement("div", { class: "editor-hover" }, [
    domElement("p", {}, [domElement("strong", {}, [title])]),
    ...lines.map((line) => domElement("p", {}, withNames(line))),
    ...link,
  ]);
}
