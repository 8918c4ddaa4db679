/** Whether somebody tells what needs a response from what does not, whatever their habit: d′ for acting and for handing on. */
import { dPrimeLowerBound } from "#app/review/statistics/sensitivity.ts";
import { FEWEST_OF_EACH, separationOf, type Evidence } from "./evidence.ts";
import type { Reason } from "./readiness.ts";
import { percent } from "./reason-figures.ts";
import type { Terms } from "./terms.ts";

const RESPONSES = [
  {
    response: "enforce",
    what: "what needs an action (on content or account) from what needs none",
    did: "acted",
    does: "acts",
  },
  {
    response: "escalate",
    what: "what must be handed on from what need not be",
    did: "handed on",
    does: "hands on",
  },
] as const;

/** The rates as they were counted first, then d′, then its lower bound; none where no d′ is asked for. */
export function sensitivityReasons(
  evidence: Evidence,
  { sensitivity, confidence }: Terms,
): Reason[] {
  if (sensitivity === null) return [];
  return RESPONSES.map(({ response, what, did, does }) => {
    const found = separationOf(evidence.responses, response);
    const { dPrime, criterion, signals, noise, hits, falseAlarms } = found;
    const n = signals + noise;
    const base = {
      about: "sensitivity",
      skill: null,
      n,
      of: "decisions",
      right: null,
      attempts: [],
    } as const;
    if (dPrime === null || criterion === null || Math.min(signals, noise) < FEWEST_OF_EACH) {
      const words = `Telling ${what}: too few decisions of each kind (${signals} and ${noise}, ${FEWEST_OF_EACH} needed).`;
      return { ...base, verdict: "not-enough-evidence", words };
    }
    const habit = `${does} too ${criterion < 0 ? "often" : "seldom"}`;
    // The correction alone makes a d′ for who always does the same, where the two kinds are not of one number.
    if (hits / signals <= falseAlarms / noise) {
      const counts = `${did} in ${hits} of ${signals} that needed it and in ${falseAlarms} of ${noise} that did not`;
      return {
        ...base,
        verdict: "not-yet",
        words: `Does not tell ${what}: ${counts}; ${habit}.`,
      };
    }
    const low = dPrimeLowerBound(found, confidence) ?? 0;
    const figures = `sensitivity d′ ${dPrimeWords(dPrime, sensitivity)}, ${sensitivity.toFixed(2)} asked; 0 is chance`;
    if (dPrime < sensitivity) {
      const words = `Does not tell ${what} (${figures}); ${habit}.`;
      return { ...base, verdict: "not-yet", words };
    }
    if (low >= sensitivity)
      return { ...base, verdict: "ready", words: `Tells ${what} (${figures}).` };
    const words = `Telling ${what} (${figures}): of so few decisions that it could be ${dPrimeWords(low, sensitivity)} (${percent(confidence)} sure).`;
    return { ...base, verdict: "not-enough-evidence", words };
  });
}

/** Rounded down where it is below what is asked. */
function dPrimeWords(dPrime: number, asked: number): string {
  const shown = dPrime < asked ? Math.floor(dPrime * 100) / 100 : dPrime;
  return shown.toFixed(2).replace("-", "−");
}
