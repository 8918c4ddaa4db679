/** Every text of a scenario that a trainee reads, with the place where it begins. */
import { isEmpty, type Prose } from "#app/language/markup/prose.ts";
import { type Source, type Span, spanAt } from "#app/language/markup/span.ts";
import { judgementsOf } from "./parts.ts";
import type { Scenario } from "./scenario.ts";

/** A text, what it is in words, and the tag that it stands in; asked for only when there is something to say. */
export interface PlacedText {
  readonly what: string;
  readonly prose: Prose;
  readonly place: () => Span;
}

/** The texts that have anything in them; explanations and the debrief are read after the shift. */
export function* textsOf(scenario: Scenario, source: Source): Generator<PlacedText> {
  for (const text of allTexts(scenario, source)) if (!isEmpty(text.prose)) yield text;
}

function* allTexts(scenario: Scenario, source: Source): Generator<PlacedText> {
  const { briefing, debrief, cases } = scenario;
  yield { what: "the briefing", prose: briefing, place: () => tagPlace(source, "Briefing") };
  for (const one of cases) {
    for (const { id, prose, span } of one.records)
      yield { what: `the record \`${id}\``, prose, place: () => span };
    for (const { id, prose, span, effects } of one.scenes) {
      yield { what: `the scene \`${id}\``, prose, place: () => span };
      for (const effect of effects) {
        yield { what: "this effect", prose: effect.consequence, place: () => effect.span };
      }
    }
    for (const { id, prose, span } of one.endings)
      yield { what: `the ending \`${id}\``, prose, place: () => span };
  }
  for (const { part } of judgementsOf(scenario)) {
    if ("consequence" in part) {
      yield { what: "this text", prose: part.consequence as Prose, place: () => part.span };
    }
    yield { what: "this explanation", prose: part.why, place: () => whyPlace(source, part.span) };
  }
  yield { what: "the debrief", prose: debrief, place: () => tagPlace(source, "Debrief") };
}

/** The first `<Why>` after a tag. */
export function whyPlace({ text }: Source, { end, start }: Span): Span {
  const from = text.indexOf("<Why", end.offset);
  if (from === -1) return { start, end };
  return spanAt(text, from, text.indexOf(">", from) + 1 || from + 4);
}

/** Where these words stand one after the other at or after a place, whatever signs are between them; null when they are not found. */
export function placeOfWords(
  { text }: Source,
  from: number,
  words: readonly string[],
): Span | null {
  // The first words tell the place; a pattern of thousands would be slow, and too deep to run.
  const escaped = words.slice(0, 12).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const search = new RegExp(escaped.join("[^\\p{L}\\p{N}]+"), "gu");
  search.lastIndex = from;
  const match = search.exec(text);
  return match ? spanAt(text, match.index, match.index + match[0].length) : null;
}

function tagPlace({ text }: Source, name: string): Span {
  const from = Math.max(0, text.search(new RegExp(`^<${name}\\b`, "m")));
  const to = text.indexOf(">", from) + 1;
  return spanAt(text, from, to || from);
}
