/** The reasons of a readiness in words, for files; a test holds them to those of the screen. */
import type { Reason } from "./readiness.ts";

const MET_WORDS: Readonly<Record<Reason["verdict"], string>> = {
  ready: "Met",
  "not-yet": "Not met",
  "not-enough-evidence": "Open",
};

/** "Not met: Rule fidelity: 2 of 6 right." */
export function reasonWords({ verdict, skill, words }: Reason): string {
  const name = skill && skill.charAt(0).toUpperCase() + skill.slice(1).replaceAll("-", " ");
  return [MET_WORDS[verdict], ...(name ? [name] : []), words].join(": ");
}
