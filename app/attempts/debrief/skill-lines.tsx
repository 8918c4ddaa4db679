import { minus } from "#app/kit/words/minus.ts";
import { count } from "#app/kit/words/words.ts";
import type { SkillPart } from "#app/language/scenario/against-model.ts";

/** The lines that add up to one skill. */
export function SkillLines({ parts }: { parts: readonly SkillPart[] }) {
  return (
    <details className="skill-lines">
      <summary>{count(parts.length, "line")} of the score</summary>
      <ul className="plain">
        {parts.map((part, index) => (
          <li key={index}>
            <Where part={part} />{" "}
            <span className="figure-number">
              {minus(part.points)} / {part.of}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Where({ part }: { part: SkillPart }) {
  const { line } = part;
  if (line === null)
    return <span>On the model path, not {part.reached ? "done" : "reached"}:</span>;
  return (
    <span>
      <a href={`#line-${line + 1}`}>Line {line + 1}</a>
      {part.shown ? "" : ", decided without it"}:
    </span>
  );
}
