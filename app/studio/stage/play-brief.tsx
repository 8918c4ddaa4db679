import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import type { StagedPlay } from "./stage.ts";

interface PlayBriefProps {
  play: StagedPlay;
  /** Shows all that only the trainer sees. */
  onMore: () => void;
}

/** The score and the last verdict in one line, where there is no room beside the desk. */
export function PlayBrief({ play, onMore }: PlayBriefProps) {
  const { score, last } = play;
  return (
    <p className="stage-brief">
      <span className="figure-number">
        {score.points} of {score.of} points, at most {score.most}
      </span>
      {last?.verdict ? <VerdictBadge verdict={last.verdict} /> : null}
      <button type="button" className="stage-reveal" onClick={onMore}>
        More for you only
      </button>
    </p>
  );
}
