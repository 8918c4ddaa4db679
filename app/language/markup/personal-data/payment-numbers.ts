/** Card numbers and bank accounts that could be real: their check digits are right. */
import type { Found } from "./found.ts";

const CARD = /(?<![\w.,-])[2-6]\d{3}(?:[ -]?\d){9,15}(?![\w]|[.,-]\d)/g;
/** Numbers that payment services publish for trying things out. */
const TRIAL = new Set([
  "4111111111111111",
  "4242424242424242",
  "4012888888881881",
  "5555555555554444",
  "5105105105105100",
  "378282246310005",
  "371449635398431",
  "6011111111111117",
]);
/** What the number of a bank account looks like, whether its check digits are right or not. */
export const IBAN =
  /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g;

/** Card numbers that pass the check of Luhn (ISO/IEC 7812-1). */
export function findCards(text: string): readonly Found[] {
  return [...text.matchAll(CARD)].flatMap((match): Found[] => {
    const digits = match[0].replace(/\D/g, "");
    if (digits.length > 19 || TRIAL.has(digits) || !passesLuhn(digits)) return [];
    return [
      {
        from: match.index,
        to: match.index + match[0].length,
        message: `\`${match[0]}\` could be the number of a real payment card`,
        hint: "write a number that payment services publish for trials: `4111 1111 1111 1111`",
        instead: "4111 1111 1111 1111",
      },
    ];
  });
}

/** Every second digit from the right is doubled, less nine when it has two digits; the sum ends in nought. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && !/^(\d)\1*$/.test(digits);
}

/** Account numbers that pass the check of ISO 13616: the remainder by 97 is one. */
export function findIbans(text: string): readonly Found[] {
  return [...text.matchAll(IBAN)].flatMap((match): Found[] => {
    const iban = match[0].replace(/ /g, "");
    if (iban.length < 15 || iban.length > 34 || remainder(iban) !== 1) return [];
    return [
      {
        from: match.index,
        to: match.index + match[0].length,
        message: `\`${match[0]}\` could be a real bank account`,
        hint: "write `00` in place of the two check digits, so that it can belong to nobody",
        instead: `${match[0].slice(0, 2)}00${match[0].slice(4)}`,
      },
    ];
  });
}

function remainder(iban: string): number {
  const moved = iban.slice(4) + iban.slice(0, 4);
  return [...moved].reduce((rest, sign) => {
    const value = Number.parseInt(sign, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
}
