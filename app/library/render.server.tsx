/** Turns authored prose into HTML, once, when a version is built; no MDX code ever leaves the server. */
import { bundleMDX } from "mdx-bundler";
import { getMDXComponent } from "mdx-bundler/client/index.js";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

import { displayElements } from "#app/library/elements/display.ts";
import type { ResolveClause } from "#app/library/elements/link.tsx";
import { linkClauses } from "./link-clauses.ts";
import { refuseCode } from "./refuse-code.ts";

/** A piece of prose as a parser hands it over. */
export interface Fragment {
  readonly fragment: string;
  readonly text: string;
}

/** HTML by fragment name. The text has been checked before, so a failure here is ours and throws. */
export async function renderFragments(
  fragments: readonly Fragment[],
  resolveClause: ResolveClause,
  file = "authored prose",
): Promise<Record<string, string>> {
  if (fragments.length === 0) return {};
  const pieces = await collect(fragments, resolveClause, file);
  return Object.fromEntries(
    fragments.map(({ fragment }, index) => [
      fragment,
      renderToStaticMarkup(<>{pieces.get(String(index))}</>),
    ]),
  );
}

/** Bundles all fragments as one document, because a bundle costs the same for one as for fifty. */
async function collect(
  fragments: readonly Fragment[],
  resolveClause: ResolveClause,
  file: string,
): Promise<Map<string, ReactNode>> {
  const source = fragments
    .map(({ text }, index) => `<Fragment id="${index}">\n\n${asWords(text.trim())}\n\n</Fragment>`)
    .join("\n\n");
  const pieces = new Map<string, ReactNode>();
  const Fragment = (props: { id: string; children?: ReactNode }) => {
    pieces.set(props.id, props.children);
    return null;
  };
  const Document = getMDXComponent(await bundle(source, file, resolveClause));
  renderToStaticMarkup(<Document components={{ ...displayElements(resolveClause), Fragment }} />);
  return pieces;
}

/**
 * A line that began further in, or after an element, may begin with `import` or `export` now that its
 * surroundings are cut away. One space keeps it what it was when it was checked: words.
 */
function asWords(text: string): string {
  return text.replace(/^(?=(?:import|export)\b)/gm, " ");
}

async function bundle(source: string, file: string, resolveClause: ResolveClause): Promise<string> {
  try {
    const { code } = await bundleMDX({
      source,
      mdxOptions: (options) => ({
        ...options,
        // First, because others of the list write code of their own into the tree.
        remarkPlugins: [refuseCode, ...(options.remarkPlugins ?? [])],
        rehypePlugins: [
          ...(options.rehypePlugins ?? []),
          linkClauses((id) => resolveClause(id) !== null),
        ],
      }),
      esbuildOptions: (options) => ({ ...options, logLevel: "silent", minify: false }),
    });
    return code;
  } catch (cause) {
    throw new Error(`could not render the prose of ${file}`, { cause });
  }
}
