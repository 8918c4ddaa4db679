/** Puts the focus somewhere in the desk. */
import type { RefObject } from "react";

/** Whether the focus may be moved: a desk that is only a part of the page (`within`) takes it from no other part. */
export function mayFocus(within: RefObject<HTMLElement> | null): boolean {
  const { activeElement, body } = document;
  return !within || activeElement === body || within.current?.contains(activeElement) === true;
}

/** The first selector that is there gets the focus. */
export function focusOn(selectors: readonly string[], within: RefObject<HTMLElement> | null) {
  const root = within?.current ?? document;
  for (const selector of selectors) {
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) continue;
    if (element.matches(".field-error")) {
      const field = element.closest(".field, .question");
      (field?.querySelector<HTMLElement>("input, textarea") ?? element).focus();
    } else {
      element.focus({ preventScroll: true });
      const whole = element.closest("details") ?? element;
      // Where the page itself scrolls, a sheet that opens below the fold has to come up.
      const flows = within !== null || getComputedStyle(document.body).overflowY !== "hidden";
      const up = element.matches(".story-part") || (flows && element.matches("#sheet-heading"));
      whole.scrollIntoView({ block: up ? "start" : "nearest" });
    }
    return;
  }
}
