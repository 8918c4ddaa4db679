import type { ReactNode } from "react";

import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

/** What stands where a list would, and what to do about it. */
export function EmptyState(props: { icon?: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Icon name={props.icon ?? "inbox"} />
      <strong>{props.title}</strong>
      {props.children}
    </div>
  );
}
