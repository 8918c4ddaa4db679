/** What a change of a whole score leaves as it is. */
export const NOT_READINESS =
  "Readiness is judged by decisions: this does not change it, unless the best attempt counts and another one is the best now. To change it, change verdicts.";
