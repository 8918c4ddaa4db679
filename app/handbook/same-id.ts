/** `ids-are-unique`: what is referred to by name has a name of its own. */
import type { Diagnostic } from "#app/markup/diagnostic.ts";
import type { Span } from "#app/markup/span.ts";

/** Something with a name, and where the name stands. */
export interface Named {
  readonly name: string;
  readonly file: string;
  readonly span: Span;
}

/** Every name after its first use, with the first use as the related place. */
export function listRepeated(
  named: readonly Named[],
  what: string,
  code = "ids-are-unique",
): Diagnostic[] {
  const first = new Map<string, Named>();
  return named.flatMap((one): Diagnostic[] => {
    if (one.name === "") return [];
    const before = first.get(one.name);
    if (!before) {
      first.set(one.name, one);
      return [];
    }
    const related = [{ file: before.file, span: before.span, message: "first used here" }];
    const message = `the ${what} \`${one.name}\` is used twice`;
    return [
      {
        file: one.file,
        span: one.span,
        code,
        severity: "error",
        message,
        hint: "choose another one here",
        related,
      },
    ];
  });
}
