import { ClauseLink } from "./clause-link.tsx";
import { Prose } from "./prose.tsx";

/** A clause with what its text needs. */
export interface ClauseProps {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly sectionTitle?: string;
  readonly html: string;
}

/** A clause in full, with its link. */
export function ClauseText({ clause }: { clause: ClauseProps }) {
  return (
    <div className="clause-text">
      <Prose html={clause.html} />
      <p className="meta">
        {clause.sectionTitle ? `${clause.sectionTitle} · ` : ""}
        <ClauseLink id={clause.id} section={clause.section} />
      </p>
    </div>
  );
}
