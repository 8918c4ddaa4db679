/** One exported file of a cohort as an answer, and its entry in the audit trail. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { statementPages } from "#app/review/xapi/read-statements.server.ts";
import { database } from "#app/store/client.server.ts";
import { ADJUSTMENTS } from "./adjustments-table.ts";
import { DECISIONS } from "./decisions-table.ts";
import { DICTIONARY, dictionaryRows } from "./dictionary.ts";
import { adjustmentPages, decisionPages, peoplePages, resultPages } from "./export-rows.server.ts";
import { PEOPLE } from "./people-table.ts";
import { RESULTS } from "./results-table.ts";
import { bodyOf, type Drained } from "./stream.server.ts";
import { jsonText, tableText, type Format } from "./table-text.ts";

/** What is asked for. */
export interface Wanted {
  /** "people.csv". */
  readonly file: string;
  /** Whether a CSV file begins with the mark that tells old spreadsheets its encoding. */
  readonly bom: boolean;
  /** The address that statements are made with. */
  readonly site: string;
}

/** The parts of a file; null when there is no such file. Reads the database as they are taken. */
export function exportText(
  cohortId: string,
  { file, bom, site }: Wanted,
  now: Date,
): AsyncGenerator<string, void, undefined> | null {
  if (file === "statements.json") return jsonText(statementPages(cohortId, site));
  const [, name, format] = /^([a-z]+)\.(csv|json)$/.exec(file) ?? [];
  if (format !== "csv" && format !== "json") return null;
  return tableOf(cohortId, name ?? "", format, bom, now);
}

function tableOf(cohortId: string, name: string, format: Format, bom: boolean, now: Date) {
  switch (name) {
    case "people":
      return tableText(PEOPLE, peoplePages(cohortId, now), format, { bom });
    case "results":
      return tableText(RESULTS, resultPages(cohortId, now), format, { bom });
    case "decisions":
      return tableText(DECISIONS, decisionPages(cohortId, now), format, { bom });
    case "adjustments":
      return tableText(ADJUSTMENTS, adjustmentPages(cohortId, now), format, { bom });
    case "dictionary":
      return tableText(DICTIONARY, [dictionaryRows()], format, { bom });
    default:
      return null;
  }
}

/** The answer. Answers 404 when there is no such file. */
export async function exportFile(
  manager: Visitor,
  cohort: { readonly id: string; readonly name: string },
  wanted: Wanted,
  { now, drained, signal }: { now: Date; drained: Drained; signal: AbortSignal },
): Promise<Response> {
  const parts = exportText(cohort.id, wanted, now);
  if (!parts) throw new Response("There is no file at this address.", { status: 404 });
  await writeAudit(database, {
    actorId: manager.id,
    deed: "export",
    subject: `cohort ${cohort.name}`,
    detail: { file: wanted.file },
    cohortId: cohort.id,
  });
  const type = wanted.file.endsWith(".csv") ? "text/csv" : "application/json";
  return new Response(bodyOf(parts, drained, signal), {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${fileName(cohort.name, wanted.file, now)}"`,
      // Compressed on its way, it would be read ahead of whoever takes it slowly.
      "Cache-Control": "no-store, no-transform",
    },
  });
}

/** "autumn-intake-2026-10-01-people.csv", in letters that every system takes. */
function fileName(cohort: string, file: string, now: Date): string {
  const name = cohort
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  return `${name || "cohort"}-${now.toISOString().slice(0, 10)}-${file}`;
}
