import type { ReactNode } from "react";

import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Pager } from "#app/kit/table/pager.tsx";
import { count } from "#app/kit/words/words.ts";
import type { AuditLine, AuditPage } from "./audit-page.server.ts";

interface AuditListProps<Line extends AuditLine> {
  audit: AuditPage<Line>;
  time: (at: Date) => string;
  /** The kind of deed that is shown alone; null for all. */
  kind?: string | null;
  /** What leads from a line to what it is about. */
  linksOf?: (line: Line) => ReactNode;
}

/** A page of an audit trail: who did what and when, the newest first. */
export function AuditList<Line extends AuditLine>(props: AuditListProps<Line>) {
  const { audit, time, kind = null, linksOf } = props;
  if (audit.n === 0)
    return (
      <EmptyState
        title={kind === null ? "Nothing was done yet" : "Nothing of this kind was done yet"}
      />
    );
  return (
    <>
      <p className="meta" role="status">
        {count(audit.n, "entry", "entries")}
        {kind === null ? "" : ` of the kind “${kind}”`}, the newest first
      </p>
      <ol className="plain audit-lines panel">
        {audit.lines.map((line) => (
          <li key={line.id}>
            <time className="time meta" dateTime={line.at.toISOString()}>
              {time(line.at)}
            </time>
            <span>
              <strong>{line.actor ?? "The program"}</strong> {line.words}
              {linksOf?.(line)}
            </span>
          </li>
        ))}
      </ol>
      <Pager label="the audit trail" page={audit.page} pages={audit.pages} />
    </>
  );
}
