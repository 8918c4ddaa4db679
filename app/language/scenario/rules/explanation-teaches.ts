/**
 * A `<Why>` gives a reason, and does not only repeat the verdict.
 *
 * Why it matters: feedback that explains teaches far more than feedback that says right or wrong (Van der
 * Kleij, Feskens and Eggen 2015, doi 10.3102/0034654314564881: an effect of 0.49 against 0.05). A reason
 * names a cue or a rule; in fewer than seven words there is no room for one.
 *
 * Bad: `<Why>This was the wrong decision.</Why>`.
 */
import { isEmpty } from "#app/language/markup/prose.ts";
import { judgementsOf } from "#app/language/scenario/parts.ts";
import { plainText } from "#app/language/scenario/plain-text.ts";
import { wordsOf } from "#app/language/scenario/reading.ts";
import type { Rule } from "#app/language/scenario/rule.ts";
import { whyPlace } from "#app/language/scenario/texts-of.ts";

const FEWEST_WORDS = 7;

/** Words of which a text can be made that says no more than the verdict does. */
const SAYS_NOTHING = new Set(
  `a an and any are as because been but by can could did do does done for had has have here how i in is it its just
  more most must never no not of on one only option or ought over please really should so some such than that the
  then there this to too try very was well were what when which will with would yes you your
  acceptable action answer bad best better button choice choose chose chosen clearly correct correctly critical
  decide decided decision error fine good great harmful incorrect made mistake move ok okay poor poorly right serious
  step take taken took weak worse worst wrong wrongly`.split(/\s+/),
);

export const explanationTeaches: Rule = {
  code: "explanation-teaches",
  severity: "warning",
  *check({ scenario, source }) {
    for (const { part } of judgementsOf(scenario)) {
      if (part.verdict === null || isLong(part.why.text) || isEmpty(part.why)) continue;
      const words = wordsOf(plainText(part.why.text));
      const hint = "name what on the screen decides it, or the rule, and what the better step is";
      if (words.length < FEWEST_WORDS) {
        const length = words.length === 1 ? "1 word" : `${words.length} words`;
        yield {
          span: whyPlace(source, part.span),
          message: `this explanation has ${length}, expected at least ${FEWEST_WORDS}`,
          hint,
        };
      } else if (words.every((word) => SAYS_NOTHING.has(word.toLowerCase()))) {
        const message = "this explanation only repeats the verdict";
        yield { span: whyPlace(source, part.span), message, hint };
      }
    }
  },
};

/** Nobody says nothing at such length. */
function isLong(text: string): boolean {
  return text.split(/\s+/).length > FEWEST_WORDS * 4;
}
