/** Which case, sheet and panel are open: read from the address and written to it. */
import type { ActionView, CaseView, DeskView } from "#app/language/scenario/desk-view.ts";

/** What stands in the address. */
export interface Address {
  readonly case?: string | null;
  readonly do?: string | null;
  readonly panel?: string | null;
  readonly q?: string | null;
}

/** What the address means for this view. */
export interface DeskPlace {
  readonly case: CaseView | null;
  /** The action whose sheet is open. */
  readonly action: ActionView | null;
  readonly handbook: boolean;
  readonly q: string;
}

/** Without a word in the address: the first open case, else the last one. */
export function deskPlace(params: URLSearchParams, view: DeskView): DeskPlace {
  const wanted = params.get("case");
  const current =
    view.cases.find((each) => each.id === wanted) ??
    view.cases.find((each) => each.status === "open") ??
    view.cases.at(-1) ??
    null;
  const open = current?.status === "open" && !view.over;
  return {
    case: current,
    action: (open && view.actions.find((each) => each.id === params.get("do"))) || null,
    handbook: params.get("panel") === "handbook",
    q: params.get("q") ?? "",
  };
}

/** "?case=president&do=escalate". */
export function deskSearch(address: Address): string {
  const params = new URLSearchParams();
  for (const name of ["case", "do", "panel", "q"] as const) {
    const value = address[name];
    if (value) params.set(name, value);
  }
  return `?${params.toString()}`;
}

/** For the route's `shouldRevalidate`: opening a sheet or another case needs nothing from the server. */
export function deskNeedsServer(args: {
  currentUrl: URL;
  nextUrl: URL;
  formMethod?: string | undefined;
  defaultShouldRevalidate: boolean;
}): boolean {
  const { currentUrl, nextUrl } = args;
  const moved = currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search;
  if (moved && (args.formMethod ?? "GET").toUpperCase() === "GET") return false;
  return args.defaultShouldRevalidate;
}
