import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

import { href } from "#app/href.ts";
import { CohortPage } from "#app/review/cohort-page.tsx";
import type { ReadingHead } from "./reading-view.ts";
import type { Neighbour } from "./standing.ts";

/** The frame of the page: within its cohort, with the way to the person and to whoever is read next. */
export function ReadingFrame({ head, children }: { head: ReadingHead; children: ReactNode }) {
  const { cohort, who } = head;
  return (
    <CohortPage
      cohort={cohort}
      title={`${who.name}: ${head.title}`}
      lead={
        <>
          <Link to={href("/review/cohorts/:cohortId", { cohortId: cohort.id })}>Board</Link> ›{" "}
          <Link
            to={href("/review/cohorts/:cohortId/people/:userId", {
              cohortId: cohort.id,
              userId: who.id,
            })}
          >
            {who.name}
          </Link>{" "}
          › this attempt
        </>
      }
    >
      <Neighbours head={head} />
      {children}
    </CohortPage>
  );
}

function Neighbours({ head: { standing } }: { head: ReadingHead }) {
  if (standing.of < 2 || standing.place === 0) return null;
  const { previous, next, place, of, assignment } = standing;
  return (
    <nav className="reading-neighbours" aria-label="People with this assignment">
      <Beside neighbour={previous} words="Previous" rel="prev" />
      <span className="meta">
        {place} of {of} with an attempt at this in “{assignment}”, in the order of the board
      </span>
      <Beside neighbour={next} words="Next" rel="next" />
    </nav>
  );
}

interface BesideProps {
  neighbour: Neighbour | null;
  words: string;
  rel: string;
}

function Beside({ neighbour, words, rel }: BesideProps) {
  if (!neighbour) return <span />;
  return (
    <Link
      className="button small"
      to={href("/review/attempts/:attemptId", { attemptId: neighbour.attemptId })}
      rel={rel}
    >
      {words}: {neighbour.name}
    </Link>
  );
}
