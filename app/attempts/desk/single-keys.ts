import { useSyncExternalStore } from "react";

const NAME = "single-keys";
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether single letters act on the desk; some speech and switch users need them off. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, singleKeysOn, () => true);
}

/** The choice kept in this browser. */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(NAME) !== "off";
  } catch {
    return true;
  }
}

/** Keeps the choice; where storage is closed to us it lasts as long as the page does not. */
export function setSingleKeys(on: boolean) {
  try {
    localStorage.setItem(NAME, on ? "on" : "off");
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}
