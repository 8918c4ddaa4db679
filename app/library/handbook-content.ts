/** A handbook as it is kept with the versions that were checked against it: clauses never change under an attempt. */
import { href } from "#app/href.ts";
import { clauseFragment } from "#app/language/scenario/explain.ts";
import type { Desk } from "#app/language/handbook/desk.ts";
import type { Handbook } from "#app/language/handbook/handbook.ts";
import type { FORMAT } from "#app/language/scenario/compiled.ts";
import type { DeskCase } from "#app/language/scenario/scenario.ts";

/** What a `HandbookVersion` holds. */
export interface HandbookContent {
  readonly format: typeof FORMAT;
  readonly handbook: Handbook;
  readonly desk: Desk;
  readonly deskCase: DeskCase;
  /** Fragment to HTML. */
  readonly html: Readonly<Record<string, string>>;
}

/** A clause ready to be read. */
export interface ClauseText {
  readonly id: string;
  readonly title: string;
  /** The id of its section: `/handbook/<section>#<id>`. */
  readonly section: string;
  readonly html: string;
}

/** Every clause by id. */
export function clauseTexts({
  handbook,
  html,
}: HandbookContent): Readonly<Record<string, ClauseText>> {
  return Object.fromEntries(
    handbook.clauses.map(({ id, title, section, prose }) => [
      id,
      { id, title, section, html: html[prose.fragment] ?? "" },
    ]),
  );
}

/** The stable address of a clause, or null when the handbook has none of that id. */
export function clauseAddress(handbook: Handbook, id: string): string | null {
  const clause = handbook.clauses.find((candidate) => candidate.id === id);
  return clause ? `${href("/handbook/:section", { section: clause.section })}#${id}` : null;
}

/** The link of each clause as a fragment of HTML, for explanations that are put together while somebody reads. */
export function clauseLinks(handbook: Handbook): Readonly<Record<string, string>> {
  return Object.fromEntries(
    handbook.clauses.map(({ id }) => [
      clauseFragment(id),
      `<a href="${clauseAddress(handbook, id)}" target="handbook" class="clause-ref">${id}</a>`,
    ]),
  );
}
