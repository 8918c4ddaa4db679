/** How hard and how long a text is to read: words, sentences and syllables of authored prose. */
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { plainText } from "./plain-text.ts";

/** What is counted. */
export interface Counted {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** The words of the sentence that has the most. */
  readonly longest: readonly string[];
}

/**
 * Words that a reader of English as a second language reads in a minute: the lower end of what adults read of
 * non-fiction in silence, 175 to 300 (Brysbaert 2019, Journal of Memory and Language 109, 104047), since the same
 * review finds second-language readers slower than its mean of 238.
 */
export const WORDS_PER_MINUTE = 175;

const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;
const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Texts and words counted before: while somebody types, all but one are as they were. */
const countedTexts = new Map<string, Counted>();
const countedWords = new Map<string, number>();
const MOST_TEXTS = 4_000;
const MOST_WORDS = 20_000;

/** The words of a text without markup. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** Counts a piece of prose; a line of its own without a full stop is a sentence too. */
export function count(mdx: string): Counted {
  const before = countedTexts.get(mdx);
  if (before) return before;
  const said = plainText(mdx)
    .split("\n")
    .flatMap((line) => [...segmenter.segment(line)])
    .map(({ segment }) => wordsOf(segment))
    .filter((words) => words.length > 0);
  const counted: Counted = {
    words: said.reduce((sum, words) => sum + words.length, 0),
    sentences: said.length,
    syllables: said.flat().reduce((sum, word) => sum + syllablesOf(word), 0),
    longest: said.reduce((most, words) => (words.length > most.length ? words : most), []),
  };
  if (countedTexts.size >= MOST_TEXTS) countedTexts.clear();
  countedTexts.set(mdx, counted);
  return counted;
}

/**
 * The school grade of the United States that reads a text without help: 0.39 × words per sentence + 11.8 ×
 * syllables per word − 15.59 (Kincaid, Fishburne, Rogers and Chissom 1975).
 */
export function gradeOf({ words, sentences, syllables }: Counted): number {
  if (words === 0) return 0;
  return fleschKincaid({ sentence: sentences, word: words, syllable: syllables });
}

function syllablesOf(word: string): number {
  const before = countedWords.get(word);
  if (before !== undefined) return before;
  const counted = /\p{L}/u.test(word) ? Math.max(1, syllable(word)) : 1;
  if (countedWords.size >= MOST_WORDS) countedWords.clear();
  countedWords.set(word, counted);
  return counted;
}
