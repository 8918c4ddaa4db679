import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { count, SKILL_WORDS } from "#app/kit/words/words.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { ReportPart } from "./report-part.tsx";
import type { ReportView } from "./report.ts";
import { RunSteps } from "./run-steps.tsx";

interface AttainableScoresProps {
  view: ReportView;
  onPlay: (events: readonly PlayEvent[]) => void;
}

/** The best that can be had, overall and in each skill. */
export function AttainableScores({ view, onPlay }: AttainableScoresProps) {
  const { points, proved, skills, model } = view.attainable;
  return (
    <ReportPart
      title="What can be earned"
      means={
        <>
          The model path is the run that earns most within the shift ({view.shift}): it is 100 %.{" "}
          {proved
            ? "No run earns more; the search looked at every one that matters."
            : "The search stopped at its limit: no better run was found, but there may be one."}{" "}
          In a single skill another run can earn more.
        </>
      }
    >
      <p>
        <strong>{count(points, "point")}</strong> {proved ? "(proved)" : "(not proved)"} on the
        model path:
      </p>
      <RunSteps run={model} leadsTo="the end of the model path" onPlay={onPlay} />
      {skills.length === 0 ? null : (
        <ScrollBox label="Points in each skill" className="table-scroll">
          <table className="data-table">
            <caption className="visually-hidden">Points in each skill</caption>
            <thead>
              <tr>
                <th scope="col">Skill</th>
                <th scope="col" className="number">
                  Most that can be had
                </th>
                <th scope="col" className="number">
                  On the model path
                </th>
              </tr>
            </thead>
            <tbody>
              {skills.map((one) => (
                <tr key={one.skill}>
                  <th scope="row">{SKILL_WORDS[one.skill].name}</th>
                  <td className="number">{one.attainable}</td>
                  <td className="number">
                    {one.model}
                    {one.model < one.attainable ? ` (${one.attainable - one.model} less)` : ""}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </ReportPart>
  );
}
