import type { Mode } from "#app/attempts/attempt.ts";
import { count, SKILL_WORDS, VERDICT_WORDS, VERDICTS } from "#app/kit/words/words.ts";
import { LineChart } from "#app/review/charts/line-chart.tsx";
import type { DecisionFilters } from "#app/review/decisions/decision-filters.ts";
import { BehindLinks } from "#app/review/figure/behind-links.tsx";
import { behindFigure } from "#app/review/figure/behind.ts";
import { FEWEST } from "#app/review/figure/figure-words.ts";
import { FigureList, FigureRow } from "#app/review/figure/figure.tsx";
import type { PersonState, SkillCourse } from "./person.ts";
import { SkillCounts } from "./skill-counts.tsx";

/** More lines than these cannot be told apart in one drawing. */
const LINES = 5;
const MODES: readonly Mode[] = ["assessment", "practice"];

/** Skills one by one: the share of right decisions, and how it went from attempt to attempt. `filters` are those of the person's decisions. */
export function PersonSkills(props: {
  filters: DecisionFilters;
  skills: readonly SkillCourse[];
  counts: PersonState["counts"];
  timeZone: string;
}) {
  const { skills, filters, counts, timeZone } = props;
  if (skills.length === 0) return null;
  const of = "decisions" as const;
  return (
    <section aria-labelledby="skills-heading" className="person-part">
      <h2 id="skills-heading">
        Skills <span className="meta">over {attemptsWords(skills)} that count</span>
      </h2>
      <p className="meta">
        Readiness looks at assessments alone: a skill that only practice showed is “no decision so
        far” there.
      </p>
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
      {MODES.map((mode) => (
        <Course key={mode} mode={mode} skills={inMode(skills, mode)} timeZone={timeZone} />
      ))}
    </section>
  );
}

/** Over the attempts of one mode: lines where there is enough for one, and the counts of all. */
function Course(props: { mode: Mode; skills: readonly SkillCourse[]; timeZone: string }) {
  const { mode, skills, timeZone } = props;
  if (new Set(attemptsOf(skills)).size < 2) return null;
  // One attempt is no course, and a skill that an attempt hardly shows is no point of a line.
  const drawn = skills.filter(({ points }) => points.filter(({ n }) => n >= FEWEST).length > 1);
  const groups = Array.from({ length: Math.ceil(drawn.length / LINES) }, (_, i) =>
    drawn.slice(i * LINES, (i + 1) * LINES),
  );
  return (
    <>
      <h3>Skills over time, {mode}</h3>
      {groups.length === 0 ? (
        <p className="meta">
          No lines: a point needs {FEWEST} decisions of a skill in one attempt, a line two points.
        </p>
      ) : (
        <div className="person-charts">
          {groups.map((group, i) => (
            <LineChart
              key={group[0]?.skill}
              title={`Share right, attempt by attempt${groups.length > 1 ? ` (${i + 1} of ${groups.length})` : ""}`}
              axes={`From left to right: the day on which an attempt was finished. Upwards: the share of right decisions in that attempt, from ${FEWEST} decisions on.`}
              name="right"
              timeZone={timeZone}
              series={group.map(({ skill, points }) => ({
                label: SKILL_WORDS[skill].name,
                points: points.map(({ title, finishedAt, n, right }) => ({
                  ...{ at: finishedAt, label: title, n, part: right },
                })),
              }))}
            />
          ))}
        </div>
      )}
      <SkillCounts mode={mode} skills={skills} timeZone={timeZone} />
    </>
  );
}

function inMode(skills: readonly SkillCourse[], mode: Mode): SkillCourse[] {
  return skills
    .map((one) => ({ ...one, points: one.points.filter((point) => point.mode === mode) }))
    .filter(({ points }) => points.length > 0);
}

function attemptsOf(skills: readonly SkillCourse[]): string[] {
  return skills.flatMap(({ points }) => points.map(({ attemptId }) => attemptId));
}

/** "2 assessments and 1 practice attempt". */
function attemptsWords(skills: readonly SkillCourse[]): string {
  const [assessments, practice] = MODES.map(
    (mode) => new Set(attemptsOf(inMode(skills, mode))).size,
  );
  return `${count(assessments ?? 0, "assessment")} and ${count(practice ?? 0, "practice attempt")}`;
}
