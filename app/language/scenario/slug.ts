/** Names of scenarios, as files and addresses have them. */

/** The longest name. */
export const LONGEST_SLUG = 60;
/** Names that mean something else in an address or a folder. */
const TAKEN: ReadonlySet<string> = new Set(["desk", "handbook", "new", "upload", "readme"]);

/** What is wrong with a name, in words; null when it may be used. */
export function findSlugFault(slug: string): string | null {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    return "use small letters, digits and single hyphens: `the-last-report`";
  if (slug.length > LONGEST_SLUG) return `use at most ${LONGEST_SLUG} characters`;
  return TAKEN.has(slug) ? "this name is kept for something else" : null;
}
