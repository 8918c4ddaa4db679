/** Inserts many rows in few statements: for thousands of rows several times faster than the client's own way. */
import { Prisma } from "#app/store/generated/sqlite/client.ts";
import { chunksOf } from "./chunks.ts";

/** Values in one statement, well under what either database takes. */
const VALUES = 6_000;

/** Rows of a table. All have the same columns, none left to its default; objects and lists are written as JSON. */
export async function insertRows<Row extends object>(
  tx: Prisma.TransactionClient,
  table: "Attempt" | "LogEntry" | "Result" | "Decision",
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const names = Prisma.raw(columns.map((column) => `"${column}"`).join(", "));
  for (const some of chunksOf(rows, Math.floor(VALUES / columns.length))) {
    const values = some.map((row) => {
      const cells = new Map(Object.entries(row));
      return Prisma.sql`(${Prisma.join(columns.map((column) => cellOf(cells.get(column))))})`;
    });
    await tx.$executeRaw`INSERT INTO ${Prisma.raw(`"${table}"`)} (${names}) VALUES ${Prisma.join(values)}`;
  }
}

function cellOf(value: unknown): unknown {
  const isJson = typeof value === "object" && value !== null && !(value instanceof Date);
  return isJson ? JSON.stringify(value) : (value ?? null);
}
