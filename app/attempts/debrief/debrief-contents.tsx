import type { DebriefView } from "#app/language/scenario/debrief-view.ts";
import type { DebriefChanges } from "./debrief-in-force.server.ts";

/** The table of contents; it stays in view on wide screens. */
export function DebriefContents(props: { view: DebriefView; changes: DebriefChanges | null }) {
  const { view, changes } = props;
  const parts = [
    { id: "result", label: "Result" },
    ...(changes && changes.changes.length > 0
      ? [{ id: "changes", label: `What was changed (${changes.changes.length})` }]
      : []),
    ...(changes?.answers.some(({ grade }) => grade !== null)
      ? [{ id: "grades", label: "Your notes, graded" }]
      : []),
    { id: "skills", label: "Skills" },
    { id: "path", label: "Your path" },
    { id: "decisions", label: `Decisions (${view.decisions.length})` },
    { id: "certainty", label: "Certainty" },
    { id: "errors", label: "Kinds of error" },
    ...(view.worksheets.length > 0 ? [{ id: "worksheets", label: "Worksheets" }] : []),
    { id: "points", label: "How the points add up" },
    { id: "real-case", label: "The real case" },
  ];
  return (
    <nav className="contents" aria-label="On this page">
      <p>On this page</p>
      <ol className="plain">
        {parts.map((part) => (
          <li key={part.id}>
            <a href={`#${part.id}`}>{part.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
