/** Adds one person to a cohort: a roster of one row. */
import type { PersonalLink } from "#app/accounts/personal-link.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { makeToken } from "#app/accounts/token.server.ts";
import { chosen, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_EMAIL, LONGEST_NAME } from "#app/kit/form/limits.ts";
import type { FormProblems } from "#app/kit/form/form-values.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";
import { isUniqueViolation } from "#app/store/unique-violation.ts";
import { bringIn } from "./import-roster.server.ts";
import { parsePerson } from "./parse-roster.ts";

/** What came of it: a link where the person is new. */
export type Added =
  | { readonly ok: true; readonly words: string; readonly link: PersonalLink | null }
  | ({ readonly ok: false } & FormProblems);

/** The fields of every form on the page of a cohort's people. */
export const PEOPLE_FIELDS = {
  ...{ intent: chosen(), userId: chosen(), pace: chosen() },
  name: typed(LONGEST_NAME, "the name"),
  email: typed(LONGEST_EMAIL, "the e-mail address"),
} satisfies Fields;

/** Takes `name`, `email` and `pace` as typed. */
export async function addPerson(
  manager: Visitor,
  cohort: CohortHead,
  { values, errors }: SentForm,
  now: Date,
): Promise<Added> {
  if (errors) return { ok: false, values, errors };
  const read = parsePerson(values["name"] ?? "", values["email"] ?? "", values["pace"] ?? "");
  if (!read.ok) return { ok: false, values, errors: read.errors };
  const { token, id: link } = makeToken();
  const bring = () =>
    database.$transaction((tx) => bringIn(tx, manager, cohort, [{ ...read.row, link }], now));
  // Somebody else made the account at the same moment: look again.
  const { rows } = await bring().catch((error: unknown) => {
    if (isUniqueViolation(error)) return bring();
    throw error;
  });
  const [row] = rows;
  if (!row || row.state === "here" || row.state === "problem")
    return { ok: false, values, errors: { email: row?.words ?? "" } };
  if (row.state === "new") {
    const words = `${row.name} is in the cohort and has a link to choose a password.`;
    return { ok: true, words, link: { name: row.name, email: row.email, token } };
  }
  const ownPace =
    read.row.pace === 1
      ? ""
      : " They keep their own pace: more time can be given at each assignment.";
  const words = `${row.email} had an account already and is in the cohort now.${ownPace}`;
  return { ok: true, words, link: null };
}
