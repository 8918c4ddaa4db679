import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import type { Progress } from "./take-part.server.ts";

/** When nothing is left to decide: that it is done, and the way to one's own answers. */
export function PartScreen({ progress, problem }: { progress: Progress; problem: string | null }) {
  const { finished, decided, total } = progress;
  return (
    <Page title={progress.title} lead={`${decided} of ${total} items decided.`}>
      {problem ? <Notice tone="problem">{problem}</Notice> : null}
      {finished ? (
        <Notice tone="good" title="You have decided every item. Thank you.">
          <p>
            Your answers stand and cannot be changed. The manager reads them with all others when
            everybody has finished.
          </p>
        </Notice>
      ) : (
        <Notice title="This set was closed before you finished.">
          <p>What you had answered counts; nothing more can be answered.</p>
        </Notice>
      )}
      <p className="button-row">
        {decided > 0 && finished ? (
          <Link
            className="button"
            to={`${href("/calibrations/:setId", { setId: progress.id })}?item=1`}
          >
            Look at your answers
          </Link>
        ) : null}
        <Link to="/calibrations">All calibrations</Link>
      </p>
    </Page>
  );
}
