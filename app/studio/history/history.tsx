import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";

import { href } from "#app/href.ts";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { Pager } from "#app/kit/table/pager.tsx";
import type { Paged } from "#app/kit/table/paging.ts";
import { dayWords } from "#app/kit/words/day.ts";
import type { Revision, RevisionKind } from "#app/studio/drafts/draft.ts";
import { StudioNav } from "#app/studio/studio-nav.tsx";

const KIND_WORDS: Readonly<Record<RevisionKind, string>> = {
  created: "Begun",
  saved: "Written",
  restored: "Brought back",
  conflict: "Kept apart: somebody else had saved first",
};

interface HistoryProps {
  draft: { readonly id: string; readonly title: string; readonly slug: string };
  revisions: Paged<Revision>;
  /** The entry that is looked at, compared with the text in force. */
  chosen: { readonly id: string; readonly difference: ReactNode } | null;
}

/** The history of a draft; any entry can be looked at and brought back. */
export function History({ draft, revisions, chosen }: HistoryProps) {
  const entry = revisions.rows.find(({ id }) => id === chosen?.id);
  return (
    <Page title={`History of ${draft.title}`} width="wide" lead={draft.slug}>
      <StudioNav />
      <p className="button-row">
        <Link className="button" to={href("/studio/drafts/:draftId", { draftId: draft.id })}>
          Back to the draft
        </Link>
      </p>
      {entry && chosen ? (
        <section className="home-part" aria-labelledby="chosen-heading">
          <h2 id="chosen-heading">
            {dayWords(new Date(entry.savedAt))} by {entry.author}, compared with the draft now
          </h2>
          <Form method="post" className="button-row">
            <button className="button primary" name="restore" value={entry.id}>
              Bring this text back
            </button>
            <span className="meta">The text of now stays in the history.</span>
          </Form>
          {chosen.difference}
        </section>
      ) : (
        <Notice>
          What you type is saved as you type. Two minutes of writing are one entry here. Choose one
          to see what is different in the draft now.
        </Notice>
      )}
      <ScrollBox label="Table of the history" className="table-scroll panel">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col" className="number">
                Characters
              </th>
            </tr>
          </thead>
          <tbody>
            {revisions.rows.map((revision) => (
              <tr key={revision.id} aria-current={revision.id === chosen?.id || undefined}>
                <th scope="row">
                  <Link to={`?entry=${revision.id}&page=${revisions.page}`}>
                    {dayWords(new Date(revision.savedAt))}
                  </Link>
                </th>
                <td>{revision.author}</td>
                <td>{KIND_WORDS[revision.kind]}</td>
                <td className="number">{revision.characters.toLocaleString("en")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <Pager label="the history" page={revisions.page} pages={revisions.pages} />
    </Page>
  );
}
