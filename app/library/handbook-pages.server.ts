/** The handbook in force as its pages show it. */
import { findHandbook, type ReadHandbook } from "./handbook.server.ts";
import { conditionWords } from "#app/language/handbook/condition.ts";
import { clausesOf, listMatrix } from "./matrix.ts";
import type { SectionPage } from "./section-page.ts";

/** The handbook in force; answers 404 before anything was published. */
export async function requireHandbook(): Promise<ReadHandbook> {
  const book = await findHandbook();
  if (!book) throw new Response("There is no handbook yet.", { status: 404 });
  return book;
}

/** One section of it; worksheets and escalation lines stand in the file that wrote them. */
export async function requireSection(id: string | undefined): Promise<SectionPage> {
  const { handbook, desk, html } = await requireHandbook();
  const section = handbook.sections.find((each) => each.id === id);
  if (!section) throw new Response("The handbook has no such section.", { status: 404 });
  const here = (part: { readonly file: string }) => part.file.endsWith(`/${section.id}.mdx`);
  return {
    section: {
      id: section.id,
      title: section.title,
      summary: section.summary,
      html: html[section.prose.fragment] ?? "",
      clauses: section.clauses.map((clause) => ({
        id: clause.id,
        title: clause.title,
        html: html[clause.prose.fragment] ?? "",
      })),
    },
    worksheets: handbook.worksheets
      .filter(here)
      .map(({ id, title, clauses, questions }) => ({ id, title, clauses, questions })),
    matrix: listMatrix({ handbook: { ...handbook, routes: handbook.routes.filter(here) }, desk }),
    judgements: handbook.judgements.filter(here).map((one) => ({
      ...{ id: one.id, verdict: one.verdict, error: one.error },
      when: one.when === null ? "always" : conditionWords(one.when),
      clauses: clausesOf(handbook, one.cites),
      text: one.pieces
        .map(({ text }) => text.trim())
        .join(" ")
        .replaceAll("*", ""),
    })),
    sections: handbook.sections.map(({ id, title }) => ({ id, title })),
  };
}
