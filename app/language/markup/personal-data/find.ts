/** Everything in a text that could be personal data of somebody real. */
import { findAddresses } from "./addresses.ts";
import { findEmails } from "./emails.ts";
import type { Found } from "./found.ts";
import { findHandles } from "./handles.ts";
import { findCards, findIbans, IBAN } from "./payment-numbers.ts";
import { findPhones } from "./phones.ts";

/** What is found, in order; where two kinds overlap the first kind wins. `isReal` says where the text tells of the real world. */
export function findPersonalData(
  text: string,
  isReal: (offset: number) => boolean = () => false,
): readonly Found[] {
  const numbers = blank(text, URL);
  const others = blank(numbers, IBAN);
  const all = [
    ...findEmails(text),
    ...findIbans(numbers),
    ...findCards(others),
    ...findAddresses(text),
    ...findPhones(others),
    ...findHandles(text).filter(({ from }) => !isReal(from)),
  ];
  const kept: Found[] = [];
  for (const found of all) {
    if (kept.every(({ from, to }) => found.to <= from || found.from >= to)) kept.push(found);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** Addresses of pages are full of long numbers that are none of anybody's. */
const URL = /https?:\/\/[^\s"')>]+/gi;

function blank(text: string, what: RegExp): string {
  return text.replace(what, (part) => " ".repeat(part.length));
}
