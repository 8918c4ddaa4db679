import { useEffect, useRef, type RefObject } from "react";

import type { CaseView } from "#app/language/scenario/desk-view.ts";
import type { DeskPlace } from "./desk-place.ts";
import type { DeskProps } from "./desk-props.ts";
import { useDeskSending } from "./use-desk-sending.ts";

interface Seen {
  readonly seq: number;
  readonly action: string | null;
  readonly handbook: boolean;
  readonly paused: boolean;
  readonly case: string | null;
  /** How many parts the case's story has. */
  readonly parts: number;
  readonly looked: ReadonlySet<string>;
}

/**
 * Puts the focus where the next thing is: into an opened sheet, back when it closes, on what a decision brought.
 * A desk that is only a part of the page (`within`) never takes the focus from another part.
 */
export function useDeskFocus(
  props: DeskProps,
  place: DeskPlace,
  within: RefObject<HTMLElement> | null,
) {
  const { busy, posting } = useDeskSending();
  const sent = useRef(false);
  const before = useRef<Seen | null>(null);
  if (posting) sent.current = true;

  useEffect(() => {
    if (busy) return;
    const seen = see(props, place);
    const last = before.current;
    before.current = seen;
    const byUs = sent.current;
    sent.current = false;
    if (last && mayFocus(within)) focusOn(target(last, seen, props, byUs), within);
  }, [busy, props, place, within]);
}

function mayFocus(within: RefObject<HTMLElement> | null): boolean {
  const { activeElement, body } = document;
  return !within || activeElement === body || within.current?.contains(activeElement) === true;
}

function see(props: DeskProps, place: DeskPlace): Seen {
  return {
    seq: props.seq,
    action: place.action?.id ?? null,
    handbook: place.handbook,
    paused: props.paused,
    case: place.case?.id ?? null,
    parts: place.case?.story.length ?? 0,
    looked: lookedAt(props.view.cases),
  };
}

/** The first selector that is there gets the focus. */
function target(last: Seen, now: Seen, props: DeskProps, byUs: boolean): string[] {
  if (now.paused !== last.paused) return now.paused ? ["#resume"] : ["#case-heading"];
  // A paced clock moves the log by itself; that must never take the focus away.
  if (byUs && props.sheet) return ["[aria-invalid]", ".field-error", "#sheet-heading"];
  if (byUs && now.seq !== last.seq) {
    const looked = [...now.looked].find((id) => !last.looked.has(id));
    if (looked) return [`#${CSS.escape(looked)}`];
    if (now.case === last.case && now.parts > last.parts) return [`#story-${last.parts}`];
    // Time passed and nothing new is here: the focus stays, unless its place went away.
    return document.activeElement === document.body ? ["#case-heading"] : [];
  }
  if (now.handbook !== last.handbook) return now.handbook ? ["#handbook-q"] : ["#handbook-button"];
  if (now.action !== last.action) {
    return now.action ? ["#sheet-heading"] : [`#act-${CSS.escape(last.action ?? "")}`];
  }
  return [];
}

function lookedAt(cases: readonly CaseView[]): ReadonlySet<string> {
  return new Set(
    cases.flatMap((each) => [
      ...each.records.filter((record) => record.html !== null).map(({ id }) => `record-${id}`),
      ...each.worksheets
        .filter((sheet) => sheet.answers !== null)
        .map(({ id }) => `worksheet-${id}`),
    ]),
  );
}

function focusOn(selectors: readonly string[], within: RefObject<HTMLElement> | null) {
  const root = within?.current ?? document;
  for (const selector of selectors) {
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) continue;
    if (element.matches(".field-error")) {
      const field = element.closest(".field, .question");
      (field?.querySelector<HTMLElement>("input, textarea") ?? element).focus();
    } else {
      element.focus({ preventScroll: true });
      const whole = element.closest("details") ?? element;
      // Where the page itself scrolls, a sheet that opens below the fold has to come up.
      const flows = within !== null || getComputedStyle(document.body).overflowY !== "hidden";
      const up = element.matches(".story-part") || (flows && element.matches("#sheet-heading"));
      whole.scrollIntoView({ block: up ? "start" : "nearest" });
    }
    return;
  }
}
