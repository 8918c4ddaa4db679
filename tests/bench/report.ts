/** What a part of the bench found, how it is printed, and where the last figures are kept. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

/** One line of a table; the first cell says what was measured. */
export type Row = readonly (string | number)[];

/** A readable table with its remarks. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly Row[];
  readonly remarks?: readonly string[];
}

/** Everything a part found; `figures` are for machines. */
export interface Report {
  readonly tables: readonly Table[];
  readonly figures: unknown;
  /** Why the figures do not count, if they do not. */
  readonly voidBecause: readonly string[];
}

const FILE = ".cache/bench.json";
/** Whether only the machinery is tried, at the smallest size: what is printed then means nothing. */
const TINY = process.env["BENCH_TINY"] === "1";

/** A size or a count of rounds: as it is measured, or the least that goes through everything. */
export function sized<T>(measured: T, tiny: T): T {
  return TINY ? tiny : measured;
}

/** Prints the tables of a part. */
export function print({ tables, voidBecause }: Report): void {
  for (const { title, head, rows, remarks = [] } of tables) {
    const cells = [head, ...rows].map((row) => row.map(String));
    const widths = head.map((_, column) =>
      Math.max(...cells.map((row) => (row[column] ?? "").length)),
    );
    const lines = cells.map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    );
    const rule = "─".repeat(Math.max(...lines.map((line) => line.length)));
    console.log(["", title, rule, lines[0], rule, ...lines.slice(1), rule].join("\n"));
    for (const remark of remarks) console.log(remark);
  }
  for (const reason of voidBecause) console.log(`VOID: ${reason}`);
}

/** Keeps the figures of a part beside those of the other parts. */
export function keep(part: string, { figures, voidBecause }: Report): void {
  if (TINY) return;
  mkdirSync(".cache", { recursive: true });
  const known: unknown = existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")) : {};
  const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model };
  const entry = { at: new Date().toISOString(), machine, voidBecause, figures };
  writeFileSync(FILE, `${JSON.stringify({ ...(known as object), [part]: entry }, null, 2)}\n`);
}

/** The middle of some figures, and their least and greatest. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
}

/** Sums up repeated measurements of one thing. */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), least: sorted[0] ?? 0, greatest: sorted.at(-1) ?? 0 };
}

/** The figure below which a share of the sorted figures lies. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
}

/** "12.3 (11.0–15.2)". */
export function inWords({ median, least, greatest }: Spread, digits = 0): string {
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${greatest.toFixed(digits)})`;
}
