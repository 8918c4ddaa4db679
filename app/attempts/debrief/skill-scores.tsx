import { Meter } from "#app/kit/layout/meter.tsx";
import { minus } from "#app/kit/words/minus.ts";
import { count, SKILL_WORDS } from "#app/kit/words/words.ts";
import type { SkillParts } from "#app/language/scenario/against-model.ts";
import type { SkillScore } from "#app/language/scenario/score.ts";
import { SkillLines } from "./skill-lines.tsx";

const FROM_THE_SHEET: readonly string[] = ["rule-fidelity", "preparation", "record-quality"];

interface SkillScoresProps {
  skills: readonly SkillScore[];
  /** The lines that add up to each. */
  parts: SkillParts;
  /** Who earned it, as the reader says it: "you", or a name. */
  who?: string;
}

/** Every skill on its own, with the lines that it adds up from: never blended into one figure. */
export function SkillScores({ skills, parts, who = "you" }: SkillScoresProps) {
  return (
    <section className="part" id="skills" aria-labelledby="skills-heading">
      <h2 id="skills-heading">Each skill on its own</h2>
      <p className="part-lead">
        What {who} earned in each, over what the model path earns; where that never goes, over the
        best that was there. With few decisions a figure says little; the number of them stands
        beside it.
      </p>
      <ul className="skills panel">
        {skills.map((one) => (
          <li key={one.skill}>
            <div className="skill-name">
              <strong>{SKILL_WORDS[one.skill].name}</strong>
              <span className="meta">{SKILL_WORDS[one.skill].means}</span>
            </div>
            <Meter value={one.points} of={one.of} />
            <p className="skill-figures figure-number">
              <strong>
                {minus(one.points)} / {one.of}
              </strong>
              <span className="meta">
                {FROM_THE_SHEET.includes(one.skill)
                  ? count(one.n, "sheet")
                  : count(one.n, "decision")}
              </span>
            </p>
            <SkillLines parts={parts[one.skill] ?? []} />
          </li>
        ))}
      </ul>
    </section>
  );
}
