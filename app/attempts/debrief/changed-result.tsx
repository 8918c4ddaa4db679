import { Notice } from "#app/kit/layout/notice.tsx";
import type { DebriefChanges } from "./debrief-in-force.server.ts";

interface ChangedResultProps {
  changes: DebriefChanges;
  /** The result in force. */
  percent: number;
  passed: boolean;
}

/** Under the result: what it was before managers changed something. */
export function ChangedResult({ changes, percent, passed }: ChangedResultProps) {
  if (!changes.adjusted) return null;
  const { original, correction, judgedBy } = changes;
  const said = (value: number, pass: boolean) => `${value} %, ${pass ? "passed" : "not passed"}`;
  return (
    <Notice title="A manager changed something about this result">
      <p>
        Before: {said(original.percent, original.passed)}. Now: {said(percent, passed)}.{" "}
        {judgedBy === null ? "" : `It is judged by the key of version ${judgedBy}. `}
        {correction === 0
          ? ""
          : `The points below come to ${percent - correction} %; the result was set by hand. `}
        <a href="#changes">What was changed, and why</a>
      </p>
    </Notice>
  );
}
