/** people.csv: who is in the cohort and how they stand. */
import type { Row } from "#app/review/board/board.ts";
import { reasonWords } from "#app/review/readiness/reason-words.ts";
import type { OwnDecision, Readiness, ReadinessVerdict } from "#app/review/readiness/readiness.ts";
import { UTC, YES_NO, type Table } from "./column.ts";

/** One person, as the board has them. */
export interface PersonRow {
  readonly row: Row;
  readonly readiness: Readiness;
  readonly own: OwnDecision<ReadinessVerdict> | null;
}

const READINESS = "ready, not-yet or not-enough-evidence";
const BOARD = "the board, on the day of the export";

/** The file. */
export const PEOPLE: Table<PersonRow> = {
  name: "people",
  about: "One row for each person who is in the cohort now.",
  columns: [
    {
      name: "person_id",
      meaning: "Who it is; the same in all files.",
      unit: "id",
      source: "the account",
      value: ({ row }) => row.userId,
    },
    {
      name: "name",
      meaning: "The person's name.",
      unit: "text",
      source: "the account",
      value: ({ row }) => row.name,
    },
    {
      name: "email",
      meaning: "The address that they sign in with.",
      unit: "text",
      source: "the account",
      value: ({ row }) => row.email,
    },
    {
      name: "address_proved",
      meaning:
        "Whether it is known that the address is theirs: a link that was sent to it was used, or an admin said so.",
      unit: YES_NO,
      source: "the account",
      value: ({ row }) => row.proved,
    },
    {
      name: "active",
      meaning: "Whether they can sign in.",
      unit: YES_NO,
      source: "the account",
      value: ({ row }) => row.active,
    },
    {
      name: "readiness",
      meaning:
        "The readiness in force: a manager's decision where there is one, else what was worked out.",
      unit: READINESS,
      source: BOARD,
      value: ({ row }) => row.readiness,
    },
    {
      name: "readiness_worked_out",
      meaning: "What the cohort's terms give, whatever a manager decided.",
      unit: READINESS,
      source: "the cohort's terms over the assessments that count",
      value: ({ readiness }) => readiness.verdict,
    },
    {
      name: "decided",
      meaning: "Whether a manager decided it, and as it was worked out then or otherwise.",
      unit: "no, confirmed or otherwise",
      source: "the newest decision of a manager",
      value: ({ row }) => row.decided,
    },
    {
      name: "evidence_changed_since",
      meaning: "Whether something else is worked out by now than when the manager decided.",
      unit: YES_NO,
      source: "the newest decision of a manager, and the cohort's terms",
      value: ({ row }) => row.overtaken,
    },
    {
      name: "decided_by",
      meaning: "The manager who decided last.",
      unit: "text",
      source: "the newest decision of a manager",
      value: ({ own }) => own?.by ?? null,
    },
    {
      name: "decided_at",
      meaning: "When they did.",
      unit: UTC,
      source: "the newest decision of a manager",
      value: ({ own }) => own?.at ?? null,
    },
    {
      name: "decided_reason",
      meaning: "The reason that they gave.",
      unit: "text",
      source: "the newest decision of a manager",
      value: ({ own }) => own?.reason ?? null,
    },
    {
      name: "reasons",
      meaning: "Every term that was looked at, with how it came out and the figures it rests on.",
      unit: "list: “Met, Not met or Open: words”",
      source: "the cohort's terms over the assessments that count",
      value: ({ readiness }) => readiness.reasons.map(reasonWords),
    },
    {
      name: "remarks",
      meaning:
        "What a manager should know and what decides nothing: assessments not passed where passing is not asked for, critical errors in attempts that do not count where they are not looked for, decisions of scenarios that were assessed before.",
      unit: "list: words",
      source: "finished attempts at the assessments that were asked for",
      value: ({ readiness }) => readiness.remarks.map(({ words }) => words),
    },
    {
      name: "assigned",
      meaning: "Scenarios assigned to the cohort, each assignment by itself.",
      unit: "scenarios",
      source: BOARD,
      value: ({ row }) => row.cells.length,
    },
    {
      name: "finished",
      meaning: "Those of them that the person has finished: one attempt of each counts.",
      unit: "attempts",
      source: BOARD,
      value: ({ row }) => row.finished,
    },
    {
      name: "overdue",
      meaning: "Those that were due and are not finished; a person's own extension counts.",
      unit: "scenarios",
      source: BOARD,
      value: ({ row }) => row.overdue,
    },
    {
      name: "passed",
      meaning: "Attempts that count and are passed.",
      unit: "attempts",
      source: BOARD,
      value: ({ row }) => row.cells.filter(({ passed }) => passed === true).length,
    },
    {
      name: "critical_errors",
      meaning: "Critical errors in the attempts that count.",
      unit: "decisions",
      source: BOARD,
      value: ({ row }) => row.critical,
    },
    {
      name: "mean_percent",
      meaning:
        "Mean score of the attempts that count, practice and assessment alike. Empty where there is none.",
      unit: "percent, two digits",
      source: BOARD,
      value: ({ row }) => (row.mean === null ? null : Math.round(row.mean * 100) / 100),
    },
  ],
};
