import type { ComparedLine } from "./text-change.ts";

/** What a line's sign means, for those who do not see it. */
const WORDS = { same: "unchanged", removed: "removed", added: "added" } as const;
const SIGNS = { same: " ", removed: "−", added: "+" } as const;

interface TextLinesProps {
  caption: string;
  /** What the two texts are called: "Version 3". */
  before: string;
  after: string;
  lines: readonly ComparedLine[];
}

/** Lines of two texts with their numbers in both, a sign for what became of them, and the changed words marked. */
export function TextLines({ caption, before, after, lines }: TextLinesProps) {
  return (
    <table className="compare-lines">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <Heading className="compare-number" words={`Line in ${before}`} />
          <Heading className="compare-number" words={`Line in ${after}`} />
          <Heading className="compare-sign" words="What became of it" />
          <Heading className="compare-text" words="Text" />
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.before}-${line.after}`} data-kind={line.kind}>
            <td className="compare-number">{line.before}</td>
            <td className="compare-number">{line.after}</td>
            <td className="compare-sign">
              <span aria-hidden="true">{SIGNS[line.kind]}</span>
              <span className="visually-hidden">{WORDS[line.kind]}</span>
            </td>
            <td className="compare-text">
              <Pieces line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Out of sight: the columns explain themselves to those who see them. */
function Heading({ className, words }: { className: string; words: string }) {
  return (
    <th scope="col" className={className}>
      <span className="visually-hidden">{words}</span>
    </th>
  );
}

function Pieces({ line: { kind, pieces } }: { line: ComparedLine }) {
  const Mark = kind === "removed" ? "del" : "ins";
  return (
    <>
      {pieces.map(({ text, changed }, index) =>
        changed ? <Mark key={index}>{text}</Mark> : <span key={index}>{text}</span>,
      )}
    </>
  );
}
