import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { Meter } from "#app/kit/layout/meter.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { AnswerForm } from "./answer-fields.tsx";
import type { AnswerProblem } from "./answer-item.server.ts";
import { ItemMoment } from "./item-moment.tsx";
import { OwnAnswer } from "./own-answer.tsx";
import type { ItemPage, Progress } from "./take-part.server.ts";

interface ItemScreenProps {
  progress: Progress;
  page: ItemPage;
  problem: AnswerProblem | null;
  /** About another item than the one that is shown. */
  notice: string | null;
}

/** One item: the moment at the left, what one would do at the right. */
export function ItemScreen({ progress, page, problem, notice }: ItemScreenProps) {
  const { number, own } = page;
  const told = notice ?? problem?.notice ?? null;
  return (
    <Page
      title={`${progress.title}: item ${number} of ${progress.total}`}
      width="wide"
      lead="Decide as you would at this moment. Your answer is written once and cannot be changed; nobody sees it before everybody has finished."
    >
      <div className="calibration-progress">
        <Meter value={progress.decided} of={progress.total} />
        <span className="meta">
          {progress.decided} of {progress.total} decided
        </span>
      </div>
      {told ? <Notice tone="problem">{told}</Notice> : null}
      <div className="calibration-columns">
        <ItemMoment view={page.view} />
        {own ? (
          <OwnAnswer page={page} answer={own} />
        ) : (
          <AnswerForm
            page={page}
            problem={problem}
            last={progress.decided + 1 === progress.total}
          />
        )}
      </div>
      <nav aria-label="Items" className="button-row">
        {number > 1 ? (
          <Link to={`${href("/calibrations/:setId", { setId: progress.id })}?item=${number - 1}`}>
            Item {number - 1}, your answer
          </Link>
        ) : null}
        {own && number < progress.total ? (
          <Link to={`${href("/calibrations/:setId", { setId: progress.id })}?item=${number + 1}`}>
            Item {number + 1}
          </Link>
        ) : null}
        <Link to="/calibrations">Stop here and go on later</Link>
      </nav>
    </Page>
  );
}
