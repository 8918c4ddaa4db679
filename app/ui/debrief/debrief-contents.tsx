import type { DebriefView } from "#app/scenario/debrief-view.ts";

/** The table of contents; it stays in view on wide screens. */
export function DebriefContents({ view }: { view: DebriefView }) {
  const parts = [
    { id: "result", label: "Result" },
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
