import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";

import type { OneAssignment } from "#app/attempts/assigned/assignment.ts";
import { attemptsWords, modeWords, RULE_WORDS } from "#app/attempts/assigned/words.ts";
import { href } from "#app/href.ts";
import { AskOnce } from "#app/kit/form/ask-once.tsx";
import type { FormProblems } from "#app/kit/form/form-values.ts";
import { Badge } from "#app/kit/layout/badge.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { count } from "#app/kit/words/words.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { StageBadge } from "#app/review/assignments/assignment-list.tsx";
import { CohortPage } from "#app/review/cohort-page.tsx";
import { behindFigure, boardFilters } from "#app/review/figure/behind.ts";
import { DecisionsLink } from "#app/review/figure/decisions-link.tsx";
import { Extensions } from "./extensions.tsx";

interface AssignmentProps {
  cohort: CohortHead;
  assignment: OneAssignment;
  /** Who is in the cohort. */
  people: readonly { readonly id: string; readonly name: string; readonly email: string }[];
  refused: FormProblems | null;
  /** It was changed just now. */
  changed: boolean;
}

/** One assignment: its terms, what is different for whom, changing it and taking it back. */
export function Assignment({ cohort, assignment, people, refused, changed }: AssignmentProps) {
  const { stage, scenarios } = assignment;
  const finished = behindFigure(
    { n: assignment.finished, of: "attempts" },
    { ...boardFilters(cohort.id), assignment: assignment.id },
  );
  return (
    <CohortPage cohort={cohort} title={assignment.title}>
      {changed ? (
        <Notice tone="good">
          <p>
            Your changes are saved. They are in the{" "}
            <Link to={href("/review/cohorts/:cohortId/audit", { cohortId: cohort.id })}>
              audit trail
            </Link>
            , with what was there before.
          </p>
        </Notice>
      ) : null}
      <dl className="facts panel">
        <Fact term="State">
          <StageBadge stage={stage} /> {assignment.closed ? `on ${assignment.closed}` : null}
        </Fact>
        <Fact term="Scenarios">
          <ul className="plain">
            {scenarios.map(({ slug, title, inService }) => (
              <li key={slug}>
                {title} {inService ? null : <Badge>not in service</Badge>}
              </li>
            ))}
          </ul>
        </Fact>
        <Fact term="How">{modeWords(assignment)}</Fact>
        <Fact term="Opens">{assignment.opens}</Fact>
        <Fact term="Due">{assignment.due ?? "no due date"}</Fact>
        <Fact term="Attempts">
          {attemptsWords(assignment.attemptsAllowed)}. {RULE_WORDS[assignment.rule]}.
        </Fact>
        <Fact term="Done so far">
          {assignment.begun} begun and{" "}
          <DecisionsLink behind={stage === "closed" ? undefined : finished}>
            {assignment.finished} finished
          </DecisionsLink>
          , of {assignment.wanted}: people in the cohort × scenarios
        </Fact>
      </dl>
      {stage === "closed" ? null : (
        <p>
          <Link className="button" to="edit">
            Change the assignment
          </Link>
        </p>
      )}
      <Extensions assignment={assignment} cohort={cohort} people={people} refused={refused} />
      {stage === "closed" ? null : (
        <Form method="post" className="panel form review-form">
          <h2>Take it back</h2>
          <p>
            Nobody can begin it any more. Whoever is half done can finish, and results can still be
            read, but nothing of it counts any more, on the board or for readiness: also no critical
            error. This cannot be undone.
          </p>
          <AskOnce
            intent="take-back"
            label="Take the assignment back"
            yes={`Yes, take “${assignment.title}” back`}
          >
            {assignment.begun - assignment.finished} half done.{" "}
            {count(assignment.stopping.attempts, "finished attempt")},{" "}
            {assignment.stopping.critical} of them with a critical error, will count no more.
          </AskOnce>
        </Form>
      )}
    </CohortPage>
  );
}

function Fact(props: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
