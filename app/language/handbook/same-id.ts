/** `ids-are-unique`: what is referred to by name has a name of its own. */
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Span } from "#app/language/markup/span.ts";
import { ID } from "#app/language/markup/values.ts";

const KEYS = "abcdefghijklmnopqrstuvwxyz0123456789";

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
  const taken = new Set(named.map(({ name }) => name));
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
        ...renamed(one, taken, code),
      },
    ];
  });
}

/** A name that is free: another key, or the same id with a number. A clause's id says its section and is left to the author. */
function renamed(
  { name, span }: Named,
  taken: Set<string>,
  code: string,
): Pick<Diagnostic, "replacement"> {
  const free =
    code === "keys-are-unique"
      ? [...KEYS].find((key) => !taken.has(key))
      : ID.test(name)
        ? numbered(name, taken)
        : undefined;
  if (free === undefined) return {};
  taken.add(free);
  return { replacement: { title: `Write ${free}`, span, text: free } };
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let n = 2;
  while (taken.has(`${name}-${n}`)) n += 1;
  return `${name}-${n}`;
}
