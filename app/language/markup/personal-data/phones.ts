/** Telephone numbers that somebody could answer. */
import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { FICTIONAL, isFictional } from "./fictional-numbers.ts";
import type { Found } from "./found.ts";

/** Anything that could be one: enough digits, with nothing but the signs of telephone numbers between them. */
const CANDIDATE = /(?<![\w.,:/#@-])(?:\+|\()?\d(?:[ \u00a0()./-]{0,2}\d){6,14}(?![\w%]|[.,:-]\d)/g;
const DATE =
  /^(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))(?!\d)|^\d{4} ?[-/] ?\d{4}$/;
const CUE =
  /\b(?:phone|telephone|tel|mobile|cell|call(?:ed|s)?(?: (?:me|us|him|her|them|at|on|back))*|ring|rang|text(?:ed)?(?: (?:me|us|him|her))?|whats ?app|signal|sms|fax|dial|number|reach(?:ed)?(?: (?:me|us))?)\b[^\d\n]{0,24}$/i;

/** Countries whose way of writing a number at home is known well enough to look for. */
const TRUNK: readonly CountryCode[] = ["GB", "DE", "FR", "NL", "IT", "IE", "AU", "BE", "CH", "SE"];
const OTHERS: readonly CountryCode[] = ["US", "IN", "ES", "PL", "PT", "DK", "NO", "CZ", "BR", "SG"];

/** Numbers as they are dialled from abroad, or as they are written at home. */
export function findPhones(text: string): readonly Found[] {
  return [...text.matchAll(CANDIDATE)].flatMap((match): Found[] => {
    const written = match[0];
    const digits = written.replace(/\D/g, "");
    if (digits.length > 15 || DATE.test(written)) return [];
    const cued = CUE.test(text.slice(Math.max(0, match.index - 60), match.index));
    if (!isNumber(written, digits, cued)) return [];
    return [
      {
        from: match.index,
        to: match.index + written.length,
        message: `\`${written}\` could be the telephone number of a real person`,
        hint: "use a number that is kept for fiction, such as `+44 1632 960123` or `+1 202 555 0123`",
        instead: FICTIONAL,
      },
    ];
  });
}

/** Whether it is a valid number of some country and not one kept for fiction. */
function isNumber(written: string, digits: string, cued: boolean): boolean {
  if (written.startsWith("+")) return isTaken(written);
  if (/^00[1-9]/.test(digits)) return digits.length >= 10 && isTaken(`+${digits.slice(2)}`);
  if (/^\(?0[1-9]/.test(written)) {
    return digits.length >= 9 && takenIn(TRUNK, written);
  }
  if (/^(?:1[ .-])?\(?[2-9]\d{2}\)?[ .-]{1,2}[2-9]\d{2}[ .-]\d{4}$/.test(written)) {
    return takenIn(["US"], written);
  }
  if (/^[6-9]\d{4}[ -]\d{5}$/.test(written)) return takenIn(["IN"], written);
  return cued && digits.length >= 8 && takenIn([...OTHERS, ...TRUNK], written);
}

function takenIn(countries: readonly CountryCode[], written: string): boolean {
  const numbers = countries.flatMap(
    (country) => parsePhoneNumberFromString(written, country) ?? [],
  );
  // A number that is kept for fiction in one country is meant as one, whatever it is elsewhere.
  return (
    numbers.some((number) => number.isValid()) &&
    !numbers.some(({ countryCallingCode, nationalNumber }) =>
      isFictional(countryCallingCode, nationalNumber),
    )
  );
}

function isTaken(written: string): boolean {
  const number = parsePhoneNumberFromString(written);
  return Boolean(
    number?.isValid() && !isFictional(number.countryCallingCode, number.nationalNumber),
  );
}
