import { useSyncExternalStore } from "react";

const subscribe = () => () => {};

/** True once the page is alive: what needs a script is drawn only then. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}
