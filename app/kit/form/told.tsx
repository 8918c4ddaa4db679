import { useEffect, useRef, type ReactNode } from "react";

import { Notice } from "#app/kit/layout/notice.tsx";

/** What came of the last form. Takes the focus when it comes: the form may be at the other end of the page. */
export function Told({ words, children }: { words: string; children?: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [words]);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={words} className="told">
      <Notice tone="good" title={words}>
        {children}
      </Notice>
    </div>
  );
}
