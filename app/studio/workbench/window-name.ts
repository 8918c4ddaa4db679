const KEPT_AS = "name of the window";
let name: string | null = null;

/** The name that this window goes by among those who have a draft open. It stays the same from page to page and after a reload, so that a window never takes itself for another. */
export function windowName(given: string): string {
  if (typeof window === "undefined") return given;
  name ??= (isReload() && kept()) || given;
  try {
    sessionStorage.setItem(KEPT_AS, name);
  } catch {
    // A browser that keeps nothing: after a reload it counts as another window for a while.
  }
  return name;
}

/** A copy of a window begins with what the first one kept; only a reload may take it up again. */
function isReload(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return entry !== undefined && "type" in entry && entry.type === "reload";
}

function kept(): string | null {
  try {
    return sessionStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}
