import { useEffect, useState } from "react";

/** Milliseconds without a keystroke after which a text counts as settled. */
const PAUSE_IN_TYPING = 400;

/** The text as it was when nobody had typed for a moment. */
export function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), PAUSE_IN_TYPING);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
