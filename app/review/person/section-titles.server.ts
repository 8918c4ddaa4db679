/** What the sections of the handbook in force are called. */
import { findHandbook } from "#app/library/handbook.server.ts";

/** Titles by id; a section that is gone is called by its id. */
export async function readSectionTitles(): Promise<Readonly<Record<string, string>>> {
  const found = await findHandbook();
  return Object.fromEntries(found?.handbook.sections.map(({ id, title }) => [id, title]) ?? []);
}
