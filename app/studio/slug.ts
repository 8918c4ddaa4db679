/** Names of scenarios, as addresses and files have them. */

const MOST = 60;
/** Names that mean something else in an address or a folder. */
const TAKEN = new Set(["desk", "handbook", "new", "upload", "readme"]);

/** What is wrong with a name, in words for its writer; null when nothing is. */
export function slugProblem(slug: string): string | null {
  if (slug === "") return "Give it a name.";
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    return "Use small letters, digits and single hyphens, such as the-last-report.";
  if (slug.length > MOST) return `Use at most ${MOST} characters.`;
  return TAKEN.has(slug) ? `The name ${slug} is kept for something else.` : null;
}

/** A name made from a title: "The last report!" → "the-last-report"; may be empty. */
export function slugFrom(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MOST)
    .replace(/^-+|-+$/g, "");
}

/** The name of a draft's text as problems show it. */
export function studioFile(slug: string): string {
  return `studio/${slug}.mdx`;
}
