/** Adds one person to a cohort: a roster of one row. */
import type { FormProblems } from "#app/accounts/form-values.ts";
import type { PersonalLink } from "#app/accounts/personal-link.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { importRoster } from "./import-roster.server.ts";
import { parsePerson } from "./parse-roster.ts";

/** What came of it: a link where the person is new. */
export type Added =
  | { readonly ok: true; readonly words: string; readonly link: PersonalLink | null }
  | ({ readonly ok: false } & FormProblems);

/** Takes `name`, `email` and `pace` as typed. */
export async function addPerson(
  manager: Visitor,
  cohort: CohortHead,
  values: Readonly<Record<string, string>>,
  now: Date,
): Promise<Added> {
  const read = parsePerson(values["name"] ?? "", values["email"] ?? "", values["pace"] ?? "");
  if (!read.ok) return { ok: false, values, errors: read.errors };
  const imported = await importRoster(manager, cohort, [read.row], now);
  const [row] = imported.check.rows;
  if (!imported.ok || row?.state === "here")
    return { ok: false, values, errors: { email: row?.words ?? "" } };
  const [link = null] = imported.links;
  const ownPace =
    read.row.pace === 1
      ? ""
      : " They keep their own pace: more time can be given at each assignment.";
  const words = link
    ? `${row?.name ?? ""} is in the cohort and has a link to choose a password.`
    : `${row?.email ?? ""} had an account already and is in the cohort now.${ownPace}`;
  return { ok: true, words, link };
}
