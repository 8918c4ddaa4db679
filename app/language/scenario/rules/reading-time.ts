/**
 * `minutes` leaves time to read.
 *
 * Why it matters: trainees and managers plan with it. Counted is the least that a careful run shows: the
 * briefing, and of each case its title, its first scene, its records and its shortest ending, at 175 words
 * a minute (see `reading.ts`). Deciding and the debrief come on top.
 *
 * Bad: `minutes: 3` for 900 words.
 */
import { frontMatterPlace } from "#app/language/scenario/front-matter-place.ts";
import { shownText } from "#app/language/scenario/plain-text.ts";
import { wordsOf, WORDS_PER_MINUTE } from "#app/language/scenario/reading.ts";
import type { Rule } from "#app/language/scenario/rule.ts";
import type { Case, Scenario } from "#app/language/scenario/scenario.ts";

export const readingTime: Rule = {
  code: "reading-time",
  severity: "warning",
  *check({ scenario, source }) {
    const words = wordsToRead(scenario);
    const least = Math.ceil(words / WORDS_PER_MINUTE);
    const span = frontMatterPlace(source, "minutes");
    const written = source.text.slice(span.start.offset, span.end.offset);
    // A value that could not be read was told where the front matter was.
    if (least <= scenario.minutes || !/^\d+$/.test(written)) return;
    yield {
      span,
      message: `reading alone takes about ${least} minutes, the front matter says ${scenario.minutes}`,
      hint: `a careful run shows ${words} words; write more minutes, or shorten the records`,
      replacement: { title: `Write ${least}`, span, text: String(least) },
    };
  },
};

/** The words that a careful run shows at least. */
function wordsToRead({ briefing, cases }: Scenario): number {
  return [briefing.text, ...cases.flatMap(textsOfCase)]
    .map((text) => wordsOf(shownText(text)).length)
    .reduce((sum, words) => sum + words, 0);
}

function textsOfCase({ title, scenes, records, endings }: Case): readonly string[] {
  const last = endings.map(({ prose }) => prose.text).sort((a, b) => a.length - b.length);
  return [
    title,
    ...scenes.slice(0, 1).map(({ prose }) => prose.text),
    ...records.map(({ prose }) => prose.text),
    ...last.slice(0, 1),
  ];
}
