import { href } from "#app/href.ts";
import { dayWords } from "#app/kit/words/day.ts";
import { SKILL_WORDS } from "#app/kit/words/words.ts";
import { DotInterval } from "#app/review/charts/dot-interval.tsx";
import { behindFigure, personFilters } from "#app/review/figure/behind.ts";
import type { PersonState } from "#app/review/person/person.ts";
import { READINESS_WORDS, ReadinessBadge } from "#app/review/readiness/readiness-badge.tsx";
import { ReasonList } from "#app/review/readiness/reason-list.tsx";
import { ReportFrame } from "#app/review/report/report-frame.tsx";
import {
  AttemptsPart,
  CertaintyPart,
  ErrorsPart,
  SeparationPart,
  SmallPrint,
} from "./person-parts.tsx";

interface PersonReportProps {
  cohort: { id: string; name: string; demo: boolean; timeZone: string };
  person: PersonState;
  by: string;
  at: Date;
}

/** One person on one page: ready or not, why, and what it rests on. */
export function PersonReport({ cohort, person, by, at }: PersonReportProps) {
  const { user, readiness, skills } = person;
  const { own } = person;
  const filters = personFilters(cohort.id, user.id);
  return (
    <ReportFrame
      cohort={cohort}
      title={user.name}
      kind="Report on a person"
      back={href("/review/cohorts/:cohortId/people/:userId", {
        cohortId: cohort.id,
        userId: user.id,
      })}
      by={by}
      at={at}
    >
      <section aria-labelledby="readiness-heading" className="paper-wide">
        <h2 id="readiness-heading">
          Readiness for the live queue: <ReadinessBadge verdict={person.inForce} />
        </h2>
        {own ? (
          <p>
            Decided by {own.by}, {dayWords(own.at, cohort.timeZone)}: {own.reason} Worked out:{" "}
            {READINESS_WORDS[readiness.verdict]}.
          </p>
        ) : null}
        <ReasonList {...readiness} filters={filters} />
      </section>
      {skills.length > 0 ? (
        <section aria-label="Skills">
          <DotInterval
            title="Skills"
            axes="Share of decisions right; the line is where the true share may lie."
            name="share right"
            format="percent"
            domain={[0, 1]}
            rows={skills.map(({ skill, share }) => ({
              label: SKILL_WORDS[skill].name,
              figure: share,
              behind: behindFigure(share, { ...filters, skill }),
            }))}
          />
        </section>
      ) : null}
      <div className="paper-column">
        <ErrorsPart errors={person.errors} filters={filters} />
        <CertaintyPart {...{ filters, certainty: person.certainty, marks: person.marks }} />
        <SeparationPart separation={person.separation} filters={filters} />
      </div>
      <AttemptsPart
        attempts={person.attempts.filter(({ counts }) => counts)}
        timeZone={cohort.timeZone}
      />
      <SmallPrint person={person} />
    </ReportFrame>
  );
}
