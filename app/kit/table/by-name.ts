/** The order of the alphabet, in which people look for a name; each database has another one of its own. */
const { compare } = new Intl.Collator("en");

/** Compares two by name, first by letters and only then by case and accents. */
export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compare(a.name, b.name);
}
