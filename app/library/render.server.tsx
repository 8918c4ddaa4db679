/** Turns authored prose into HTML, once, when a version is built; no MDX code ever leaves the server. */
import { bundleMDX } from "mdx-bundler";
import { getMDXComponent } from "mdx-bundler/client/index.js";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

import { displayElements } from "./elements/display.ts";
import type { ResolveClause } from "./elements/link.tsx";
import { linkClauses } from "./link-clauses.ts";

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
    .map(({ text }, index) => `<Fragment id="${index}">\n\n${text.trim()}\n\n</Fragment>`)
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

async function bundle(source: string, file: string, resolveClause: ResolveClause): Promise<string> {
  try {
    const { code } = await bundleMDX({
      source,
      mdxOptions: (options) => ({
        ...options,
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
