import { Link } from "@remix-run/react";

import type { WaitingInvitation } from "#app/accounts/invited.server.ts";
import type { DueItem } from "#app/attempts/assigned/assignment.ts";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import type { Visitor } from "#app/kit/layout/top-bar.tsx";
import type { VersionSummary } from "#app/library/version-summary.ts";
import { FinishedTable, type FinishedAttempt } from "./finished-table.tsx";
import { HalfDone } from "./half-done.tsx";
import { InvitationList } from "./invitation-list.tsx";
import { LibraryTable } from "./library-table.tsx";
import { ScenarioCard } from "./scenario-card.tsx";
import { TodoList } from "./todo-list.tsx";

interface HomeProps {
  name: string;
  role: Visitor["role"];
  /** Cohorts that wait for the visitor's yes or no. */
  invitations: readonly WaitingInvitation[];
  /** What came of the last answer to one; null when nothing is to be said. */
  problem: string | null;
  /** What the visitor was asked to do. */
  due: readonly DueItem[];
  /** The newest published version of each scenario. */
  scenarios: readonly VersionSummary[];
  /** Calibrations in which the visitor has something left to decide. */
  calibrations: number;
  /** The scenarios of assessments that are begun and not finished: practice of these waits. */
  assessed: readonly string[];
  /** The visitor's own, newest first. */
  attempts: readonly FinishedAttempt[];
}

/** The first page: for a trainee what is half done, open and finished; for the others the library as well. */
export function Home(props: HomeProps) {
  const { name, role, invitations, problem, due, calibrations, scenarios, assessed, attempts } =
    props;
  const asked = new Set(due.map(({ unfinished }) => unfinished));
  const halfDone = attempts.filter(({ id, finishedAt }) => finishedAt === null && !asked.has(id));
  const finished = attempts.filter((attempt) => attempt.finishedAt !== null);
  const trainee = role === "trainee";
  return (
    <Page
      title={trainee ? "Your scenarios" : "Library"}
      lead={trainee ? `Welcome, ${name}.` : "Every published scenario, as trainees get it."}
    >
      {problem ? <Notice tone="problem">{problem}</Notice> : null}
      {invitations.length > 0 ? <InvitationList invitations={invitations} /> : null}
      {due.length > 0 ? (
        <section className="home-part" aria-labelledby="due-heading">
          <h2 id="due-heading">To do</h2>
          <TodoList items={due} assessed={assessed} />
        </section>
      ) : null}
      {calibrations > 0 ? (
        <Notice>
          You are asked to decide some cases again, without seeing what others decided.{" "}
          <Link to="/calibrations">
            {calibrations === 1 ? "One calibration waits" : `${calibrations} calibrations wait`} for
            you
          </Link>
          .
        </Notice>
      ) : null}
      {halfDone.length > 0 ? (
        <section className="home-part" aria-labelledby="half-done-heading">
          <h2 id="half-done-heading">Half done</h2>
          <HalfDone attempts={halfDone} assessed={assessed} />
        </section>
      ) : null}
      <section className="home-part" aria-labelledby="open-heading">
        <h2 id="open-heading">{trainee ? "Open to you" : "Published scenarios"}</h2>
        {scenarios.length === 0 ? (
          <EmptyState title="No scenario is published yet">
            <p>Scenarios that pass the check appear here. The handbook is open already.</p>
          </EmptyState>
        ) : trainee ? (
          <div className="scenario-list">
            {scenarios.map((scenario) => (
              <ScenarioCard key={scenario.id} scenario={scenario} />
            ))}
          </div>
        ) : (
          <LibraryTable scenarios={scenarios} />
        )}
      </section>
      {trainee || finished.length > 0 ? (
        <section className="home-part" aria-labelledby="finished-heading">
          <h2 id="finished-heading">{trainee ? "Finished" : "Finished by you"}</h2>
          <FinishedTable finished={finished} />
        </section>
      ) : null}
    </Page>
  );
}
