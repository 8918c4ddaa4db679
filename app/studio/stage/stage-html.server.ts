/** HTML of a draft's prose. A piece that did not change since the last time is not rendered again. */
import { LRUCache } from "lru-cache";

import type { Prose } from "#app/language/markup/prose.ts";
import { clauseAddress, clauseLinks } from "#app/library/handbook-content.ts";
import type { ReadHandbook } from "#app/library/handbook.server.ts";
import { renderFragments } from "#app/library/render.server.tsx";

/** All of a handbook but its search. */
export type StageHandbook = Omit<ReadHandbook, "search">;

/** A piece is some hundred bytes. */
const kept = new LRUCache<string, string>({ max: 5000 });

/** Markdown's link definitions count for the whole document, so pieces with one cannot be rendered apart. */
const DEFINITION = /^[ >\t]*\[[^\]\n]+\]:/m;

/** HTML by fragment, the same as a version of this text would have. The text must have been checked before. */
export async function renderDraft(
  prose: readonly Prose[],
  handbook: StageHandbook,
  file: string,
): Promise<Record<string, string>> {
  const resolve = (id: string) => clauseAddress(handbook.handbook, id);
  const links = clauseLinks(handbook.handbook);
  if (prose.some(({ text }) => DEFINITION.test(text)))
    return { ...links, ...(await renderFragments(prose, resolve, file)) };
  const keyOf = ({ text }: Prose) => `${handbook.hash} ${text}`;
  const missing = prose.filter((piece) => !kept.has(keyOf(piece)));
  const rendered = await renderFragments(missing, resolve, file);
  const html = Object.fromEntries(
    prose.map((piece) => {
      const words = rendered[piece.fragment] ?? kept.get(keyOf(piece)) ?? "";
      return [piece.fragment, words];
    }),
  );
  for (const piece of prose) kept.set(keyOf(piece), html[piece.fragment] ?? "");
  return { ...links, ...html };
}
