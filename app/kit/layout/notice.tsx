import type { ReactNode } from "react";

import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

type Tone = "plain" | "problem" | "good" | "time";

const ICONS: Readonly<Record<Tone, IconName>> = {
  plain: "info",
  problem: "alert",
  good: "check",
  time: "clock",
};

/** A message about the page; a problem is announced at once. */
export function Notice(props: { tone?: Tone; title?: string; children?: ReactNode }) {
  const tone = props.tone ?? "plain";
  return (
    <div className="notice" data-tone={tone} role={tone === "problem" ? "alert" : undefined}>
      <Icon name={ICONS[tone]} />
      <div>
        {props.title ? <strong>{props.title}</strong> : null}
        {props.children}
      </div>
    </div>
  );
}
