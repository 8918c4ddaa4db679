import { skillParts, type AgainstModel, type SkillPart } from "#app/scenario/against-model.ts";
import type { ScoreLine, SkillScore } from "#app/scenario/score.ts";
import { count } from "#app/ui/words.ts";

import { minus } from "./skill-scores.tsx";

/** A score's lines with what the model path earns beside them. */
export interface LinesAgainst {
  readonly lines: readonly Pick<ScoreLine, "points" | "skills">[];
  readonly against: AgainstModel;
}

/** The lines that add up to one skill. */
export function SkillLines({ lines, against, skill }: LinesAgainst & Pick<SkillScore, "skill">) {
  const parts = skillParts(against, lines, skill);
  return (
    <details className="skill-lines">
      <summary>{count(parts.length, "line")} of the score</summary>
      <ul className="plain">
        {parts.map((part, index) => (
          <li key={index}>
            <Where part={part} against={against} />{" "}
            <span className="figure-number">
              {minus(part.points)} / {part.of}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Where({ part: { at, shown }, against }: { part: SkillPart; against: AgainstModel }) {
  if ("only" in at)
    return (
      <span>On the model path, not {against.only[at.only]?.reached ? "done" : "reached"}:</span>
    );
  return (
    <span>
      <a href={`#line-${at.own + 1}`}>Line {at.own + 1}</a>
      {shown ? "" : ", decided without it"}:
    </span>
  );
}
