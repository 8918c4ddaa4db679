/** The author's guide, rendered once. It belongs to the product: it describes this release's language, whatever folder is published. */
import { readFile } from "node:fs/promises";

import type { GuidePage } from "./guide-page.ts";
import { readGuide } from "./read-guide.ts";

const FILE = "scenarios/README.md";

let kept: Promise<GuidePage> | null = null;

/** The guide as its page shows it. Throws when the file is not there: it is a part of the product. */
export function requireGuide(): Promise<GuidePage> {
  kept ??= load();
  kept.catch(() => (kept = null));
  return kept;
}

async function load(): Promise<GuidePage> {
  return readGuide(await readFile(FILE, "utf8"));
}
