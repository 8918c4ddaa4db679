import type { SkillScore } from "#app/scenario/score.ts";
import { Meter } from "#app/ui/meter.tsx";
import { count, SKILL_WORDS } from "#app/ui/words.ts";

const FROM_THE_SHEET: readonly string[] = ["rule-fidelity", "preparation", "record-quality"];

/** Every skill on its own: never blended into one figure. */
export function SkillScores({ skills }: { skills: readonly SkillScore[] }) {
  return (
    <section className="part" id="skills" aria-labelledby="skills-heading">
      <h2 id="skills-heading">Each skill on its own</h2>
      <p className="part-lead">
        What you earned in each, over what the model path earns. With few decisions a figure says
        little; the number of them stands beside it.
      </p>
      <ul className="skills panel">
        {skills.map((score) => (
          <li key={score.skill}>
            <div className="skill-name">
              <strong>{SKILL_WORDS[score.skill].name}</strong>
              <span className="meta">{SKILL_WORDS[score.skill].means}</span>
            </div>
            <Meter value={score.points} of={score.of} />
            <p className="skill-figures figure-number">
              <strong>
                {minus(score.points)} / {score.of}
              </strong>
              <span className="meta">
                {FROM_THE_SHEET.includes(score.skill)
                  ? count(score.n, "sheet")
                  : count(score.n, "decision")}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A figure with a proper minus sign. */
export function minus(n: number): string {
  return n < 0 ? `−${Math.abs(n)}` : String(n);
}
