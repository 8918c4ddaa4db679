import type { ReactNode } from "react";

/** A short fact in a frame; `time` is kept for urgency. */
export function Badge(props: { tone?: "plain" | "time" | "strong"; children: ReactNode }) {
  return (
    <span className="badge" data-tone={props.tone ?? "plain"}>
      {props.children}
    </span>
  );
}
