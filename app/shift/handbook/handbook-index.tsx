import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { Page } from "#app/kit/layout/page.tsx";
import { HandbookSearchForm } from "./handbook-search-form.tsx";

/** A section as the index lists it. */
export interface HandbookEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly clauses: readonly { readonly id: string; readonly title: string }[];
}

interface HandbookIndexProps {
  platform: string;
  sections: readonly HandbookEntry[];
}

/** All sections with their clauses, each with its stable link. */
export function HandbookIndex({ platform, sections }: HandbookIndexProps) {
  const clauses = sections.reduce((sum, section) => sum + section.clauses.length, 0);
  return (
    <Page
      title="Handbook"
      lead={`The rules of ${platform}: ${clauses} clauses that decisions cite by number.`}
    >
      <HandbookSearchForm q="" />
      <div className="handbook-sections">
        {sections.map((section) => (
          <section className="panel" key={section.id}>
            <h2>
              <Link to={href("/handbook/:section", { section: section.id })}>{section.title}</Link>
            </h2>
            <p className="meta">{section.summary}</p>
            <ul className="clause-index">
              {section.clauses.map((clause) => (
                <li key={clause.id}>
                  <Link to={`${href("/handbook/:section", { section: section.id })}#${clause.id}`}>
                    <b className="clause-id">{clause.id}</b>
                    <span>{clause.title}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  );
}
