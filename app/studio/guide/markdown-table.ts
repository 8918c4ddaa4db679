/** Tables of the guide's Markdown, which the parser hands over as a paragraph of lines with `|`. */

/** The cells of each row as Markdown; the first row is the head. */
export type TableRows = readonly (readonly string[])[];

const RULE = /^\|(\s*:?-+:?\s*\|)+\s*$/;

/** The rows of a paragraph that is a table; null when it is none. A `|` inside a cell is written `\|`. */
export function findTable(text: string): TableRows | null {
  const [head = "", rule = "", ...rows] = text.split("\n").map((line) => line.trim());
  if (!head.startsWith("|") || !RULE.test(rule)) return null;
  return [head, ...rows].map(cellsOf);
}

function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/\\\|/g, "|"));
}
