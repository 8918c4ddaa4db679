import { Link } from "@remix-run/react";

import { UnprovedBadge } from "#app/accounts/unproved-badge.tsx";
import { href } from "#app/href.ts";
import { Badge } from "#app/kit/layout/badge.tsx";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { zoneWords } from "#app/kit/words/day.ts";
import { CohortPage } from "#app/review/cohort-page.tsx";
import { personFilters } from "#app/review/figure/behind.ts";
import {
  OWN_VERDICT_WORDS,
  READINESS_WORDS,
  ReadinessBadge,
} from "#app/review/readiness/readiness-badge.tsx";
import { ReasonList } from "#app/review/readiness/reason-list.tsx";
import { AttemptTable } from "./attempt-table.tsx";
import { DecisionForm, type DecisionProblem } from "./decision-form.tsx";
import { PersonCertainty } from "./person-certainty.tsx";
import { PersonErrors } from "./person-errors.tsx";
import { PersonSeparation } from "./person-separation.tsx";
import { PersonSkills } from "./person-skills.tsx";
import type { PersonState } from "./person.ts";

interface PersonScreenProps {
  cohort: { id: string; name: string; demo: boolean; timeZone: string; archivedAt: Date | null };
  person: PersonState;
  titles: Readonly<Record<string, string>>;
  problem: DecisionProblem | undefined;
}

/** One person: ready or not and why, skills over time, errors, certainty, and every attempt. */
export function PersonScreen({ cohort, person, titles, problem }: PersonScreenProps) {
  const { user, readiness, counts } = person;
  const filters = personFilters(cohort.id, user.id);
  return (
    <CohortPage
      cohort={cohort}
      title={user.name}
      lead={
        <>
          {user.email} <UnprovedBadge proved={user.provedAt !== null} />{" "}
          {user.active ? null : <Badge>deactivated</Badge>}{" "}
          {person.left ? <Badge>left the cohort</Badge> : null} ·{" "}
          <Link
            to={href("/review/cohorts/:cohortId/people/:userId/report", {
              cohortId: cohort.id,
              userId: user.id,
            })}
          >
            Page to print
          </Link>
        </>
      }
    >
      <section id="readiness" aria-labelledby="readiness-heading" className="person-readiness">
        <h2 id="readiness-heading">
          Readiness <ReadinessBadge verdict={person.inForce} />
        </h2>
        <p className="meta">
          From assessments that count, practice apart. Worked out:{" "}
          {READINESS_WORDS[readiness.verdict]}.{" "}
          <Link
            to={`${href("/review/cohorts/:cohortId/readiness", { cohortId: cohort.id })}#terms-heading`}
          >
            What is asked
          </Link>
        </p>
        <OwnDecisions person={person} timeZone={cohort.timeZone} />
        <ReasonList {...readiness} filters={filters} />
        {person.left && problem === undefined ? (
          <p className="meta">
            {user.name} has left the cohort: this is how it stood, and nothing is decided any more.
          </p>
        ) : (
          <details open={problem !== undefined}>
            <summary>Decide yourself</summary>
            <DecisionForm
              computed={readiness.verdict}
              base={person.decisionBase}
              stands={person.own !== null}
              problem={problem}
            />
          </details>
        )}
      </section>
      {person.attempts.every((attempt) => attempt.finishedAt === null) ? null : (
        <>
          <PersonSkills
            filters={filters}
            skills={person.skills}
            counts={counts}
            timeZone={cohort.timeZone}
          />
          <PersonErrors filters={filters} errors={person.errors} titles={titles} />
          <PersonCertainty
            filters={filters}
            certainty={person.certainty}
            marks={person.marks}
            counts={counts}
          />
          <PersonSeparation filters={filters} separation={person.separation} counts={counts} />
        </>
      )}
      <section aria-labelledby="attempts-heading" className="person-part">
        <h2 id="attempts-heading">Every attempt</h2>
        {person.attempts.length === 0 ? (
          <EmptyState title="Nothing begun yet" />
        ) : (
          <AttemptTable attempts={person.attempts} timeZone={cohort.timeZone} />
        )}
      </section>
    </CohortPage>
  );
}

function OwnDecisions({ person, timeZone }: { person: PersonState; timeZone: string }) {
  const { own, decisions } = person;
  if (decisions.length === 0) return null;
  return (
    <>
      <ol className="plain own-decisions" aria-label="Decisions by managers, the newest first">
        {decisions.map((decision) => (
          <li key={decision.at.toISOString()}>
            <p>
              <b>{OWN_VERDICT_WORDS[decision.verdict]}</b>: {decision.reason}
            </p>
            <p className="meta">
              {decision.by}, {zoneWords(decision.at, timeZone)}; worked out then:{" "}
              {READINESS_WORDS[decision.computed]}
            </p>
          </li>
        ))}
      </ol>
      {own === null || own.computed === person.readiness.verdict ? null : (
        <p>
          The evidence has changed since: what is worked out was {READINESS_WORDS[own.computed]}{" "}
          then and is {READINESS_WORDS[person.readiness.verdict]} now.
        </p>
      )}
    </>
  );
}
