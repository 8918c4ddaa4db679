import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";

import type { FormProblems } from "#app/accounts/form-values.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import type { OneAssignment } from "#app/review/assignments/assignment.ts";
import { behindFigure, boardFilters } from "#app/ui/review/behind.ts";
import { CohortPage } from "#app/ui/review/cohort-page.tsx";
import { DecisionsLink } from "#app/ui/review/decisions-link.tsx";
import { AskOnce } from "#app/ui/ask-once.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { count } from "#app/ui/words.ts";

import { StageBadge } from "./assignment-list.tsx";
import { Extensions } from "./extensions.tsx";
import { attemptsWords, modeWords, RULE_WORDS } from "./words.ts";

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
            <Link to={`/review/cohorts/${cohort.id}/audit`}>audit trail</Link>, with what was there
            before.
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
