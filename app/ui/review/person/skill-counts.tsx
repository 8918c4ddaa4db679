import { Link } from "@remix-run/react";

import type { Mode } from "#app/attempts/attempt.ts";
import type { SkillCourse } from "#app/review/person/person.ts";
import { shortDay } from "#app/ui/day.ts";
import { ScrollBox } from "#app/ui/scroll-box.tsx";
import { SKILL_WORDS } from "#app/ui/words.ts";

/** How many decisions of each skill were right in each attempt: counts stand however few there are. */
export function SkillCounts({ mode, skills }: { mode: Mode; skills: readonly SkillCourse[] }) {
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
              <th scope="col">Attempt</th>
              {skills.map(({ skill }) => (
                <th key={skill} scope="col" className="number">
                  {SKILL_WORDS[skill].name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...attempts.values()].map(({ attemptId, title, finishedAt }) => (
              <tr key={attemptId}>
                <th scope="row">
                  <Link to={`/review/attempts/${attemptId}`}>{title}</Link>{" "}
                  <span className="meta">{shortDay(finishedAt)}</span>
                </th>
                {skills.map(({ skill, points }) => {
                  const point = points.find((one) => one.attemptId === attemptId);
                  return (
                    <td key={skill} className="number">
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
