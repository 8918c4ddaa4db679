/**
 * The sources of a scenario can be followed: each has a full `https://` address.
 *
 * Why it matters: the debrief tells what really happened. A trainee, a lawyer or a journalist must be
 * able to look it up. That there is a source, and that it has a title, is checked where the front
 * matter is read.
 *
 * Bad: `url: "http://example.org/story"`.
 */
import { frontMatterPlace } from "#app/scenario/front-matter-place.ts";
import type { Rule } from "#app/scenario/rule.ts";

export const sourcesAreNamed: Rule = {
  code: "sources-are-named",
  severity: "error",
  *check({ scenario, source }) {
    for (const [index, { url }] of scenario.basedOn.sources.entries()) {
      if (url === "" || /^https:\/\/[^\s/]+\.[^\s/]+/i.test(url)) continue;
      yield {
        span: frontMatterPlace(source, `based_on.sources.${index}.url`),
        message: `\`${url}\` does not begin with \`https://\` and the name of a site`,
        hint: "give the full, safe address of the page",
      };
    }
  },
};
