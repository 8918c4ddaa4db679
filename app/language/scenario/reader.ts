/** How the parts of the scenario parser read one file. */
import type { AuthoredDocument } from "#app/language/markup/document.ts";
import { type Element, listElements } from "#app/language/markup/element.ts";
import type { Prose } from "#app/language/markup/prose.ts";
import {
  listOfKind,
  proseOfElement,
  readElement,
  type Reading,
} from "#app/language/markup/read-element.ts";
import type { LanguageSchema } from "#app/language/markup/schema.ts";
import type { Shift } from "./scenario.ts";
import { SCENARIO } from "./schema.ts";

/** What every part of the parser needs: the file, and how to read one of its elements. */
export interface Reader {
  readonly document: AuthoredDocument;
  readonly shift: Shift;
  readonly read: (element: Element) => Reading;
  /** The prose of an element under a fragment name. */
  readonly prose: (fragment: string, element: Element | undefined) => Prose;
  /** The elements of one kind directly inside an element. */
  readonly within: (element: Element, name: string) => Element[];
}

/** A reader of one document. */
export function readerOf(
  document: AuthoredDocument,
  shift: Shift,
  language: LanguageSchema = SCENARIO,
): Reader {
  return {
    document,
    shift,
    read: (element) => readElement(element, document, language),
    prose: (fragment, element) => ({
      fragment,
      text: element ? proseOfElement(element, document, language) : "",
    }),
    within: (element, name) => listOfKind(listElements(element), name, language),
  };
}
