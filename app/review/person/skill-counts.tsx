import { Link } from "@remix-run/react";

import type { Mode } from "#app/attempts/attempt.ts";
import { href } from "#app/href.ts";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { shortDay } from "#app/kit/words/day.ts";
import { SKILL_WORDS } from "#app/kit/words/words.ts";
import type { SkillCourse } from "./person.ts";

/** How many decisions of each skill were right in each attempt: counts stand however few there are. */
export function SkillCounts(props: {
  mode: Mode;
  skills: readonly SkillCourse[];
  timeZone: string;
}) {
  const { mode, skills, timeZone } = props;
  const attempts = new Map(
    skills
      .flatMap(({ points }) => points)
      .sort((a, b) => a.finishedAt.getTime() - b.finishedAt.getTime())
      .map((point) => [point.attemptId, point]),
  );
  return (
    <details>
      <summary>Counts of each attempt, {mode}</summary>
      <ScrollBox label={`Counts of each attempt, ${mode}, table`} className="table-scroll panel">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Skill</th>
              {[...attempts.values()].map(({ attemptId, title, finishedAt }) => (
                <th key={attemptId} scope="col" className="number">
                  <Link to={href("/review/attempts/:attemptId", { attemptId })}>{title}</Link>{" "}
                  <span className="meta">{shortDay(finishedAt, timeZone)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {skills.map(({ skill, points }) => (
              <tr key={skill}>
                <th scope="row">{SKILL_WORDS[skill].name}</th>
                {[...attempts.keys()].map((id) => {
                  const point = points.find(({ attemptId }) => attemptId === id);
                  return (
                    <td key={id} className="number">
                      {point && point.n > 0 ? `${point.right} of ${point.n}` : "–"}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
