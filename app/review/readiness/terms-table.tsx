import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { SKILL_WORDS } from "#app/kit/words/words.ts";
import { percentOf } from "./percent-of.ts";
import type { Terms } from "./terms.ts";

/** What is asked, to read: every term, with how it comes out in words. */
export function TermsTable({ terms }: { terms: Terms }) {
  const sure = percentOf(terms.confidence);
  return (
    <>
      <ScrollBox label="What is asked, table" className="table-scroll panel">
        <table className="data-table terms-table">
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col" className="number">
                Right, at least
              </th>
              <th scope="col" className="number">
                Decisions, at least
              </th>
            </tr>
          </thead>
          <tbody>
            {terms.skills.map(({ skill, threshold, fewest }) => (
              <tr key={skill}>
                <th scope="row">{SKILL_WORDS[skill].name}</th>
                <td className="number">{percentOf(threshold)} %</td>
                <td className="number">{fewest}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <ul>
        <li>
          {sure} % sure: a share, or a d′, is reached when even the lower end of its range ({sure}{" "}
          %, one side) is.
        </li>
        <li>
          {terms.criticalBeside
            ? "No critical error in an assessment, also in attempts that do not count, and every assessment done."
            : "No critical error in an assessment that counts (one in an attempt that does not count is told of in a remark), and every assessment done."}
        </li>
        <li>
          {terms.everyPassed
            ? "Every assessment passed."
            : "Passing is not asked for; an assessment that was not passed is told of in a remark."}
        </li>
        <li>
          {terms.sensitivity === null
            ? "No d′ is asked for."
            : `d′ of at least ${terms.sensitivity}: telling what needs an action, and what must be handed on, from what does not.`}
        </li>
      </ul>
    </>
  );
}
