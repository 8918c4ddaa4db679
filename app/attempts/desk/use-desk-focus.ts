import { useEffect, useRef, type RefObject } from "react";

import type { CaseView, DeskView } from "#app/language/scenario/desk-view.ts";
import type { FormProblem } from "#app/attempts/command.ts";
import type { DeskPlace } from "./desk-place.ts";
import { focusOn, mayFocus } from "./focus-on.ts";
import { useDeskSending } from "./use-desk-sending.ts";

/** What tells where the focus belongs. */
interface Shown {
  readonly view: DeskView;
  readonly seq: number;
  readonly sheet: FormProblem | null;
}

interface Seen {
  readonly seq: number;
  readonly action: string | null;
  readonly handbook: boolean;
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
  props: Shown,
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

function see(props: Shown, place: DeskPlace): Seen {
  return {
    seq: props.seq,
    action: place.action?.id ?? null,
    handbook: place.handbook,
    case: place.case?.id ?? null,
    parts: place.case?.story.length ?? 0,
    looked: lookedAt(props.view.cases),
  };
}

/** The first selector that is there gets the focus. */
function target(last: Seen, now: Seen, props: Shown, byUs: boolean): string[] {
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
