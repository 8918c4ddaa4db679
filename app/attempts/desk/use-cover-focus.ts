import { useEffect, useRef, type RefObject } from "react";

import { focusOn, mayFocus } from "./focus-on.ts";

/** When the desk is covered the focus goes to what uncovers it, and then back to the case. */
export function useCoverFocus(covered: boolean, within: RefObject<HTMLElement> | null) {
  const before = useRef(covered);
  useEffect(() => {
    if (before.current === covered) return;
    before.current = covered;
    if (mayFocus(within)) focusOn([covered ? "#resume" : "#case-heading"], within);
  }, [covered, within]);
}
