/** Names of scenarios, as addresses and files have them. */

import { LONGEST_SLUG } from "#app/kit/form/limits.ts";
import { findSlugFault } from "#app/language/scenario/slug.ts";

/** What is wrong with a name, in words for its writer; null when nothing is. */
export function slugProblem(slug: string): string | null {
  if (slug === "") return "Give it a name.";
  const fault = findSlugFault(slug);
  return fault && `${fault.charAt(0).toUpperCase()}${fault.slice(1).replaceAll("`", "")}.`;
}

/** A name made from a title: "The last report!" → "the-last-report"; may be empty. */
export function slugFrom(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, "");
}

/** The name of a draft's text as problems show it. */
export function studioFile(slug: string): string {
  return `studio/${slug}.mdx`;
}
