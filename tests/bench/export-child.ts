/** Reads one exported file to its end and says how that went: `node --import tsx export-child.ts decisions.csv`. */
import { exportText } from "#app/review/export/export-file.server.ts";
import { bodyOf } from "#app/review/export/stream.server.ts";
import { MEASURED } from "./export-data.ts";
import type { Exported } from "./export.ts";

/** Rows after which everything is compiled and loaded. */
const WARM = 50_000;
const MIB = 2 ** 20;

const wanted = { file: process.argv[2] ?? "", bom: false, site: "https://training.example.org" };
const parts = exportText(MEASURED, wanted, new Date());
if (!parts) throw new Error(`there is no file ${wanted.file}`);
const body = bodyOf(parts, () => Promise.resolve(), new AbortController().signal);
const began = performance.now();
let [lines, bytes, before, most] = [0, 0, 0, 0];
const reader = body.getReader();
for (;;) {
  const { value: part } = await reader.read();
  if (!part) break;
  bytes += part.byteLength;
  for (const byte of part) if (byte === 10) lines += 1;
  const now = process.memoryUsage.rss() / MIB;
  if (lines < WARM) before = now;
  else most = Math.max(most, now);
}
const seconds = (performance.now() - began) / 1000;
// The first line of CSV is its head; JSON has a line for each bracket.
const rows = wanted.file.endsWith(".csv") ? lines - 1 : lines - 2;
const result: Exported = { rows, bytes, seconds, before, most };
console.log(JSON.stringify(result));
process.exit(0);
