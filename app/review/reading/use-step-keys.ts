import { useEffect } from "react";

const KEYS: Readonly<Record<string, string>> = {
  ArrowRight: "next",
  j: "next",
  ArrowLeft: "previous",
  k: "previous",
};

/** Follows the links to the step before and after (`data-step`) with the arrows, j and k; never while something is typed. */
export function useStepKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const wanted = KEYS[event.key];
      const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (!wanted || modified || event.defaultPrevented || isBusy(event.target)) return;
      const link = document.querySelector<HTMLAnchorElement>(`a[data-step="${wanted}"]`);
      if (!link) return;
      event.preventDefault();
      link.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

/** Fields need their keys, and a box that scrolls sideways needs the arrows. */
function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable], [role='region']") !== null
  );
}
