/** Words for how often a scenario had been practised before an assessment. */

/** "practised 2 times before". */
export function practisedWords(times: number): string {
  if (times === 0) return "not practised before";
  return times === 1 ? "practised once before" : `practised ${times} times before`;
}
