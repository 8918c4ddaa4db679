/** What a refusal says to the trainee. */
import type { Refused } from "./attempt.ts";

/** Each says what happened and that nothing was recorded. */
export const REFUSAL_WORDS: Readonly<Record<Refused, string>> = {
  stale:
    "Something else was recorded first, perhaps in another tab. Nothing was recorded from this form. This is how the desk stands now.",
  paused: "The clock is stopped. Go on with the shift first; nothing was recorded.",
  held: "You have begun an assessment of this scenario: until it is finished, or its time is out, practice waits. Nothing was recorded.",
  over: "The shift is over. Nothing more was recorded.",
  "no-such-case": "There is no such case in the queue. Nothing was recorded.",
  "not-open": "This case is closed already. Nothing was recorded.",
  "not-offered": "That cannot be done in this case now. Nothing was recorded.",
  incomplete: "Something is missing in the form. Nothing was recorded.",
};
