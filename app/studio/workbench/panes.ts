/** The panes beside the text, and what the address calls them. */
export const PANES = [
  { id: "preview", label: "Preview" },
  { id: "map", label: "Map" },
  { id: "play", label: "Play" },
  { id: "report", label: "Report" },
  { id: "options", label: "Options" },
  { id: "outline", label: "Outline" },
] as const;

/** One of them, or the text itself, which on a small screen is a pane too. */
export type PaneId = (typeof PANES)[number]["id"] | "text";

/** The pane that an address asks for; null when it asks for none. */
export function paneOf(params: URLSearchParams): PaneId | null {
  const asked = params.get("pane");
  if (asked === "text") return "text";
  return PANES.find(({ id }) => id === asked)?.id ?? null;
}

/** The pane in front: without room for two the text is a pane like the others, and the first. */
export function paneInFront(asked: PaneId | null, narrow: boolean): PaneId {
  if (narrow) return asked ?? "text";
  return asked === null || asked === "text" ? "preview" : asked;
}
