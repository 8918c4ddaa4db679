import type { ReactNode } from "react";

interface PageProps {
  title: string;
  lead?: ReactNode;
  /** `narrow` for forms and single texts, `wide` for tables and long pages, `full` for a table that needs all there is. */
  width?: "narrow" | "normal" | "wide" | "full";
  children: ReactNode;
}

/** The main part of every page that is not the desk: one heading, one measure. */
export function Page({ title, lead, width = "normal", children }: PageProps) {
  return (
    <main id="main" tabIndex={-1} className="page" data-width={width}>
      <header className="page-head">
        <h1>{title}</h1>
        {lead ? <p className="page-lead">{lead}</p> : null}
      </header>
      {children}
    </main>
  );
}
