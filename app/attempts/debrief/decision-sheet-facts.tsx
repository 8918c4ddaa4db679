import { Fragment } from "react";

import { minus } from "#app/kit/words/minus.ts";
import { CERTAINTY_WORDS } from "#app/kit/words/words.ts";
import type { DecisionView } from "#app/language/scenario/debrief-view.ts";

/** The rest of the sheet: certainty, note, what was sent with it. */
export function DecisionSheetFacts({ decision }: { decision: DecisionView }) {
  const packet = decision.attached.length + decision.attachedExpected.length > 0;
  const said = decision.said.length > 0;
  if (decision.certainty === null && decision.note === "" && !packet && !said) return null;
  return (
    <dl className="sheet-facts">
      {decision.certainty === null ? null : (
        <>
          <dt>How sure</dt>
          <dd>{CERTAINTY_WORDS[decision.certainty]}</dd>
        </>
      )}
      {decision.note === "" ? null : (
        <>
          <dt>Note</dt>
          <dd className="note-text">{decision.note}</dd>
        </>
      )}
      {decision.said.map(({ what, given, expected, right }) => (
        <Fragment key={what}>
          <dt>{what}</dt>
          <dd>
            {given || "not said"}
            {right ? (
              <span className="meta"> (right)</span>
            ) : (
              <span className="meta"> (here: {expected})</span>
            )}
          </dd>
        </Fragment>
      ))}
      {packet ? (
        <>
          <dt>Sent with it</dt>
          <dd>{decision.attached.join(", ") || "no record and no worksheet"}</dd>
          <dt>Should go with it</dt>
          <dd>{decision.attachedExpected.join(", ") || "nothing"}</dd>
        </>
      ) : null}
      {decision.packetOf > 0 ? (
        <>
          <dt>Packet</dt>
          <dd className="figure-number">
            {minus(decision.packetPoints)} of {decision.packetOf}
          </dd>
        </>
      ) : null}
    </dl>
  );
}
