/** Gives one person other terms in an assignment: a later due date, more time per minute, more attempts. */
import { z } from "zod";

import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { whenWords } from "#app/attempts/assigned/when.ts";
import { chosen, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_NUMBER, LONGEST_SHORT_REASON } from "#app/kit/form/limits.ts";
import { errorsOf, type FormProblems } from "#app/kit/form/form-values.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { readMoment } from "#app/review/assignments/assignment-form.ts";
import { database } from "#app/store/client.server.ts";

/** What can be done on the page of an assignment: give terms, take them back, take the whole back. */
export const EXTENSION_FIELDS = {
  ...{ intent: chosen(), userId: chosen(), paceFactor: chosen(), extraAttempts: chosen() },
  due: typed(LONGEST_NUMBER, "the time"),
  reason: typed(LONGEST_SHORT_REASON, "the reason"),
} satisfies Fields;

const fields = z.object({
  userId: z.string().min(1, { error: "Choose a person." }),
  paceFactor: z.enum(["", "1", "1.5", "2"], { error: "Choose how long a minute lasts." }),
  extraAttempts: z
    .string()
    .trim()
    .regex(/^(|[0-9]|10)$/, { error: "Give a number from 0 to 10." })
    .transform(Number),
  reason: z.string().trim().min(1, { error: "Say why: it is kept." }),
});

/** Done, or what is wrong with the form. */
export type Extended = { readonly ok: true } | ({ readonly ok: false } & FormProblems);

/** Takes `userId`, `due`, `paceFactor`, `extraAttempts` and `reason` as typed; replaces what the person had. */
export async function extendAssignment(
  manager: Visitor,
  cohort: CohortHead,
  assignmentId: string,
  form: SentForm,
): Promise<Extended> {
  const { values } = form;
  if (form.errors) return { ok: false, values, errors: form.errors };
  const parsed = fields.safeParse({
    userId: "",
    paceFactor: "",
    extraAttempts: "",
    reason: "",
    ...values,
  });
  const errors: Record<string, string> = parsed.success ? {} : errorsOf(parsed.error);
  const assignment = await database.assignment.findFirstOrThrow({
    where: { id: assignmentId, cohortId: cohort.id },
  });
  const { at: dueAt, problem } = readMoment(values["due"] ?? "", cohort.timeZone);
  if (problem) errors["due"] = problem;
  if (dueAt !== null) {
    if (assignment.dueAt === null) errors["due"] = "This assignment has no due date to extend.";
    else if (dueAt <= assignment.dueAt)
      errors["due"] = `Give a time after ${whenWords(assignment.dueAt, cohort.timeZone)}.`;
  }
  if (!parsed.success) return { ok: false, values, errors };
  const { userId, extraAttempts, reason } = parsed.data;
  const paceFactor = parsed.data.paceFactor === "" ? null : Number(parsed.data.paceFactor);
  if (dueAt === null && !problem && paceFactor === null && extraAttempts === 0)
    errors["form"] = "Change at least one thing: the due date, the pace or the attempts.";
  if (extraAttempts > 0 && assignment.attemptsAllowed === null)
    errors["extraAttempts"] = "Any number of attempts is allowed already.";
  const member = await database.cohortMember.findFirst({
    where: { cohortId: cohort.id, userId, leftAt: null },
    select: { user: { select: { name: true } } },
  });
  if (!member) errors["userId"] = "Choose a person who is in the cohort.";
  if (!member || Object.keys(errors).length > 0) return { ok: false, values, errors };
  const terms = { dueAt, paceFactor, extraAttempts, reason };
  await database.$transaction(async (tx) => {
    await tx.assignmentExtension.upsert({
      where: { assignmentId_userId: { assignmentId, userId } },
      create: { assignmentId, userId, ...terms },
      update: terms,
    });
    await writeAudit(tx, {
      actorId: manager.id,
      deed: "extend",
      subject: member.user.name,
      detail: {
        ...{ userId, assignmentId, assignment: assignment.title, reason, paceFactor },
        ...{ extraAttempts, due: dueAt && whenWords(dueAt, cohort.timeZone) },
      },
      cohortId: cohort.id,
    });
  });
  return { ok: true };
}

/** Takes the person's own terms back. */
export async function endExtension(
  manager: Visitor,
  cohort: CohortHead,
  assignmentId: string,
  userId: string,
): Promise<void> {
  await database.$transaction(async (tx) => {
    const where = { assignmentId, userId, assignment: { cohortId: cohort.id } };
    const found = await tx.assignmentExtension.findFirst({
      where,
      select: { user: { select: { name: true } }, assignment: { select: { title: true } } },
    });
    if (!found) return;
    await tx.assignmentExtension.deleteMany({ where });
    await writeAudit(tx, {
      actorId: manager.id,
      deed: "end extension",
      subject: found.user.name,
      detail: { userId, assignmentId, assignment: found.assignment.title },
      cohortId: cohort.id,
    });
  });
}
