/** E-mail addresses that somebody could own: those outside the names that RFC 2606 and RFC 6761 keep for examples. */
import type { Found } from "./found.ts";

/** From the sign on; looking for it first is what makes a long text quick to read. */
const FROM_SIGN = /@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}/gu;
/** "anna (at) mail (dot) org", as people write it to keep machines away. */
const FROM_SPELT_SIGN =
  /\s?[([{]\s?at\s?[)\]}]\s?[\p{L}\p{N}-]+(?:\s?(?:\.|[([{]\s?dot\s?[)\]}])\s?[\p{L}\p{N}-]+)+/giu;
const NAME = /[\p{L}\p{N}._%+-]+$/u;
const LONGEST_NAME = 64;
const RESERVED = /(?:^|\.)(?:example\.(?:com|org|net|edu)|example|test|invalid|localhost)$/i;

/** Addresses in use, also with the sign spelt out. */
export function findEmails(text: string): readonly Found[] {
  return [...text.matchAll(FROM_SIGN), ...text.matchAll(FROM_SPELT_SIGN)].flatMap(
    (match): Found[] => {
      const before = text.slice(Math.max(0, match.index - LONGEST_NAME), match.index);
      const name = NAME.exec(before)?.[0];
      const domain = match[0]
        .replace(/^\s?[([{]\s?at\s?[)\]}]\s?|^@/i, "")
        .replace(/\s?[([{]\s?dot\s?[)\]}]\s?/gi, ".");
      if (!name || RESERVED.test(domain) || !/\.\p{L}{2,}$/u.test(domain)) return [];
      const written = name + match[0];
      return [
        {
          from: match.index - name.length,
          to: match.index + match[0].length,
          message: `\`${written}\` could be the e-mail address of a real person`,
          hint: "use a name that is kept for examples: `example.org`, or a domain that ends in `.example`",
          instead: `${name.replace(/[^\w.+-]/g, "") || "name"}@example.org`,
        },
      ];
    },
  );
}
