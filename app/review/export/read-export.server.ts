/** What the Export page shows: the files, what they add up to, and how far statements have come. */
import { readCohortState } from "#app/review/board/read-board.server.ts";
import { readDeliveryState, type DeliveryState } from "#app/review/xapi/delivery-state.server.ts";
import { database } from "#app/store/client.server.ts";
import { DATA_FILES, type DictionaryRow } from "./dictionary.ts";
import { exportTotals, type ExportTotals } from "./totals.ts";

/** A file of data, with its part of the dictionary. */
export interface ExportedFile {
  readonly name: string;
  readonly about: string;
  readonly rows: number;
  readonly columns: readonly Omit<DictionaryRow, "file">[];
}

/** The page. */
export interface ExportState {
  readonly files: readonly ExportedFile[];
  readonly totals: ExportTotals;
  readonly delivery: DeliveryState;
}

/** Reads it as of `now`. */
export async function readExport(cohortId: string, now: Date): Promise<ExportState> {
  const [{ rows }, results, decisions, adjustments, delivery] = await Promise.all([
    readCohortState(cohortId, now),
    database.result.count({ where: { cohortId } }),
    database.decision.count({ where: { cohortId } }),
    database.adjustment.count({ where: { attempt: { result: { cohortId } } } }),
    readDeliveryState(cohortId),
  ]);
  const lengths: Readonly<Record<string, number>> = {
    ...{ people: rows.length, results, decisions, adjustments },
  };
  return {
    files: DATA_FILES.map(({ name, about, columns }) => ({
      ...{ name, about, rows: lengths[name] ?? 0 },
      columns: columns.map(({ name: column, meaning, unit, source }) => ({
        ...{ name: column, meaning, unit, source },
      })),
    })),
    totals: exportTotals(rows),
    delivery,
  };
}
