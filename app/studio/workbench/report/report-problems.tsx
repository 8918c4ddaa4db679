import { href } from "#app/href.ts";
import { Badge } from "#app/kit/layout/badge.tsx";
import type { Span } from "#app/language/markup/span.ts";
import { ReportPart } from "./report-part.tsx";
import type { ProblemGroup } from "./report.ts";
import { SpanButton } from "./span-button.tsx";

interface ReportProblemsProps {
  groups: readonly ProblemGroup[];
  onReveal: (span: Span) => void;
}

/** The problems that only playing shows, by code, each with its place in the text. */
export function ReportProblems({ groups, onReveal }: ReportProblemsProps) {
  if (groups.length === 0) return null;
  return (
    <ReportPart
      title="Problems that playing shows"
      means="They were found by playing and searching, not by reading the text. An error blocks publishing; a warning is something to think about."
    >
      <ul className="report-problems plain">
        {groups.map(({ code, severity, problems }) => (
          <li key={`${severity} ${code}`}>
            <h3>
              <Badge tone={severity === "error" ? "strong" : "plain"}>
                {severity === "error" ? "Error" : "Warning"}
              </Badge>{" "}
              <a href={`${href("/studio/guide")}#${code}`} target="_blank" rel="noreferrer">
                {code}
                <span className="visually-hidden"> in the guide (new tab)</span>
              </a>
              {problems.length > 1 ? <span className="meta"> × {problems.length}</span> : null}
            </h3>
            <ul>
              {problems.map(({ span, message, hint }) => (
                <li key={`${span.start.offset} ${message}`}>
                  <SpanButton span={span} onReveal={onReveal}>
                    Line {span.start.line}
                  </SpanButton>{" "}
                  <Ticked text={message} />
                  {hint ? (
                    <span className="meta">
                      {" "}
                      Hint: <Ticked text={hint} />
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </ReportPart>
  );
}

/** A message of the checker: names stand in back-ticks. */
function Ticked({ text }: { text: string }) {
  return (
    <>{text.split("`").map((part, i) => (i % 2 === 1 ? <code key={i}>{part}</code> : part))}</>
  );
}
