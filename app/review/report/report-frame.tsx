import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

import { dayWords } from "#app/kit/words/day.ts";

interface ReportFrameProps {
  cohort: { readonly name: string; readonly demo: boolean; readonly timeZone: string };
  title: string;
  /** What kind of page this is. */
  kind: string;
  /** Who printed it, and when. */
  by: string;
  at: Date;
  back: string;
  children: ReactNode;
}

/** A page for paper: its own head with date and whoever printed it, and no navigation on paper. */
export function ReportFrame({ cohort, title, kind, by, at, back, children }: ReportFrameProps) {
  return (
    <main id="main" tabIndex={-1} className="paper">
      <p className="paper-tools">
        <Link to={back}>Back</Link>
        <span>Print it with your browser (Ctrl or ⌘ and P). It is laid out for A4.</span>
      </p>
      <article className="paper-sheet">
        <header className="paper-head">
          <div>
            <p className="paper-kind">{kind}</p>
            <h1>{title}</h1>
          </div>
          <p className="paper-made">
            {cohort.name}
            {cohort.demo ? " (demonstration)" : ""}
            <br />
            {dayWords(at, cohort.timeZone)}
            <br />
            printed by {by}
          </p>
        </header>
        {children}
      </article>
    </main>
  );
}
