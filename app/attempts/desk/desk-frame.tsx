import type { ReactNode, RefObject } from "react";

import { useDeskHost } from "./desk-host.ts";

interface DeskFrameProps {
  className: string;
  /** The whole of what is drawn, for hooks that look for parts of it. */
  root: RefObject<HTMLDivElement>;
  sheet?: boolean;
  children: ReactNode;
}

/** The desk's outermost element: the main part of its own page, a plain part of any other. */
export function DeskFrame({ className, root, sheet, children }: DeskFrameProps) {
  const own = useDeskHost() === null;
  const shared = { className, tabIndex: -1, "data-sheet": sheet || undefined };
  if (!own) {
    return (
      <div {...shared} role="group" aria-label="The desk of the trainee" ref={root}>
        {children}
      </div>
    );
  }
  return (
    <main {...shared} id="main" ref={root}>
      {children}
    </main>
  );
}
