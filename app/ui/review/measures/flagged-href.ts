/** From a flagged question to its part of the scenario's page. */
import type { FlaggedPlace } from "#app/review/measures/scenario-list.server.ts";

/** Over all people: that is what a question is flagged by. */
export function flaggedHref(
  { slug, key }: Pick<FlaggedPlace, "slug" | "key">,
  mode: "practice" | "assessment",
): string {
  return `/review/scenarios/${slug}?mode=${mode}#${key}`;
}
