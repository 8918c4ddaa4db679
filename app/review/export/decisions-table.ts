/** decisions.csv: every judged decision of the finished attempts. */
import type { Decision } from "#app/attempts/results/result.ts";
import { YES_NO, type Table } from "./column.ts";
import { HEAD_COLUMNS, type AttemptHead } from "./results-table.ts";

/** One decision with its attempt, and in words. */
export interface DecisionRow extends AttemptHead {
  readonly decision: Decision;
  readonly first: boolean;
  readonly caseTitle: string;
  readonly did: string;
}

const DESK = "what the trainee did on the desk";
const KEY = "the version's key";
const FORCE = "the version's key, with what managers changed";

/** The file. */
export const DECISIONS: Table<DecisionRow> = {
  name: "decisions",
  about: "One row for each judged decision of the attempts in results.",
  columns: [
    ...HEAD_COLUMNS,
    {
      name: "line",
      meaning: "Which decision of the attempt it is, from 0.",
      unit: "number",
      source: "the order of the log",
      value: ({ decision }) => decision.line,
    },
    {
      name: "first_attempt",
      meaning:
        "Whether it belongs to the person's first finished attempt at the scenario in this mode.",
      unit: YES_NO,
      source: "all finished attempts",
      value: ({ first }) => first,
    },
    {
      name: "report",
      meaning: "The report that was decided on.",
      unit: "id in the scenario",
      source: "the version",
      value: ({ decision }) => decision.caseId,
    },
    {
      name: "report_title",
      meaning: "Its title in the queue.",
      unit: "text",
      source: "the version",
      value: ({ caseTitle }) => caseTitle,
    },
    {
      name: "scene",
      meaning: "The moment of the report at which it was decided.",
      unit: "id in the scenario",
      source: "the version",
      value: ({ decision }) => decision.sceneId,
    },
    {
      name: "choice",
      meaning: "The authored choice, fallback or end of the shift that the decision came under.",
      unit: "id in the scenario",
      source: DESK,
      value: ({ decision }) => decision.choice,
    },
    {
      name: "choice_in_words",
      meaning: "What was done, in the words of the desk.",
      unit: "text",
      source: DESK,
      value: ({ did }) => did,
    },
    {
      name: "action",
      meaning: "The button of the desk. Empty where the end of the shift decided.",
      unit: "id of the desk",
      source: DESK,
      value: ({ decision }) => decision.action,
    },
    {
      name: "team",
      meaning: "Whom it went to, where it went to somebody.",
      unit: "id of the desk",
      source: DESK,
      value: ({ decision }) => decision.team,
    },
    {
      name: "verdict",
      meaning: "How good the decision was; the verdict in force.",
      unit: "best, acceptable, weak, harmful or critical",
      source: FORCE,
      value: ({ decision }) => decision.verdict,
    },
    {
      name: "key_verdict",
      meaning: "The same as the version's author has it.",
      unit: "best, acceptable, weak, harmful or critical",
      source: KEY,
      value: ({ decision }) => decision.keyVerdict,
    },
    {
      name: "points",
      meaning: "What the decision earned.",
      unit: "points, −20 to 10",
      source: FORCE,
      value: ({ decision }) => decision.points,
    },
    {
      name: "certainty",
      meaning: "How sure the trainee said they were, 1 to 3. Empty where they were not asked.",
      unit: "1 not sure, 2 fairly sure, 3 sure",
      source: DESK,
      value: ({ decision }) => decision.certainty,
    },
    {
      name: "error",
      meaning:
        "How a decision that was weak or worse went wrong. Empty where it was best or acceptable.",
      unit: "type of error",
      source: "the ladder of the desk and the best choice",
      value: ({ decision }) => decision.error,
    },
    {
      name: "needed",
      meaning: "What the best choice here is.",
      unit: "enforce, escalate or leave",
      source: FORCE,
      value: ({ decision }) => decision.need,
    },
    {
      name: "response",
      meaning: "What was done, in the same three words.",
      unit: "enforce, escalate or leave",
      source: DESK,
      value: ({ decision }) => decision.response,
    },
    {
      name: "clauses_cited",
      meaning: "Clauses of the handbook that the trainee named as reasons.",
      unit: "list of ids",
      source: DESK,
      value: ({ decision }) => decision.cited,
    },
    {
      name: "clauses_expected",
      meaning: "Clauses that the best choice rests on.",
      unit: "list of ids",
      source: KEY,
      value: ({ decision }) => decision.expected,
    },
    {
      name: "sections",
      meaning:
        "Sections of the handbook that these clauses stand in, or the cited ones where none is expected.",
      unit: "list of ids",
      source: "the version's handbook",
      value: ({ decision }) => decision.sections,
    },
    {
      name: "records_opened",
      meaning: "Records of the report that were opened before the decision, in order.",
      unit: "list of ids",
      source: DESK,
      value: ({ decision }) => decision.opened,
    },
    {
      name: "minute",
      meaning: "When it was decided.",
      unit: "minutes since the shift began",
      source: "the shift's clock",
      value: ({ decision }) => decision.minute,
    },
    {
      name: "minutes_spent",
      meaning: "Time from the report coming into the scene to the decision.",
      unit: "minutes of the shift",
      source: "the shift's clock",
      value: ({ decision }) => decision.spent,
    },
    {
      name: "note",
      meaning: "What the trainee wrote with it.",
      unit: "text",
      source: DESK,
      value: ({ decision }) => decision.note,
    },
  ],
};
