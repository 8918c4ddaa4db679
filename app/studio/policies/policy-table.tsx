import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { dayWords } from "#app/kit/words/day.ts";
import { PolicyState } from "./policy-state.tsx";
import type { PolicyRow } from "./policy.ts";

/** The clauses of one section. */
export function PolicyTable(props: { title: string; policies: readonly PolicyRow[] }) {
  return (
    <ScrollBox label={`Table of clauses: ${props.title}`} className="table-scroll panel">
      <table className="data-table policy-table">
        <thead>
          <tr>
            <th scope="col">Clause</th>
            <th scope="col">State</th>
            <th scope="col" className="number">
              Wording
            </th>
            <th scope="col">Last change</th>
            <th scope="col" className="number">
              In scenarios
            </th>
            <th scope="col" className="number">
              In drafts
            </th>
          </tr>
        </thead>
        <tbody>
          {props.policies.map((policy) => (
            <tr key={policy.id}>
              <th scope="row">
                <Link to={href("/studio/policies/:clause", { clause: policy.id })}>
                  <b className="clause-id">{policy.id}</b> {policy.title}
                </Link>
                {policy.replacedBy === null ? null : (
                  <span className="library-summary">Replaced by {policy.replacedBy}</span>
                )}
              </th>
              <td>
                <PolicyState state={policy.state} since={policy.since} />
              </td>
              <td className="number">{policy.wording === 0 ? "–" : policy.wording}</td>
              <td>{policy.changedAt === null ? "–" : dayWords(new Date(policy.changedAt))}</td>
              <td className="number">{policy.scenarios}</td>
              <td className="number">{policy.drafts}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
