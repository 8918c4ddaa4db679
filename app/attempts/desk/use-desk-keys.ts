import { useEffect, type RefObject } from "react";

import type { ActionView } from "#app/language/scenario/desk-view.ts";
import { singleKeysOn } from "./single-keys.ts";

/**
 * Listens for the desk's keys. Each key presses the link or button that a mouse would press.
 * A desk that is only a part of the page (`within`) hears them only while the focus is inside it.
 */
export function useDeskKeys(actions: readonly ActionView[], within: RefObject<HTMLElement> | null) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector("dialog[open]")) return;
      if (!isInside(event, within)) return;
      if (event.key === "Escape") return press(event, "#handbook-close", "#sheet-cancel");
      if (!singleKeysOn() || isTyping(event.target)) return;
      pressFor(event, actions);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [actions, within]);
}

function isInside(event: KeyboardEvent, within: RefObject<HTMLElement> | null): boolean {
  return (
    !within || (event.target instanceof Node && within.current?.contains(event.target) === true)
  );
}

function pressFor(event: KeyboardEvent, actions: readonly ActionView[]) {
  const { key } = event;
  if (key === "?") return press(event, "#key-help-button");
  if (key === "/") return press(event, "#handbook-q", "#handbook-button");
  // With a sheet open a stray letter must not take it away.
  if (document.getElementById("sheet")) return;
  const action = actions.find((each) => each.key.toLowerCase() === key.toLowerCase());
  if (action) return press(event, `#act-${CSS.escape(action.id)}`);
  if (/^[1-9]$/.test(key)) return press(event, `[data-queue="${key}"]`);
  if (key === "g") return press(event, "#case-heading");
  if (key === "w") return press(event, '[data-key="w"]');
  if (key === "j") return pressNeighbour(event, 1);
  if (key === "k") return pressNeighbour(event, -1);
}

function press(event: KeyboardEvent, ...selectors: readonly string[]) {
  for (const selector of selectors) {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) continue;
    event.preventDefault();
    if (element.matches("a, button")) element.click();
    else element.focus();
    return;
  }
}

function pressNeighbour(event: KeyboardEvent, step: number) {
  const current = document.querySelector<HTMLElement>('[data-queue][aria-current="true"]');
  const number = Number(current?.dataset.queue ?? 0) + step;
  press(event, `[data-queue="${number}"]`);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  return target instanceof HTMLInputElement && !["radio", "checkbox"].includes(target.type);
}
