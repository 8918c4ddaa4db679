/** Completion of the front matter: the names of its lines, and the values that have a choice. */
import { parseFrontMatter } from "#app/language/markup/front-matter.ts";
import { spanAt } from "#app/language/markup/span.ts";
import { item } from "./complete-ground.ts";
import { HEAD_NAMES, headLineAt } from "./head-names.ts";
import { endOfHead } from "./read-tags.ts";
import type { Completions } from "./service.ts";

/** What could stand at an offset of the front matter. */
export function completeHead(text: string, offset: number): Completions | null {
  const line = headLineAt(text, offset);
  if (!line) return null;
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const word = /[\w-]*$/.exec(before)?.[0] ?? "";
  const tail = /^[\w-]*/.exec(text.slice(offset))?.[0].length ?? 0;
  const [from, to] = [offset - word.length, offset + tail];
  const path = /^\s*- /.test(before) ? line.parent : line.path;
  if ((line.hasColon && offset > line.keyTo) || /^\s*- /.test(before)) {
    const known = HEAD_NAMES.find((name) => name.path === path);
    const taken = path === "skills" ? skillsIn(text) : [];
    const items = (known?.values ?? [])
      .filter((value) => value === word || !taken.includes(value))
      .map((value) => item(path === "skills" ? "skill" : "value", value, "", known?.doc));
    return items.length > 0 ? { from, to, quiet: false, items } : null;
  }
  const head = text.slice(0, endOfHead(text));
  const items = HEAD_NAMES.filter(
    ({ path: each }) => parentOf(each) === line.parent && (each === path || !isWritten(head, each)),
  ).map(({ path: each, doc, insert }) => {
    const name = each.slice(each.lastIndexOf(".") + 1);
    return item("front matter", name, "", doc, line.hasColon ? name : insert);
  });
  return items.length > 0 ? { from, to, quiet: false, items } : null;
}

/** The skills that the front matter names. */
export function skillsIn(text: string): readonly unknown[] {
  const span = spanAt(text, 0, endOfHead(text));
  const skills = parseFrontMatter({ file: "", text }, span).value.data["skills"];
  return Array.isArray(skills) ? skills : [];
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf(".")));
}

/** Whether a line of that name stands in the front matter; names inside others are indented. */
function isWritten(head: string, path: string): boolean {
  const name = path.slice(path.lastIndexOf(".") + 1);
  return new RegExp(`^${path.includes(".") ? "[ \\t]+" : ""}${name}:`, "m").test(head);
}
