/** From a flagged question to its part of the scenario's page: of the newest version that has data, where none is named. */
import { href } from "#app/href.ts";
import type { FlaggedPlace } from "#app/review/scenarios/scenario-list.server.ts";

/** Over all people: that is what a question is flagged by. */
export function flaggedHref(
  { slug, key }: Pick<FlaggedPlace, "slug" | "key">,
  mode: "practice" | "assessment",
  version?: string,
): string {
  const query =
    version === undefined ? `mode=${mode}` : `mode=${mode}&version=${encodeURIComponent(version)}`;
  return `${href("/review/scenarios/:slug", { slug })}?${query}#${key}`;
}
