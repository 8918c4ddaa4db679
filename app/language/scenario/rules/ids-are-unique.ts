/**
 * An id names one thing: a case or a record in the scenario, a scene or an ending in its case.
 *
 * Why it matters: `then`, `when` and `asks` say only the id. With two of them the tool would have to
 * guess, and a trainee would land in the wrong scene.
 *
 * Bad: two `<Scene id="open">` in one case.
 */
import type { Replacement } from "#app/language/markup/diagnostic.ts";
import type { Source, Span } from "#app/language/markup/span.ts";
import { worksheetsOf } from "#app/language/scenario/parts.ts";
import {
  placeOf,
  type Finding,
  type Placed,
  type Rule,
  type RuleContext,
} from "#app/language/scenario/rule.ts";

/** Nothing leads to a second scene under a new name, so only what is known by its own words is given one. */
function rename({ text }: Source, part: Named, span: Span): { replacement?: Replacement } {
  if ("choices" in part) return {};
  let n = 2;
  while (text.includes(`"${part.id}-${n}"`)) n += 1;
  const fresh = `${part.id}-${n}`;
  return { replacement: { title: `Write ${fresh}`, span, text: fresh } };
}

interface Named extends Placed {
  readonly id: string;
}

export const idsAreUnique: Rule = {
  code: "ids-are-unique",
  severity: "error",
  *check(context) {
    const { cases } = context.scenario;
    yield* repeated(context, "case", "this scenario", cases);
    yield* repeated(
      context,
      "record",
      "this scenario",
      cases.flatMap((one) => one.records),
    );
    for (const one of cases) {
      const places = [...one.scenes, ...one.endings].sort(
        (a, b) => a.span.start.offset - b.span.start.offset,
      );
      yield* repeated(context, "scene or ending", `the case \`${one.id}\``, places);
      const taken = new Set(["note", ...worksheetsOf(one)]);
      for (const record of one.records) {
        if (taken.has(record.id)) {
          const message = `the record \`${record.id}\` has the name of ${record.id === "note" ? "the note of a decision" : "a worksheet of this case"}`;
          const hint = "`when` and `asks` could mean either: give the record another id";
          yield { span: placeOf(record, "id"), message, hint };
        }
      }
    }
  },
};

function* repeated(
  context: RuleContext,
  what: string,
  where: string,
  parts: readonly Named[],
): Generator<Finding> {
  const first = new Map<string, Named>();
  for (const part of parts) {
    if (part.id === "") continue;
    const span = placeOf(part, "id");
    const earlier = first.get(part.id);
    if (!earlier) {
      first.set(part.id, part);
      continue;
    }
    yield {
      span,
      message: `the id \`${part.id}\` is used by another ${what} of ${where}`,
      hint: "give one of them another id",
      related: [
        { file: context.source.file, span: placeOf(earlier, "id"), message: "first used here" },
      ],
      ...("choices" in earlier ? {} : rename(context.source, part, span)),
    };
  }
}
