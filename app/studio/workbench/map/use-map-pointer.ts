import { useEffect } from "react";
import type { RefObject } from "react";

/** Listens for the pointer on the drawing as a whole. Keys have the list: the drawing itself takes no focus. */
export function useMapPointer(
  drawing: RefObject<SVGSVGElement | null>,
  onPoint: (id: string | null) => void,
  onChoose: (id: string) => void,
) {
  useEffect(() => {
    const svg = drawing.current;
    if (!svg) return;
    const entryOf = (event: Event): string | null =>
      event.target instanceof Element
        ? (event.target.closest("[data-entry]")?.getAttribute("data-entry") ?? null)
        : null;
    const point = (event: Event) => onPoint(entryOf(event));
    const leave = () => onPoint(null);
    const choose = (event: Event) => {
      const id = entryOf(event);
      if (id !== null) onChoose(id);
    };
    svg.addEventListener("pointerover", point);
    svg.addEventListener("pointerleave", leave);
    svg.addEventListener("click", choose);
    return () => {
      svg.removeEventListener("pointerover", point);
      svg.removeEventListener("pointerleave", leave);
      svg.removeEventListener("click", choose);
    };
  }, [drawing, onPoint, onChoose]);
}
