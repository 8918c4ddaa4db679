/** Room that is left around what is shown. */
const MARGIN = 24;

/** Scrolls the box around a drawing, and nothing else, so that an entry can be seen. */
export function bringIntoView(drawing: SVGSVGElement, id: string) {
  const box = drawing.parentElement;
  const entry = drawing.querySelector(`[data-entry="${CSS.escape(id)}"]`);
  if (!box || !entry) return;
  const at = entry.getBoundingClientRect();
  const room = box.getBoundingClientRect();
  const by = (from: number, to: number, start: number, end: number): number => {
    if (from >= start && to <= end) return 0;
    return to - from > end - start - MARGIN || from < start
      ? from - start - MARGIN
      : to - end + MARGIN;
  };
  box.scrollBy({
    left: by(at.left, at.right, room.left, room.right),
    top: by(at.top, at.bottom, room.top, room.bottom),
  });
}
