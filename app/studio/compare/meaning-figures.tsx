import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { skillWords } from "#app/kit/words/words.ts";
import type { Figure, MeaningFigures as Figures } from "./meaning-change.ts";

/** What can be counted, before and after. */
export function MeaningFigures({ figures }: { figures: Figures }) {
  const { paths, best, passPoints, skills } = figures;
  return (
    <>
      <dl className="compare-figures panel">
        <div>
          <dt>Paths through the cases</dt>
          <dd>
            <Arrow {...paths} />
          </dd>
        </div>
        <div>
          <dt>Best score, in points</dt>
          <dd>
            <Arrow {...best} />
            {best.proved ? null : <span className="meta"> best found, not proved</span>}
          </dd>
        </div>
        <div>
          <dt>Points needed to pass</dt>
          <dd>
            <Arrow {...passPoints} />
          </dd>
        </div>
      </dl>
      {skills.length > 0 ? (
        <details>
          <summary>Points of the best run in each skill</summary>
          <ScrollBox label="Table of points by skill" className="table-scroll panel">
            <table className="data-table">
              <thead>
                <tr>
                  <th scope="col">Skill</th>
                  <th scope="col" className="number">
                    Before
                  </th>
                  <th scope="col" className="number">
                    After
                  </th>
                </tr>
              </thead>
              <tbody>
                {skills.map(({ skill, before, after }) => (
                  <tr key={skill}>
                    <th scope="row">{skillWords(skill)}</th>
                    <td className="number">{before}</td>
                    <td className="number">{after}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </details>
      ) : null}
    </>
  );
}

function Arrow({ before, after }: Figure) {
  if (before === after) return <span className="figure-number">{after}</span>;
  return (
    <span className="figure-number">
      {before} → {after}
    </span>
  );
}
