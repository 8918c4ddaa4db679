import { Link } from "@remix-run/react";

import type { RefusedForm } from "#app/review/reading/adjust-form.ts";
import type { Reading as ReadingView, ReadingHead } from "#app/review/reading/reading-view.ts";
import { SkillScores } from "#app/ui/debrief/skill-scores.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

import { ManagedChanges } from "./managed-changes.tsx";
import { ReadingNotes } from "./reading-notes.tsx";
import { Replay } from "./replay.tsx";
import { RubricContext } from "./rubric-context.ts";
import { ScoreExplained } from "./score-explained.tsx";
import { WrittenAnswers } from "./written-answers.tsx";

interface ReadingProps {
  reading: ReadingView;
  refused: RefusedForm | null;
  /** What was just done. */
  done: string | null;
}

const DONE: Readonly<Record<string, string>> = {
  note: "Your note was added. Only managers see it.",
  "correct-note": "Your note was corrected. What it said before stays beside it.",
  "withdraw-note": "Your note was withdrawn. What it said stays in the audit trail.",
  verdict:
    "The verdict was changed and the result counted again. The trainee sees the change and your reason.",
  score: "The result was changed. The trainee sees the change and your reason.",
  grade: "The grade was recorded. The trainee sees it beside the score.",
  "take-back": "It was taken back and the result counted again. The trainee sees that, too.",
};

/** One attempt as a manager reads it: replay, score, written answers, changes, notes. */
export function Reading({ reading, refused, done }: ReadingProps) {
  const { head, sheet, answers, changes, notes, base } = reading;
  const said = refused?.errors["form"];
  const parts = [
    { id: "replay", label: "Replay" },
    ...(sheet
      ? [
          { id: "score", label: "Score" },
          { id: "skills", label: "Skills" },
        ]
      : []),
    { id: "answers", label: `Written answers (${answers.length})` },
    { id: "changes", label: `Changes (${changes.length})` },
    { id: "notes", label: `Notes (${notes.length})` },
  ];
  return (
    <Page title={`${head.who.name}: ${head.title}`} width="wide" lead={<Facts head={head} />}>
      <div className="reading-done" role="status">
        {said ? (
          <Notice tone="problem" title="Nothing was changed">
            <p>{said}</p>
          </Notice>
        ) : null}
        {refused && !said ? (
          <Notice tone="problem" title="Nothing was changed">
            <p>What is missing is said beside the field. What you typed is still there.</p>
          </Notice>
        ) : null}
        {done && DONE[done] ? <Notice tone="good">{DONE[done]}</Notice> : null}
      </div>
      {sheet ? null : (
        <Notice title="This attempt still goes on">
          <p>You can read what has happened so far. Score and changes come when it is finished.</p>
        </Notice>
      )}
      <nav className="reading-parts" aria-label="On this page">
        <ul className="plain">
          {parts.map((part) => (
            <li key={part.id}>
              <a href={`#${part.id}`}>{part.label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Replay reading={reading} refused={refused} />
      {sheet ? (
        <>
          <ScoreExplained sheet={sheet} base={base} changes={changes} refused={refused} />
          <SkillScores skills={sheet.skills} />
        </>
      ) : null}
      <RubricContext.Provider value={reading.rubric}>
        <WrittenAnswers answers={answers} base={base} may={sheet !== null} refused={refused} />
      </RubricContext.Provider>
      <ManagedChanges changes={changes} base={base} refused={refused} />
      <ReadingNotes notes={notes} steps={reading.steps} refused={refused} />
    </Page>
  );
}

function Facts({ head }: { head: ReadingHead }) {
  const { cohort, who } = head;
  return (
    <span className="reading-facts">
      {cohort ? (
        <span>
          <Link to={`/review/cohorts/${cohort.id}`}>{cohort.name}</Link> ›{" "}
          <Link to={`/review/cohorts/${cohort.id}/people/${who.id}`}>{who.name}</Link>
        </span>
      ) : (
        <span>{who.name}</span>
      )}
      <Badge>{head.mode === "practice" ? "Practice" : "Assessment"}</Badge>
      <span className="meta">
        {head.assignment ? `For “${head.assignment}”` : "Begun without an assignment"} · version{" "}
        {head.version}
        {head.judgedBy === null ? "" : `, judged by the key of version ${head.judgedBy}`}
        {head.paced
          ? ` · real-time clock${head.paceFactor === 1 ? "" : `, ${head.paceFactor}× the time`}`
          : ""}
      </span>
      <span className="meta">
        Begun {head.started}
        {head.finished === null ? "" : `, finished ${head.finished}`} ({cohort?.timeZone ?? "UTC"})
      </span>
    </span>
  );
}
