import { expect, test } from "vitest";
import { plainText, shownText } from "./plain-text.ts";
import { count, gradeOf, wordsOf } from "./reading.ts";

test("the grade is that of the formula", () => {
  // 11 words, 2 sentences, 13 syllables: 0.39 × 5.5 + 11.8 × 13/11 − 15.59.
  const counted = count("The cat sat on the mat. It was a very happy cat.");
  expect(counted).toMatchObject({ words: 12, sentences: 2, syllables: 14 });
  expect(gradeOf(counted)).toBeCloseTo(0.39 * 6 + 11.8 * (14 / 12) - 15.59, 10);
});

test("markup is not read: tags, comments, addresses and signs", () => {
  const mdx = `{/* a note */}
Look at **this** [clause](clause:AU-1), <b>now</b>.

<Post account="ridge" at="16:18">
  A line
  that goes on.
</Post>

- first point
- second *point*`;
  expect(plainText(mdx)).toBe(
    "Look at this clause, now.\nA line that goes on.\nfirst point\nsecond point",
  );
});

test("what elements show in their attributes counts for the time", () => {
  const mdx = '<Account handle="ridge" created="2 years ago" note="No strikes." />';
  expect(plainText(mdx)).toBe("");
  expect(wordsOf(shownText(mdx))).toEqual(["ridge", "2", "years", "ago", "No", "strikes"]);
});

test("the longest sentence is the one with the most words, over line ends", () => {
  expect(count("Short. This one\nis longer than that. End.").longest).toEqual(
    "This one is longer than that".split(" "),
  );
});

test("nothing to read has no grade", () => {
  expect(gradeOf(count("{/* nothing */}"))).toBe(0);
});
