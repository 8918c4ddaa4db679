import type { ReactNode } from "react";

const reachable = { role: "region", tabIndex: 0 } as const;

/** A box that scrolls sideways on a small screen: with a name, and a place for the focus, so that keys can scroll it. */
export function ScrollBox(props: { label: string; className: string; children: ReactNode }) {
  return (
    <div {...reachable} aria-label={props.label} className={props.className}>
      {props.children}
    </div>
  );
}
