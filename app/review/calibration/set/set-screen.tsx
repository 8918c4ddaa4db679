import { Form, Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { Icon } from "#app/kit/layout/icon.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { zoneWords } from "#app/kit/words/day.ts";
import { count } from "#app/kit/words/words.ts";
import type { CohortFrame } from "#app/review/calibration/cohort-frame.ts";
import { StateBadge } from "#app/review/calibration/set-list.tsx";
import { CohortPage } from "#app/review/cohort-page.tsx";
import { Report } from "./report.tsx";
import type { SetPage, SetPerson } from "./set-page.server.ts";

interface SetScreenProps {
  cohort: CohortFrame;
  set: SetPage;
  problem: string | null;
}

/** A set for managers: who has finished; when it is over, how far the people agree. */
export function SetScreen({ cohort, set, problem }: SetScreenProps) {
  const finished = set.people.filter(({ finishedAt }) => finishedAt !== null).length;
  return (
    <CohortPage
      cohort={cohort}
      title={set.title}
      lead={`${count(set.items.length, "item")}, made on ${zoneWords(set.createdAt, cohort.timeZone)}. ${finished} of ${set.people.length} people have finished.`}
    >
      {problem ? <Notice tone="problem">{problem}</Notice> : null}
      <p className="button-row">
        <StateBadge set={set} />
        {set.own && !set.own.finished && set.state === "running" ? (
          <Link className="button primary" to={href("/calibrations/:setId", { setId: set.id })}>
            Decide your items
          </Link>
        ) : null}
        <Link to={href("/review/cohorts/:cohortId/calibrations", { cohortId: cohort.id })}>
          All calibrations
        </Link>
      </p>
      {set.twice.length > 0 ? (
        <Notice title="Some items are from the same place">
          <p>{set.twice.join("; ")}. Agreement there counts more than once.</p>
        </Notice>
      ) : null}
      {set.state === "running" ? <Waiting set={set} /> : null}
      {set.report ? <Report cohortId={cohort.id} set={set} report={set.report} /> : null}
      <People people={set.people} running={set.state === "running"} />
      <details className="calibration-items">
        <summary>What it holds: {count(set.items.length, "item")}</summary>
        <ol>
          {set.items.map(({ scenario, place }, index) => (
            <li key={index}>
              {place} <span className="meta">{scenario}</span>
            </li>
          ))}
        </ol>
      </details>
    </CohortPage>
  );
}

function Waiting({ set }: { set: SetPage }) {
  return (
    <section className="panel form" aria-labelledby="close-heading">
      <h2 id="close-heading">Answers are closed to everybody until all have finished</h2>
      <p>
        Nobody sees anybody&rsquo;s answer before that, you neither. If somebody will not answer any
        more, you can close the set: then what was answered can be read, and nobody can answer
        afterwards{set.own && !set.own.finished ? ", you neither" : ""}. The audit trail keeps that
        you closed it.
      </p>
      <Form method="post" className="calibration-close">
        <input type="hidden" name="intent" value="close" />
        <label className="choice">
          <input type="checkbox" name="sure" value="yes" required />
          <span>I am sure: no more answers</span>
        </label>
        <button className="button">Close the set</button>
      </Form>
    </section>
  );
}

function People({ people, running }: { people: readonly SetPerson[]; running: boolean }) {
  return (
    <section aria-labelledby="people-heading">
      <h2 id="people-heading">People</h2>
      <ul className="plain calibration-who">
        {people.map((person) => (
          <li key={person.id}>
            <span>
              <b>{person.name}</b> <span className="meta">{person.email}</span>
            </span>
            <span className="meta">
              {person.role}
              {person.picked ? ", picked the items" : ""}
            </span>
            <span className="calibration-state">
              <Icon name={person.finishedAt ? "check" : "clock"} />
              {person.finishedAt ? "Has finished" : running ? "Not finished yet" : "Did not finish"}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
