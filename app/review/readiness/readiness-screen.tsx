import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Pager } from "#app/kit/table/pager.tsx";
import { zoneWords } from "#app/kit/words/day.ts";
import { count, SKILL_WORDS } from "#app/kit/words/words.ts";
import type { ScoredSkill } from "#app/language/scenario/score.ts";
import type { Decided } from "#app/review/board/board.ts";
import { CohortPage } from "#app/review/cohort-page.tsx";
import { boardFilters, personFilters } from "#app/review/figure/behind.ts";
import type { ErrorMatrix } from "#app/review/person/error-matrix.ts";
import { PersonErrors } from "#app/review/person/person-errors.tsx";
import { HelpTable } from "./help-table.tsx";
import type { Help } from "./help.ts";
import { READINESS_WORDS, ReadinessBadge } from "./readiness-badge.tsx";
import type { OwnDecision, ReadinessVerdict, Reason, Remark } from "./readiness.ts";
import { ReasonList } from "./reason-list.tsx";
import { TermsForm, type TermsProblem } from "./terms-fields.tsx";
import { TermsTable } from "./terms-table.tsx";
import type { Terms } from "./terms.ts";

interface Person {
  readonly userId: string;
  readonly name: string;
  readonly active: boolean;
  readonly inForce: ReadinessVerdict;
  readonly decided: Decided;
  readonly overtaken: boolean;
  readonly reasons: readonly Reason[];
  readonly remarks: readonly Remark[];
  readonly own: OwnDecision<ReadinessVerdict> | null;
}

interface GroupOfPeople {
  readonly verdict: ReadinessVerdict;
  /** How many there are; `people` are those of this page. */
  readonly n: number;
  readonly page: number;
  readonly pages: number;
  readonly people: readonly Person[];
}

interface ReadinessScreenProps {
  cohort: { id: string; name: string; demo: boolean; timeZone: string; archivedAt: Date | null };
  terms: Terms;
  askable: readonly ScoredSkill[];
  /** By verdict, a page of each. */
  groups: readonly GroupOfPeople[];
  /** Who falls short in which skill. */
  help: Help;
  /** Where the cohort goes wrong. */
  errors: ErrorMatrix;
  titles: Readonly<Record<string, string>>;
  problem: TermsProblem | undefined;
}

/** Who is ready and why, and what is asked of them. */
export function ReadinessScreen(props: ReadinessScreenProps) {
  const { cohort, terms, askable, groups, problem } = props;
  return (
    <CohortPage
      cohort={cohort}
      title="Readiness"
      lead={
        <>
          A decision by terms, not an average: one critical error, or one skill below{" "}
          <a href="#terms-heading">what is asked</a>, is “not yet”, whatever the rest comes to. Only
          assessments are looked at.
        </>
      }
    >
      {problem ? (
        <Notice tone="problem" title="What is asked was not changed">
          <p>
            <a href="#terms-problems">What is wrong stands beside the button.</a>
          </p>
        </Notice>
      ) : null}
      {groups.every(({ n }) => n === 0) ? (
        <EmptyState title="Nobody is in this cohort yet" />
      ) : null}
      <HelpTable cohortId={cohort.id} help={props.help} />
      {groups.map((group) => (
        <Group key={group.verdict} cohort={cohort} group={group} />
      ))}
      <PersonErrors filters={boardFilters(cohort.id)} errors={props.errors} titles={props.titles} />
      <section aria-labelledby="terms-heading" className="readiness-terms">
        <h2 id="terms-heading">What is asked</h2>
        <TermsTable terms={terms} />
        <p className="meta">A change works for everybody at once and is kept in the audit trail.</p>
        <details open={problem !== undefined}>
          <summary>Change what is asked</summary>
          <TermsForm terms={terms} askable={askable} problem={problem} />
        </details>
      </section>
    </CohortPage>
  );
}

function Group(props: { cohort: ReadinessScreenProps["cohort"]; group: GroupOfPeople }) {
  const { cohort, group } = props;
  const { verdict, n, page, pages, people } = group;
  if (n === 0) return null;
  return (
    <section aria-labelledby={`group-${verdict}`} className="readiness-group">
      <h2 id={`group-${verdict}`}>
        {READINESS_WORDS[verdict]} <span className="meta">{n}</span>
      </h2>
      <ul className="plain panel readiness-people">
        {people.map((person) => (
          <li key={person.userId}>
            <div className="readiness-person">
              <Link
                to={href("/review/cohorts/:cohortId/people/:userId", {
                  cohortId: cohort.id,
                  userId: person.userId,
                })}
              >
                {person.name}
              </Link>
              <ReadinessBadge
                verdict={person.inForce}
                decided={person.decided}
                overtaken={person.overtaken}
              />
            </div>
            {person.own ? (
              <p className="meta">
                {person.own.by} decided on {zoneWords(person.own.at, cohort.timeZone)}:{" "}
                {person.own.reason}
              </p>
            ) : null}
            <ShortReasons {...person} filters={personFilters(cohort.id, person.userId)} />
          </li>
        ))}
      </ul>
      <Pager
        label={`people who are ${READINESS_WORDS[verdict].toLowerCase()}`}
        name={verdict}
        page={page}
        pages={pages}
      />
    </section>
  );
}

/** What stands in the way, in one line; all reasons on demand. */
function ShortReasons({ reasons, remarks, filters }: Parameters<typeof ReasonList>[0]) {
  const open = reasons.filter((reason) => reason.verdict !== "ready");
  const first = open.find((reason) => reason.verdict === "not-yet") ?? open[0];
  return (
    <details className="short-reasons">
      <summary>
        {first ? (
          <>
            {first.skill ? `${SKILL_WORDS[first.skill].name}: ` : ""}
            {first.words}
            {open.length > 1 ? ` And ${open.length - 1} more.` : ""}
          </>
        ) : (
          "Everything that is asked is met."
        )}
        {remarks.length > 0 ? ` ${count(remarks.length, "remark")}.` : ""}
      </summary>
      <ReasonList reasons={reasons} remarks={remarks} filters={filters} />
    </details>
  );
}
