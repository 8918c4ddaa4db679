/** Which options a trainer looks at: all, their own, the handbook's, and their own that differ from it. */
import type { OptionView } from "#app/studio/workbench/analyst.ts";

/** The kinds, in the order of the list. */
export const OPTION_KINDS = [
  { id: "all", label: "all options" },
  { id: "author", label: "what you judged" },
  { id: "handbook", label: "what the handbook judges" },
  { id: "differs", label: "what you judged otherwise than the handbook" },
] as const;
/** One of them. */
export type OptionKind = (typeof OPTION_KINDS)[number]["id"];

/** Whether an option is of a kind. */
export function ofKind(option: OptionView, kind: OptionKind): boolean {
  if (kind === "all") return true;
  if (kind === "differs") return differs(option);
  return option.judged === kind;
}

/** Whether an author judged it otherwise than the handbook would have. */
export function differs({ judged, verdict, handbook }: OptionView): boolean {
  return judged === "author" && handbook !== null && handbook !== verdict;
}

/** How many there are of each. */
export function countBy(options: readonly OptionView[]) {
  const of = (kind: OptionKind) => options.filter((option) => ofKind(option, kind)).length;
  return { author: of("author"), handbook: of("handbook"), differs: of("differs") };
}
