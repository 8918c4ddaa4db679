/**
 * Every case arrives during the shift.
 *
 * Why it matters: a case that arrives when access has ended is never seen by anybody. Whether the
 * times themselves can be read is checked where they stand.
 *
 * Bad: `arrives="17:05"` in a shift that ends at 17:00.
 */
import type { Source } from "#app/language/markup/span.ts";
import { parseTime } from "#app/language/markup/values.ts";
import { frontMatterPlace } from "#app/language/scenario/front-matter-place.ts";
import { placeOf, type Rule } from "#app/language/scenario/rule.ts";
import { shiftLength, timeOf } from "#app/language/scenario/scenario.ts";

export const timesLieWithinTheShift: Rule = {
  code: "times-lie-within-the-shift",
  severity: "error",
  *check({ scenario, source }) {
    const { shift } = scenario;
    const length = shiftLength(shift);
    if (!isReadable(source, "shift.from") || !isReadable(source, "shift.to")) return;
    for (const one of scenario.cases) {
      if (!one.at["arrives"] || (one.arrives >= 0 && one.arrives < length)) continue;
      const nearest = timeOf(shift, one.arrives < 0 ? 0 : length - 1);
      yield {
        span: placeOf(one, "arrives"),
        message: `the case \`${one.id}\` does not arrive within the shift`,
        hint: `the shift is from ${timeOf(shift, 0)} to ${timeOf(shift, length)}`,
        replacement: {
          title: `Write ${nearest}`,
          span: placeOf(one, "arrives"),
          text: nearest,
        },
      };
    }
  },
};

/** A shift that could not be read says nothing about what lies within it. */
function isReadable(source: Source, path: string): boolean {
  const { start, end } = frontMatterPlace(source, path);
  const value = source.text.slice(start.offset, end.offset);
  return parseTime(value.replace(/^["']|["']$/g, "")) !== null;
}
