/**
 * Prose can be followed by a reader of English at level B2.
 *
 * Why it matters: most trainees read English as a second language. A text above their level tests their
 * English and not their judgement. Measured with the Flesch–Kincaid grade, 0.39 × words per sentence +
 * 11.8 × syllables per word − 15.59 (Kincaid and others 1975). On the usual table a Flesch reading ease of 60
 * to 70, grades 8 and 9, is B2, and grades 10 to 12 are C1; so 10 is the limit from 60 words on. Shorter
 * texts vary more by chance: from 40 words the limit is 12, below that no text is judged.
 *
 * Bad: one sentence of fifty words with several words of four syllables.
 */
import { count, gradeOf } from "#app/language/scenario/reading.ts";
import type { Rule } from "#app/language/scenario/rule.ts";
import { placeOfWords, textsOf } from "#app/language/scenario/texts-of.ts";

/** From so many words on, the highest grade. */
const LIMITS = [
  { words: 60, grade: 10 },
  { words: 40, grade: 12 },
] as const;

export const readingLevel: Rule = {
  code: "reading-level",
  severity: "warning",
  *check({ scenario, source }) {
    for (const { what, prose, place } of textsOf(scenario, source)) {
      if (isShort(prose.text)) continue;
      const counted = count(prose.text);
      const limit = LIMITS.find(({ words }) => counted.words >= words)?.grade;
      const grade = gradeOf(counted);
      if (limit === undefined || grade <= limit) continue;
      const { longest } = counted;
      const span = place();
      yield {
        span: placeOfWords(source, span.start.offset, longest) ?? span,
        message: `${what} is hard to read: grade ${grade.toFixed(1)}, expected at most ${limit}`,
        hint: `its longest sentence has ${longest.length} words; divide it, and take shorter words`,
      };
    }
  },
};

/** Most texts are, and need not be counted; a word may be two ("and/or"), so the margin. */
function isShort(text: string): boolean {
  const least = LIMITS[1].words;
  return text.length < least * 2 || text.split(/\s+/).length < least - 4;
}
