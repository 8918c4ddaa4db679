import { useSyncExternalStore } from "react";

/** As in workbench.css. */
const NARROW = "(max-width: 60rem)";

/** Whether there is room for one pane only; false on the server. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(NARROW);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => window.matchMedia(NARROW).matches,
    () => false,
  );
}
