/** What to say about a name that nothing has: the name that was probably meant, or the names there are. */
import { distance, findNearest } from "#app/language/markup/nearest.ts";
import type { Span } from "#app/language/markup/span.ts";
import { CLAUSE, ID } from "#app/language/markup/values.ts";
import type { Finding } from "./rule.ts";

/** The finding for a name, if it is not among the known ones. A word that is no name at all was told where the attribute was read. */
export function* unlessKnown(
  word: string,
  known: readonly string[],
  span: Span,
  message: string,
  otherwise?: string,
): Generator<Finding> {
  if (known.includes(word) || !word.split(":").every((part) => ID.test(part) || CLAUSE.test(part)))
    return;
  const near = namesNear(word, known);
  const [first] = near;
  if (first === undefined) {
    const hint =
      otherwise ?? (known.length > 0 ? `there is ${listOf(known)}` : "there are none yet");
    yield { span, message, hint };
  } else if (near.length === 1) {
    const replacement = { title: `Write ${first}`, span, text: first };
    yield { span, message, hint: `did you mean \`${first}\`?`, replacement };
  } else yield { span, message, hint: `did you mean ${listOf(near, "or")}?` };
}

/** The known names that are nearest to a word; several when they are equally near. */
function namesNear(word: string, known: readonly string[]): readonly string[] {
  const nearest = findNearest(word, known);
  if (nearest === null) return [];
  const slips = (name: string) => distance(word.toLowerCase(), name.toLowerCase());
  return [...new Set(known.filter((name) => slips(name) === slips(nearest)))];
}

/** "`a`, `b` and `c`", shortened when it is long. */
export function listOf(names: readonly string[], and = "and"): string {
  const distinct = [...new Set(names)].map((name) => `\`${name}\``);
  const shown = distinct.slice(0, 12);
  if (distinct.length > shown.length)
    return `${shown.join(", ")} ${and} ${distinct.length - shown.length} more`;
  const last = shown.pop() ?? "";
  return shown.length === 0 ? last : `${shown.join(", ")} ${and} ${last}`;
}
