import { Link, useLocation, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

import { Notice } from "#app/kit/layout/notice.tsx";
import type { Progress } from "./job.ts";

/** Milliseconds between two looks at how far it is. */
const EVERY = 1_000;

interface JobProgressProps {
  progress: Progress;
  /** What is going on: "Making drafts". */
  doing: string;
  /** What is counted: "files". */
  things: string;
}

/** How far a job is, by itself or, without JavaScript, by loading the page again. What came of it stands below, on the same page. */
export function JobProgress({
  progress: { state, done, total, error },
  doing,
  things,
}: JobProgressProps) {
  useLookAgain(state === "waiting");
  const words = `${done.toLocaleString("en")} of ${total.toLocaleString("en")} ${things}`;
  return (
    <div className="job-progress" data-job={state}>
      <p className="visually-hidden" role="status">
        {state === "waiting" ? `${doing}, ${tenths(done, total)} % done` : `${doing}: finished`}
      </p>
      {state === "waiting" ? (
        <div className="panel">
          <p>
            <strong>{doing}</strong>: <span className="figure-number">{words}</span>
          </p>
          <progress value={done} max={Math.max(1, total)} aria-label={`${doing}: ${words}`} />
          <p className="meta">
            It goes on if you leave this page. Come back to it for the outcome.
          </p>
          <NoScript />
        </div>
      ) : null}
      {state === "failed" ? (
        <Notice tone="problem" title={`It was given up after ${words}`}>
          <p>What was done until then stays. {error}</p>
        </Notice>
      ) : null}
    </div>
  );
}

function NoScript() {
  const { pathname, search } = useLocation();
  return (
    <noscript>
      <meta httpEquiv="refresh" content="3" />
      <Link to={`${pathname}${search}`}>Look again</Link>
    </noscript>
  );
}

/** Every tenth is told to who listens, not every piece. */
function tenths(done: number, total: number): number {
  return Math.floor((done / Math.max(1, total)) * 10) * 10;
}

function useLookAgain(going: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!going || state !== "idle") return undefined;
    const timer = setTimeout(revalidate, EVERY);
    return () => clearTimeout(timer);
  }, [going, state, revalidate]);
}
