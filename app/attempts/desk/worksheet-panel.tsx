import { FieldError } from "#app/kit/form/field-error.tsx";
import { Icon } from "#app/kit/layout/icon.tsx";
import { count } from "#app/kit/words/words.ts";
import type { WorksheetView } from "#app/language/scenario/desk-view.ts";
import { useDeskContext } from "./desk-context.ts";
import { DeskForm } from "./desk-form.tsx";
import { HiddenFields } from "./hidden-fields.tsx";

interface WorksheetPanelProps {
  case: string;
  worksheet: WorksheetView;
  open: boolean;
}

/** A worksheet of the handbook: a form until it is filled in, then what was answered. */
export function WorksheetPanel({ case: caseId, worksheet, open }: WorksheetPanelProps) {
  const { sheet } = useDeskContext();
  const refused =
    sheet?.intent === "worksheet" && sheet.values.worksheet?.includes(worksheet.id) ? sheet : null;
  if (worksheet.answers === null && !open) return null;
  return (
    <details className="opened worksheet" open={worksheet.answers !== null || refused !== null}>
      <summary>
        <Icon name="sheet" />
        <h3>{worksheet.title}</h3>
        <span className="meta">
          {worksheet.answers ? "filled in" : `${worksheet.minutes} min`} ·{" "}
          {worksheet.clauses.join(", ")}
        </span>
      </summary>
      <div id={`worksheet-${worksheet.id}`} tabIndex={-1}>
        {worksheet.answers ? (
          <Answers worksheet={worksheet} answers={worksheet.answers} />
        ) : (
          <DeskForm method="post" replace preventScrollReset className="worksheet-form">
            <HiddenFields intent="worksheet" case={caseId} />
            <input type="hidden" name="worksheet" value={worksheet.id} />
            <FieldError id="worksheet-error" message={refused?.errors.form} />
            {worksheet.questions.map((question, index) => (
              <Question
                key={question.id}
                number={index + 1}
                question={question}
                value={refused?.values[`answer:${question.id}`]?.[0]}
                error={refused?.errors[`answer:${question.id}`]}
              />
            ))}
            <p>
              <button className="button primary">
                Record the answers · {count(worksheet.minutes, "minute")}
              </button>
            </p>
          </DeskForm>
        )}
      </div>
    </details>
  );
}

interface QuestionProps {
  number: number;
  question: WorksheetView["questions"][number];
  value: string | undefined;
  error: string | undefined;
}

function Question({ number, question, value, error }: QuestionProps) {
  const errorId = `answer-${question.id}-error`;
  return (
    <fieldset className="question" aria-describedby={error ? errorId : undefined}>
      <legend>
        {number}. {question.ask}
      </legend>
      <FieldError id={errorId} message={error} />
      {question.options.map((option) => (
        <label className="choice" key={option.id}>
          <input
            type="radio"
            name={`answer:${question.id}`}
            value={option.id}
            defaultChecked={option.id === value}
            required
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

function Answers(props: { worksheet: WorksheetView; answers: Readonly<Record<string, string>> }) {
  return (
    <dl className="answers">
      {props.worksheet.questions.map((question) => (
        <div key={question.id}>
          <dt>{question.ask}</dt>
          <dd>
            {question.options.find((option) => option.id === props.answers[question.id])?.label ??
              "not answered"}
          </dd>
        </div>
      ))}
    </dl>
  );
}
