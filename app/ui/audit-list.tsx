import type { ReactNode } from "react";

import type { AuditLine, AuditPage } from "#app/accounts/audit-page.server.ts";

import { EmptyState } from "./empty-state.tsx";
import { Pager } from "./review/pager.tsx";
import { count } from "./words.ts";

/** A page of an audit trail: who did what and when, the newest first. */
export function AuditList<Line extends AuditLine>(props: {
  audit: AuditPage<Line>;
  time: (at: Date) => string;
  /** What stands below the words of an entry. */
  more?: (line: Line) => ReactNode;
}) {
  const { audit, time, more } = props;
  if (audit.n === 0) return <EmptyState title="Nothing was done yet" />;
  return (
    <>
      <p className="meta">{count(audit.n, "entry", "entries")}, the newest first</p>
      <ol className="plain audit-lines panel">
        {audit.lines.map((line) => (
          <li key={line.id}>
            <time className="time meta" dateTime={line.at.toISOString()}>
              {time(line.at)}
            </time>
            <span>
              <strong>{line.actor ?? "The program"}</strong> {line.words}
              {more?.(line)}
            </span>
          </li>
        ))}
      </ol>
      <Pager label="the audit trail" page={audit.page} pages={audit.pages} />
    </>
  );
}
