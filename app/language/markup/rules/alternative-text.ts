/** `alternative-text`: what stands for a picture says what is to be seen, also to somebody who cannot see. */
import type { Diagnostic, Replacement } from "#app/language/markup/diagnostic.ts";
import { isElement, listAttributes } from "#app/language/markup/element.ts";
import { resolveAttribute } from "#app/language/markup/schema.ts";
import { type MarkupRule, problemAt } from "#app/language/markup/visit.ts";

const FILE =
  /^[\w %()./\\-]+\.(?:jpe?g|png|gif|webp|avif|svg|bmp|heic|mp4|mov|webm|pdf)$|^(?:IMG|DSC|PXL|Screenshot)[\s_-]?\d/i;
const KIND =
  /^(?:an? |the |this )?(?:image|picture|photo(?:graph)?|pic|graphic|figure|illustration|screenshot|chart|diagram|icon|logo|clip|video|media|alt(?:ernative)? text|description|todo|tbd|none|untitled|\W+)[.…]*$/i;
const OPENING =
  /^(?:an? |the |this is an? )?(?:image|picture|pic|graphic) (?:of|showing|that shows)\s+/i;

/** Whether a text says what is to be seen, as far as a machine can tell. */
export function describes(text: string): boolean {
  return text !== "" && !FILE.test(text) && !KIND.test(text) && !OPENING.test(text);
}

/** Refuses a file's name or a bare word for a description, and warns of "picture of": a screen reader says that it is one. */
export const alternativeText: MarkupRule = ({ node, document, schema }) => {
  if (!isElement(node) || !schema) return [];
  if (!Object.values(schema.attributes).some((attribute) => attribute.describes)) return [];
  const attributes = listAttributes(node, document.source.text);
  const present = attributes.map(({ name }) => name);
  return attributes.flatMap((attribute): Diagnostic[] => {
    const name = resolveAttribute(schema, attribute.name, present);
    const value = attribute.value?.trim() ?? "";
    if (!name || value === "" || !schema.attributes[name]?.describes) return [];
    const tell = (message: string, hint: string, fix?: Replacement) =>
      problemAt(document, attribute.valueSpan, "alternative-text", message, hint, fix);
    if (FILE.test(value) || KIND.test(value)) {
      const what = FILE.test(value) ? "the name of a file" : "no description";
      return [
        tell(
          `\`${name}\` is ${what}, expected what is to be seen`,
          "say what matters for the decision: who or what, doing what, with which words on it",
        ),
      ];
    }
    const opening = OPENING.exec(value)?.[0];
    if (!opening) return [];
    const rest = value.slice(opening.length);
    const text = rest.charAt(0).toUpperCase() + rest.slice(1);
    const message = `\`${name}\` begins with \`${opening.trim()}\``;
    const hint = "begin with what is to be seen: that it is a picture is said by itself";
    const fix = { title: `Leave out ${opening.trim()}`, span: attribute.valueSpan, text };
    return [{ ...tell(message, hint, fix), severity: "warning" }];
  });
};
