import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { Icon, type IconName } from "#app/kit/layout/icon.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { count, SKILL_WORDS } from "#app/kit/words/words.ts";
import type { Help, HelpCell } from "./help.ts";
import { percentOf } from "./percent-of.ts";

/** Who needs help with what: in words by skill, then people over skills. */
export function HelpTable({ cohortId, help }: { cohortId: string; help: Help }) {
  if (help.rows.length === 0 || help.skills.length === 0) return null;
  const personHref = (userId: string) =>
    href("/review/cohorts/:cohortId/people/:userId", { cohortId, userId });
  const short = help.skills.filter(({ n }) => n > 0).toSorted((a, b) => b.n - a.n);
  return (
    <section aria-labelledby="help-heading" className="person-part">
      <h2 id="help-heading">Who needs help with what</h2>
      {short.length === 0 ? (
        <p>Nobody falls short in a skill with enough decisions to say so.</p>
      ) : (
        <ul className="help-words">
          {short.map(({ skill, n, short: people }) => (
            <li key={skill}>
              <b>
                {count(n, "person falls", "people fall")} short in{" "}
                {SKILL_WORDS[skill].name.toLowerCase()}
              </b>
              :{" "}
              {people.map(({ userId, name }, i) => (
                <span key={userId}>
                  {i > 0 ? ", " : ""}
                  <Link to={personHref(userId)}>{name}</Link>
                </span>
              ))}
              {n > people.length ? `, and ${n - people.length} more` : ""}
            </li>
          ))}
        </ul>
      )}
      <ScrollBox
        label="Who needs help with what, table"
        className="table-scroll panel board-scroll"
      >
        <table className="data-table board-table heat help-table">
          <thead>
            <tr>
              <th scope="col">Person</th>
              {help.skills.map(({ skill, threshold, fewest }) => (
                <th key={skill} scope="col" className="number">
                  {SKILL_WORDS[skill].name}
                  <span className="meta board-column-note">
                    {percentOf(threshold)} % asked, n ≥ {fewest}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {help.rows.map(({ userId, name, cells }) => (
              <tr key={userId}>
                <th scope="row">
                  <Link to={personHref(userId)}>{name}</Link>
                </th>
                {cells.map((cell, i) => (
                  <td key={help.skills[i]?.skill} className="number" data-heat={cell.depth}>
                    <CellWords {...cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="meta">
        A cell: decisions of the skill that were right, of all, in the attempts at assessments that
        count, with what managers changed. The darker, the further below what is asked. “Too few”:
        fewer than the terms ask. “Could be chance”: reached, but by so few that the true share may
        be lower.
        {help.left > 0 ? ` ${help.left} more people, who fall short in least, are not shown.` : ""}
        {help.deactivated > 0 ? ` ${help.deactivated} deactivated: left out.` : ""}
      </p>
    </section>
  );
}

const CELL_WORDS: Readonly<Record<HelpCell["state"], { icon: IconName; words: string }>> = {
  met: { icon: "check", words: "met" },
  short: { icon: "close", words: "short" },
  "too-few": { icon: "minus", words: "too few" },
  unsure: { icon: "dot", words: "could be chance" },
};

function CellWords({ state, n, right }: HelpCell) {
  const { icon, words } = CELL_WORDS[state];
  return (
    <>
      {state === "too-few" ? null : `${percent(right / n)} `}
      <span className="meta">{n === 0 ? "n = 0" : `${right} of ${n}`}</span>
      <span className="help-state" data-state={state}>
        <Icon name={icon} /> {words}
      </span>
    </>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
