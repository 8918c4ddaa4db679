/** Telephone numbers that are kept free for books and films. */

/**
 * By country code, after it and without the leading zero. Sources: NANPA on 555-01XX; Ofcom, numbers for drama use; ACMA,
 * numbers for creative work; ARCEP décision 2018-0881 (numbers for audiovisual works); Bundesnetzagentur, "Drama numbers".
 */
const FREE: Readonly<Record<string, RegExp>> = {
  "1": /^\d{3}55501\d{2}$/,
  "44": /^(?:1632960\d{3}|(?:113|114|115|116|117|118|121|131|141|151|161)4960\d{3}|191498\d{4}|2079460\d{3}|2896496\d{3}|2920180\d{3}|7700900\d{3}|8081570\d{3}|9098790\d{3}|3069990\d{3})$/,
  "61": /^(?:[2378](?:5550|7010)\d{4}|49157\d{4})$/,
  "33": /^(?:19900|26191|35301|46571|53649|63998)\d{4}$/,
  "49": /^(?:3023125\d{3}|6990009\d{3}|4066969\d{3}|2214710\d{3}|8999998\d{3}|17139200\d{2}|17604069\d{3}|15228817386|15228895456|15254599371)$/,
};

/** Whether a number belongs to nobody. */
export function isFictional(countryCode: string, nationalNumber: string): boolean {
  return FREE[countryCode]?.test(nationalNumber) ?? false;
}

/** Such a number, to write in the place of a real one. */
export const FICTIONAL = "+44 1632 960123";
