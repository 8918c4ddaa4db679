import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import type { CitingDraft } from "#app/studio/policies/policy.ts";
import { CitePlaces } from "./cite-places.tsx";

/** Open drafts that rest on a clause; they are checked against the newest wording. */
export function CitingDrafts({ drafts }: { drafts: readonly CitingDraft[] }) {
  if (drafts.length === 0) return <EmptyState icon="sheet" title="No draft names it" />;
  return (
    <ScrollBox label="Table of drafts that name it" className="table-scroll panel">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Draft</th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft) => (
            <tr key={draft.id}>
              <th scope="row">
                <Link to={href("/studio/drafts/:draftId", { draftId: draft.id })}>
                  {draft.title}
                </Link>
                <span className="library-summary">{draft.slug}</span>
              </th>
              <td>
                <CitePlaces places={draft.places} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
