import { useEffect, useState } from "react";

import type { DeskView } from "#app/language/scenario/desk-view.ts";

/** The cases that changed since they were last in front; at first, those that have only just arrived. */
export function useNews(view: DeskView, current: string | null): ReadonlySet<string> {
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(() => {
    const old = view.queue.filter((item) => item.lastChange !== view.clock.now);
    return new Map(old.map((item) => [item.case, item.lastChange]));
  });
  const change = view.queue.find((item) => item.case === current)?.lastChange;
  useEffect(() => {
    if (!current || !change) return;
    setSeen((before) =>
      before.get(current) === change ? before : new Map(before).set(current, change),
    );
  }, [current, change]);
  return new Set(
    view.queue
      .filter((item) => item.case !== current && seen.get(item.case) !== item.lastChange)
      .map((item) => item.case),
  );
}
