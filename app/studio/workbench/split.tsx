import { useEffect, useRef, useState } from "react";

const LEAST = 20;
const MOST = 80;
const EVEN = 50;
const KEPT_AS = "share of the text";

interface SplitProps {
  /** The box with both columns; it is told the share of the text by `--text-share`. */
  box: React.RefObject<HTMLElement>;
}

/** The border between the text and its panes: dragged with the pointer, or moved with the arrow keys. */
export function Split({ box }: SplitProps) {
  const border = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(EVEN);

  useEffect(() => setShare(keptShare()), []);
  useEffect(() => {
    box.current?.style.setProperty("--text-share", `${share}%`);
  }, [box, share]);
  useEffect(() => {
    const at = border.current;
    if (!at) return;
    const press = (event: PointerEvent) => {
      event.preventDefault();
      at.setPointerCapture(event.pointerId);
    };
    const drag = (event: PointerEvent) => {
      if (!at.hasPointerCapture(event.pointerId) || !box.current) return;
      const { left, width } = box.current.getBoundingClientRect();
      move(((event.clientX - left) / width) * 100, setShare);
    };
    const even = () => move(EVEN, setShare);
    at.addEventListener("pointerdown", press);
    at.addEventListener("pointermove", drag);
    at.addEventListener("dblclick", even);
    return () => {
      at.removeEventListener("pointerdown", press);
      at.removeEventListener("pointermove", drag);
      at.removeEventListener("dblclick", even);
    };
  }, [box]);

  return (
    <div ref={border} className="workbench-split">
      <input
        type="range"
        aria-label="Width of the text"
        aria-valuetext={`${share} % of the window`}
        min={LEAST}
        max={MOST}
        step={2}
        value={share}
        onChange={(event) => move(event.target.valueAsNumber, setShare)}
      />
    </div>
  );
}

function move(to: number, setShare: (share: number) => void) {
  const share = Math.round(Math.min(MOST, Math.max(LEAST, to)));
  setShare(share);
  try {
    localStorage.setItem(KEPT_AS, String(share));
  } catch {
    // A browser that keeps nothing begins in the middle again.
  }
}

function keptShare(): number {
  try {
    const share = Number(localStorage.getItem(KEPT_AS) ?? EVEN);
    return share >= LEAST && share <= MOST ? share : EVEN;
  } catch {
    return EVEN;
  }
}
