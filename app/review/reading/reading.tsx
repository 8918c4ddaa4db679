import { SkillScores } from "#app/attempts/debrief/skill-scores.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import type { RefusedForm } from "./adjust-form.ts";
import { ManagedChanges } from "./managed-changes.tsx";
import { NOT_READINESS } from "./not-readiness.ts";
import { ReadingFrame } from "./reading-frame.tsx";
import { ReadingNotes } from "./reading-notes.tsx";
import { ReadingResult } from "./reading-result.tsx";
import type { Reading as ReadingView } from "./reading-view.ts";
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
  score: `The result was changed. The trainee sees the change and your reason. ${NOT_READINESS}`,
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
    <ReadingFrame head={head}>
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
      <ReadingResult head={head} sheet={sheet} />
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
          <SkillScores skills={sheet.skills} parts={sheet.skillParts} who={head.who.name} />
        </>
      ) : null}
      <RubricContext.Provider value={reading.rubric}>
        <WrittenAnswers answers={answers} base={base} may={sheet !== null} refused={refused} />
      </RubricContext.Provider>
      <ManagedChanges
        changes={changes}
        base={base}
        timeZone={head.cohort.timeZone}
        refused={refused}
      />
      <ReadingNotes notes={notes} steps={reading.steps} refused={refused} />
    </ReadingFrame>
  );
}
