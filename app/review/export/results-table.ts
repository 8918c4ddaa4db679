/** results.csv: every finished attempt for an assignment of the cohort, with what managers changed. */
import type { SkillEvidence } from "#app/attempts/results/result.ts";
import { ASKABLE } from "#app/review/readiness/terms.ts";
import { UTC, YES_NO, type Column, type Table } from "./column.ts";

/** Whose attempt it is, at what. */
export interface AttemptHead {
  readonly attemptId: string;
  readonly userId: string;
  readonly name: string;
  readonly assignment: string;
  readonly slug: string;
  /** As the trainee saw it. */
  readonly title: string;
  /** The version that the trainee saw, and the one whose key is in force. */
  readonly version: number;
  /** Which text of it was dealt. */
  readonly form: string;
  readonly judgedBy: number;
  readonly mode: string;
  /** Whether it is the attempt that the board shows. */
  readonly counts: boolean;
  readonly finishedAt: Date;
}

/** One attempt and what it came to. */
export interface ResultRow extends AttemptHead {
  readonly paced: boolean;
  readonly ordinal: number;
  /** How often the scenario had been practised before; null for practice. */
  readonly practised: number | null;
  readonly startedAt: Date;
  readonly late: boolean;
  readonly percent: number;
  readonly passed: boolean;
  readonly critical: number;
  readonly points: number;
  readonly of: number;
  readonly adjusted: boolean;
  readonly skills: readonly SkillEvidence[];
}

const LOG = "the attempt's log";
const SCORE = "the score in force: log, key and what managers changed";

/** Columns that name the attempt, in results.csv and decisions.csv alike; adjustments.csv takes some of them. */
export const HEAD_COLUMNS: readonly Column<AttemptHead>[] = [
  {
    name: "attempt_id",
    meaning: "Which attempt; the same in all files.",
    unit: "id",
    source: LOG,
    value: ({ attemptId }) => attemptId,
  },
  {
    name: "person_id",
    meaning: "Who it is; the same in all files.",
    unit: "id",
    source: "the account",
    value: ({ userId }) => userId,
  },
  {
    name: "name",
    meaning: "The person's name.",
    unit: "text",
    source: "the account",
    value: ({ name }) => name,
  },
  {
    name: "assignment",
    meaning:
      "The assignment that the attempt was made for. What people did on their own is not exported.",
    unit: "text",
    source: "the assignment",
    value: ({ assignment }) => assignment,
  },
  {
    name: "scenario",
    meaning: "The scenario, by the name in its address.",
    unit: "name",
    source: "the version",
    value: ({ slug }) => slug,
  },
  {
    name: "version",
    meaning: "The version that the trainee worked with.",
    unit: "number",
    source: "the version",
    value: ({ version }) => version,
  },
  {
    name: "form",
    meaning: "The form of the version that was dealt; figures of two forms are of two texts.",
    unit: "a letter",
    source: "the draw",
    value: ({ form }) => form,
  },
  {
    name: "judged_by_version",
    meaning: "The version whose key is in force: another one only after a regrade.",
    unit: "number",
    source: "the version, or a regrade",
    value: ({ judgedBy }) => judgedBy,
  },
  {
    name: "mode",
    meaning: "Practice explains after each decision, assessment only at the end.",
    unit: "practice or assessment",
    source: "the assignment",
    value: ({ mode }) => mode,
  },
  {
    name: "counts",
    meaning:
      "Whether the board shows this attempt: it counts by its assignment's rule (first, best or last), the assignment was not taken back, and the person is in the cohort.",
    unit: YES_NO,
    source: "the assignment's rule over all finished attempts",
    value: ({ counts }) => counts,
  },
  {
    name: "finished_at",
    meaning: "When the last entry of the log was made.",
    unit: UTC,
    source: LOG,
    value: ({ finishedAt }) => finishedAt,
  },
];

/** The file. */
export const RESULTS: Table<ResultRow> = {
  name: "results",
  about: "One row for each finished attempt that was made for an assignment of the cohort.",
  columns: [
    ...HEAD_COLUMNS,
    {
      name: "title",
      meaning: "The scenario's title in that version.",
      unit: "text",
      source: "the version",
      value: ({ title }) => title,
    },
    {
      name: "ordinal",
      meaning:
        "Which finished attempt of this person at this scenario in this mode it is, over all their cohorts.",
      unit: "number from 1",
      source: "all finished attempts, in the order in which they were counted",
      value: ({ ordinal }) => ordinal,
    },
    {
      name: "practised_before",
      meaning:
        "Of an assessment: how often this person had begun to practise the scenario before, by any form and version, for an assignment or on their own. Empty for practice.",
      unit: "practices",
      source: "all attempts of the person",
      value: ({ practised }) => practised,
    },
    {
      name: "real_time",
      meaning: "Whether the shift's clock ran by itself.",
      unit: YES_NO,
      source: "the assignment",
      value: ({ paced }) => paced,
    },
    {
      name: "started_at",
      meaning: "When the attempt was begun.",
      unit: UTC,
      source: LOG,
      value: ({ startedAt }) => startedAt,
    },
    {
      name: "late",
      meaning:
        "Whether it was finished after it was due: by the assignment's due date, or the later one of the person's extension. No where there is no due date, and where only a server that was down took a paced shift past it.",
      unit: YES_NO,
      source: "the assignment, extensions and the attempt's log",
      value: ({ late }) => late,
    },
    {
      name: "percent",
      meaning:
        "Points over what the model path earns, kept within 0 and 100, or what a manager changed it to.",
      unit: "percent",
      source: SCORE,
      value: ({ percent }) => percent,
    },
    {
      name: "passed",
      meaning:
        "Whether the percentage reaches the scenario's pass mark and there is no critical error.",
      unit: YES_NO,
      source: SCORE,
      value: ({ passed }) => passed,
    },
    {
      name: "critical_errors",
      meaning: "Decisions with the verdict critical.",
      unit: "decisions",
      source: SCORE,
      value: ({ critical }) => critical,
    },
    {
      name: "points",
      meaning: "Points of all lines of the score; harm can bring them below nought.",
      unit: "points",
      source: SCORE,
      value: ({ points }) => points,
    },
    {
      name: "points_of",
      meaning: "What the model path earns.",
      unit: "points",
      source: "the version",
      value: ({ of }) => of,
    },
    {
      name: "changed_by_manager",
      meaning: "Whether a verdict, the score or the key was changed by a manager; see adjustments.",
      unit: YES_NO,
      source: "adjustments",
      value: ({ adjusted }) => adjusted,
    },
    ...ASKABLE.flatMap(skillColumns),
  ],
};

function skillColumns(skill: SkillEvidence["skill"]): Column<ResultRow>[] {
  const name = `skill_${skill.replaceAll("-", "_")}`;
  const of = ({ skills }: ResultRow) => skills.find((one) => one.skill === skill);
  const unit = "decisions and sheets";
  return [
    {
      name: `${name}_right`,
      meaning: `Decisions and sheets that test the skill ${skill} and earned at least 70 % of what they could. Empty where the scenario does not test it.`,
      ...{ unit, source: SCORE },
      value: (row) => of(row)?.right ?? null,
    },
    {
      name: `${name}_n`,
      meaning: `Decisions and sheets that test the skill ${skill}, decided or not.`,
      ...{ unit, source: SCORE },
      value: (row) => of(row)?.n ?? null,
    },
    {
      name: `${name}_points`,
      meaning: `What they earned.`,
      ...{ unit: "points", source: SCORE },
      value: (row) => of(row)?.points ?? null,
    },
    {
      name: `${name}_of`,
      meaning: `What they could earn.`,
      ...{ unit: "points", source: SCORE },
      value: (row) => of(row)?.of ?? null,
    },
  ];
}
