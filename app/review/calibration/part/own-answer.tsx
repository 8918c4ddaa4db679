import { CERTAINTY_WORDS } from "#app/kit/words/words.ts";
import type { CalibrationAnswer } from "#app/review/calibration/calibration.ts";
import type { ItemPage } from "./take-part.server.ts";

/** What this person answered: to read again, not to change. */
export function OwnAnswer({ page, answer }: { page: ItemPage; answer: CalibrationAnswer }) {
  const choice = page.view.choices.find(({ action }) => action === answer.action);
  const team = choice?.teams.find(({ id }) => id === answer.team);
  const did = choice ? choice.label : answer.action;
  return (
    <section className="panel calibration-form" aria-labelledby="own-heading">
      <h2 id="own-heading">Your answer</h2>
      <dl className="facts">
        <div>
          <dt>Action</dt>
          <dd>{team ? `${did}: ${team.label}` : did}</dd>
        </div>
        <div>
          <dt>Certainty</dt>
          <dd>{CERTAINTY_WORDS[answer.certainty]}</dd>
        </div>
        <div>
          <dt>Clauses</dt>
          <dd>{answer.cited.length === 0 ? "None" : answer.cited.join(", ")}</dd>
        </div>
        {answer.note === "" ? null : (
          <div>
            <dt>Note</dt>
            <dd className="calibration-note">{answer.note}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
