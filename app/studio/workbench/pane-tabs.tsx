import { Link, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";

import { PANES, type PaneId } from "./panes.ts";

interface PaneTabsProps {
  pane: PaneId;
  /** What stands at the end of the row. */
  children?: ReactNode;
}

/** The panes as links: an address for each, the one in front marked. */
export function PaneTabs({ pane, children }: PaneTabsProps) {
  const [params] = useSearchParams();
  const to = (id: PaneId) => {
    const next = new URLSearchParams(params);
    next.set("pane", id);
    return `?${next.toString()}`;
  };
  const tabs = [{ id: "text", label: "Text" } as const, ...PANES];
  return (
    <div className="pane-tabs">
      <nav aria-label="Panes">
        <ul className="plain">
          {tabs.map(({ id, label }) => (
            <li key={id} className={id === "text" ? "only-narrow" : undefined}>
              <Link
                to={to(id)}
                replace
                preventScrollReset
                aria-current={pane === id ? "page" : undefined}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  );
}
