/**
 * A scenario says where it comes from: a real case whose sources can be followed, or that it is invented.
 *
 * Why it matters: the debrief tells what really happened. A trainee, a lawyer or a journalist must be
 * able to look it up, and must not take for a fact what was made up. What a case and a source must say
 * is checked where the front matter is read.
 *
 * Bad: no `based_on`; `url: "http://example.org/story"`.
 */
import type { Replacement } from "#app/language/markup/diagnostic.ts";
import type { Span } from "#app/language/markup/span.ts";
import { frontMatterPlace } from "#app/language/scenario/front-matter-place.ts";
import type { Rule } from "#app/language/scenario/rule.ts";

/** A safe address with the name of a site. */
const SITE = /^https:\/\/[^\s/]+\.[^\s/]+/i;

export const sourcesAreNamed: Rule = {
  code: "sources-are-named",
  severity: "error",
  *check({ scenario, source }) {
    const { case: real, changed, sources } = scenario.basedOn;
    const from = frontMatterPlace(source, "based_on");
    if (real === "" && changed === "" && !isWritten(source.text, from.start.offset)) {
      yield {
        span: from,
        message: "the scenario does not say where it comes from",
        hint: 'write `based_on` with the real `case`, what was `changed` and its `sources`, or `based_on: { invented: "…" }`',
      };
    }
    for (const [index, { url }] of sources.entries()) {
      if (url === "" || SITE.test(url)) continue;
      yield {
        span: frontMatterPlace(source, `based_on.sources.${index}.url`),
        message: `\`${url}\` does not begin with \`https://\` and the name of a site`,
        hint: "give the full, safe address of the page",
        ...withHttps(url, frontMatterPlace(source, `based_on.sources.${index}.url`), source.text),
      };
    }
  },
};

/** Whether the place is that of a key or value; the fence is what is pointed at when the key is missing. */
function isWritten(text: string, from: number): boolean {
  return text.trim() === "" || !text.startsWith("---", from);
}

function withHttps(url: string, span: Span, text: string): { replacement?: Replacement } {
  const safe = url.replace(/^http:/i, "https:");
  const written = text.slice(span.start.offset, span.end.offset);
  if (safe === url || !SITE.test(safe) || !written.includes(url)) return {};
  return { replacement: { title: "Write https", span, text: written.replace(url, safe) } };
}
