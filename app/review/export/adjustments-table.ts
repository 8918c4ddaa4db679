/** adjustments.csv: what managers changed about results, and what it was before. */
import type { Adjustment } from "#app/attempts/results/adjustment.ts";
import { UTC, type Table } from "./column.ts";
import { HEAD_COLUMNS, type AttemptHead } from "./results-table.ts";

/** One change with its attempt. */
export interface AdjustmentRow extends AttemptHead {
  readonly adjustment: Adjustment;
  readonly by: string;
  /** What it is about, and its values, in words. */
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

const MANAGER = "the manager who changed it";

/** The file. */
export const ADJUSTMENTS: Table<AdjustmentRow> = {
  name: "adjustments",
  about: "One row for each change of a result by a manager, also those taken back.",
  columns: [
    ...HEAD_COLUMNS.filter(({ name }) =>
      ["attempt_id", "person_id", "name", "assignment", "scenario", "version", "form"].includes(
        name,
      ),
    ),
    {
      name: "number",
      meaning: "The order of changes of the attempt; of one kind and target the last is in force.",
      unit: "number from 1",
      source: MANAGER,
      value: ({ adjustment }) => adjustment.number,
    },
    {
      name: "changed_at",
      meaning: "When it was changed.",
      unit: UTC,
      source: MANAGER,
      value: ({ adjustment }) => adjustment.at,
    },
    {
      name: "changed_by",
      meaning: "Who changed it.",
      unit: "text",
      source: MANAGER,
      value: ({ by }) => by,
    },
    {
      name: "kind",
      meaning:
        "What was changed: one verdict, the percentage, the key (a regrade), or the marks of a written answer.",
      unit: "verdict, score, regrade or grade",
      source: MANAGER,
      value: ({ adjustment }) => adjustment.kind,
    },
    {
      name: "target",
      meaning:
        "The decision, by its names in decisions.csv, or the log entry of a written answer. Empty for the whole attempt.",
      unit: "case.scene.choice, or a number",
      source: MANAGER,
      value: ({ adjustment }) => adjustment.target,
    },
    {
      name: "target_in_words",
      meaning:
        "The same in the words of the page: case, scene and choice, or the step of the note.",
      unit: "text",
      source: "the version whose key was in force",
      value: ({ what }) => what,
    },
    {
      name: "before",
      meaning: "What it was.",
      unit: "verdict, “66 %”, “version 2, 66 %”, or marks with their sum",
      source: "the score that was in force",
      value: ({ from }) => from,
    },
    {
      name: "after",
      meaning: "What it became. Empty where an earlier change was taken back.",
      unit: "as in before",
      source: MANAGER,
      value: ({ to }) => to,
    },
    {
      name: "reason",
      meaning: "The reason that was given; the trainee can read it.",
      unit: "text",
      source: MANAGER,
      value: ({ adjustment }) => adjustment.reason,
    },
  ],
};
