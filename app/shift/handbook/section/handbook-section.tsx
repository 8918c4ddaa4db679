import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { Page } from "#app/kit/layout/page.tsx";
import { Prose } from "#app/kit/layout/prose.tsx";
import type { SectionPage } from "#app/library/section-page.ts";
import { EscalationMatrix } from "./escalation-matrix.tsx";
import { JudgementList } from "./judgement-list.tsx";
import { WorksheetPreview } from "./worksheet-preview.tsx";

/** One section: its text, its clauses each under its own anchor, its worksheets, matrix lines and judgements. */
export function HandbookSection(page: SectionPage) {
  const { section, worksheets, matrix, judgements, sections } = page;
  return (
    <Page title={section.title} lead={section.summary} width="wide">
      <div className="handbook-columns">
        <nav className="contents" aria-label="Sections of the handbook">
          <p>
            <Link to="/handbook">Handbook</Link>
          </p>
          <ol className="plain">
            {sections.map((each) => (
              <li key={each.id}>
                <Link
                  to={href("/handbook/:section", { section: each.id })}
                  aria-current={each.id === section.id ? "page" : undefined}
                >
                  {each.title}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
        <div className="clauses">
          <Prose html={section.html} long />
          {section.clauses.map((clause) => (
            <article className="clause panel" id={clause.id} key={clause.id} tabIndex={-1}>
              <h2>
                <a href={`#${clause.id}`} className="clause-id">
                  {clause.id}
                </a>{" "}
                {clause.title}
              </h2>
              <Prose html={clause.html} long />
            </article>
          ))}
          {matrix.length > 0 ? <EscalationMatrix lines={matrix} /> : null}
          {judgements.length > 0 ? <JudgementList judgements={judgements} /> : null}
          {worksheets.map((worksheet) => (
            <WorksheetPreview key={worksheet.id} worksheet={worksheet} />
          ))}
        </div>
      </div>
    </Page>
  );
}
