import type { Span } from "#app/language/markup/span.ts";
import { grouped } from "./figures.ts";
import { ReportPart } from "./report-part.tsx";
import type { ReportView } from "./report.ts";
import { SpanButton } from "./span-button.tsx";

interface CoverageOfPlaysProps {
  coverage: ReportView["coverage"];
  onReveal: (span: Span) => void;
}

/** What random plays never did: hard to find, or impossible. */
export function CoverageOfPlays({ coverage, onReveal }: CoverageOfPlaysProps) {
  const { plays, taken, of, untaken } = coverage;
  return (
    <ReportPart
      title="What random plays came by"
      means={`${grouped(plays)} random plays press any button that is there. A way is an action, an otherwise, an effect or an end of the shift. What they never took is hard to find or cannot be had.`}
    >
      <p>
        <strong>
          {taken} of {of}
        </strong>{" "}
        ways were taken at least once.
      </p>
      {untaken.length === 0 ? null : (
        <ul className="untaken">
          {untaken.map((way) => (
            <li key={way.id}>
              <SpanButton span={way.span} onReveal={onReveal}>
                {way.words}
              </SpanButton>{" "}
              <span className="meta">{way.where}</span>
            </li>
          ))}
        </ul>
      )}
    </ReportPart>
  );
}
