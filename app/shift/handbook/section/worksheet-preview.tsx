import type { Worksheet } from "#app/language/handbook/handbook.ts";

/** A worksheet as the handbook shows it: every question with its possible answers. */
export function WorksheetPreview(props: {
  worksheet: Pick<Worksheet, "id" | "title" | "clauses" | "questions">;
}) {
  const { worksheet } = props;
  return (
    <section className="panel clause" id={`worksheet-${worksheet.id}`}>
      <h2>Worksheet: {worksheet.title}</h2>
      <p className="meta">Prepares {worksheet.clauses.join(", ")}</p>
      <ol className="worksheet-questions">
        {worksheet.questions.map((question) => (
          <li key={question.id}>
            <b>{question.ask}</b>
            <ul>
              {question.options.map((option) => (
                <li key={option.id}>{option.label}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
