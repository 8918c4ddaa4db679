import { useCallback, useEffect, useState } from "react";
import type { RefObject } from "react";

/** Below this the writing is too small to read: then one scrolls. */
const READABLE = 0.5;
const SMALLEST = 0.1;

/** The size of a drawing: it fits the box around it, as far as it stays readable, until somebody chooses another. */
export function useFittingZoom(drawing: RefObject<SVGSVGElement | null>, width: number) {
  const [chosen, choose] = useState<number | null>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const box = drawing.current?.parentElement;
    if (!box) return;
    const watch = new ResizeObserver(() => setRoom(box.clientWidth));
    watch.observe(box);
    return () => watch.disconnect();
  }, [drawing]);
  const whole = room > 0 && width > 0 ? Math.min(1, room / width) : 1;
  const fit = useCallback(() => choose(Math.max(SMALLEST, whole)), [whole]);
  return { zoom: chosen ?? Math.max(READABLE, whole), setZoom: choose, fit };
}
