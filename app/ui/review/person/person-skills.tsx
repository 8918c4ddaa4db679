import type { DecisionFilters } from "#app/review/measures/decision-filters.ts";
import type { PersonState, SkillCourse } from "#app/review/person/person.ts";
import type { Verdict } from "#app/scenario/scenario.ts";
import { behindFigure } from "#app/ui/review/behind.ts";
import { BehindLinks } from "#app/ui/review/behind-links.tsx";
import { LineChart } from "#app/ui/review/charts/line-chart.tsx";
import { FigureList, FigureRow } from "#app/ui/review/figure.tsx";
import { SKILL_WORDS, VERDICT_WORDS } from "#app/ui/words.ts";

/** More lines than these cannot be told apart in one drawing. */
const LINES = 5;
const VERDICTS: readonly Verdict[] = ["best", "acceptable", "weak", "harmful", "critical"];

/** Skills one by one: the share of right decisions, and how it went from attempt to attempt. `filters` are those of the person's decisions. */
export function PersonSkills(props: {
  filters: DecisionFilters;
  skills: readonly SkillCourse[];
  counts: PersonState["counts"];
}) {
  const { skills, filters, counts } = props;
  if (skills.length === 0) return null;
  // One attempt is no course, and a skill that it hardly shows is no line.
  const drawn = skills.filter(({ points }) => points.filter(({ n }) => n > 0).length > 1);
  const groups = Array.from({ length: Math.ceil(drawn.length / LINES) }, (_, i) =>
    drawn.slice(i * LINES, (i + 1) * LINES),
  );
  const of = "decisions" as const;
  return (
    <section aria-labelledby="skills-heading" className="person-part">
      <h2 id="skills-heading">Skills</h2>
      <FigureList>
        {skills.map(({ skill, share }) => (
          <FigureRow
            key={skill}
            label={SKILL_WORDS[skill].name}
            figure={share}
            format="percent"
            behind={behindFigure(share, { ...filters, skill })}
          >
            {SKILL_WORDS[skill].means}
            {skill === "preparation" ? (
              <>
                . <a href="#attempts-heading">They are in the attempts.</a>
              </>
            ) : null}
          </FigureRow>
        ))}
      </FigureList>
      <BehindLinks
        label="Decisions"
        links={[
          { words: "all", behind: { filters, n: counts.all, of } },
          ...VERDICTS.map((verdict) => ({
            words: VERDICT_WORDS[verdict].toLowerCase(),
            behind: { filters: { ...filters, verdict }, n: counts.verdicts[verdict], of },
          })),
        ]}
      />
      <div className="person-charts">
        {groups.map((group, i) => (
          <LineChart
            key={group[0]?.skill}
            title={`Skills over time${groups.length > 1 ? ` (${i + 1} of ${groups.length})` : ""}`}
            axes="From left to right: attempts that count, oldest first. Upwards: the share of right decisions in that attempt, with n in the table."
            name="right"
            series={group.map(({ skill, points }) => ({
              label: SKILL_WORDS[skill].name,
              points: points.map(({ attemptId, title, n, right }, x) => ({
                ...{ x, n },
                label: title,
                value: n === 0 ? null : right / n,
                href: `/review/attempts/${attemptId}`,
              })),
            }))}
          />
        ))}
      </div>
    </section>
  );
}
