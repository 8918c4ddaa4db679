/** Makes a calibration set from a manager's form. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { cohortsOf, type CohortHead } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";
import { namableIn } from "./cohort-people.server.ts";
import { findPicked } from "./list-candidates.server.ts";
import { findTelling, problemsOf, readAddresses, type SetValues } from "./set-form.ts";

/** The new set, or what is wrong with the form, by field. */
export type Created =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** Makes the set. Nothing is told to the people but that it waits for them. */
export async function createSet(
  manager: Visitor,
  cohort: CohortHead,
  values: SetValues,
  now: Date,
): Promise<Created> {
  const errors = problemsOf(values);
  const rows = await findPicked(cohort, values.picks);
  if (rows.length !== values.picks.length)
    errors["picks"] ??= "One of these decisions is not one of this cohort any more.";
  const picked = rows.flatMap(({ attemptId, seq, caseId, sceneId }) =>
    seq === null ? [] : [{ attemptId, seq, caseId, sceneId }],
  );
  if (findTelling(picked))
    errors["picks"] ??=
      "Two of these are moments of one case of one attempt: the later one would show what was done at the earlier one. Leave one of them out.";
  const people = await findPeople(manager, cohort, values);
  if (people.problem !== null) errors["people"] ??= people.problem;
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const id = await database.$transaction(async (tx) => {
    const set = await tx.calibrationSet.create({
      data: {
        ...{ cohortId: cohort.id, title: values.title, createdById: manager.id, createdAt: now },
        items: { create: picked.map((one, position) => ({ position, ...one })) },
        people: { create: people.ids.map((userId) => ({ userId })) },
      },
      select: { id: true },
    });
    await writeAudit(tx, {
      actorId: manager.id,
      deed: "create calibration",
      subject: `calibration ${values.title}`,
      detail: { set: set.id, items: picked.length, people: people.ids.length },
      cohortId: cohort.id,
    });
    return set.id;
  });
  return { ok: true, id };
}

async function findPeople(
  manager: Visitor,
  cohort: CohortHead,
  values: SetValues,
): Promise<{ readonly ids: readonly string[]; readonly problem: string | null }> {
  const addresses = readAddresses(values.others);
  const [ofCohort, others] = await Promise.all([
    database.user.findMany({
      where: { id: { in: [...values.people] }, ...namableIn(manager, cohort) },
      select: { id: true },
    }),
    database.user.findMany({
      // Anybody who works with cases; a trainee only of a cohort of one's own.
      where: {
        ...{ email: { in: addresses }, active: true },
        OR: [
          { role: { not: "trainee" } },
          { memberOf: { some: { leftAt: null, cohort: cohortsOf(manager) } } },
        ],
      },
      select: { id: true, email: true },
    }),
  ]);
  const ids = [...new Set([...ofCohort, ...others].map(({ id }) => id))];
  if (ofCohort.length !== values.people.length)
    return { ids, problem: "One of these people is not in the cohort any more." };
  const missing = addresses.filter((address) => !others.some(({ email }) => email === address));
  if (missing.length > 0)
    return {
      ids,
      problem: `There is no account that you can name for ${missing.join(", ")}: managers, trainers and people of your own cohorts can be named.`,
    };
  return { ids, problem: ids.length < 2 ? "Name at least two different people." : null };
}
