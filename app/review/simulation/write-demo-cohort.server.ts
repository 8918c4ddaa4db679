/** Writes one cohort of the demonstration with everything that was done in it, in bulk. */
import { NO_PASSWORD } from "#app/accounts/no-password.ts";
import { writeResults } from "#app/attempts/counting/write-results.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";
import { insertRows } from "#app/store/insert-rows.server.ts";
import { demoAttemptRows, type DemoScenario } from "./demo-attempt-rows.server.ts";
import { demoId } from "./demo-id.server.ts";
import type { DemoPerson } from "./demo-people.ts";
import { demoAttempts, type DemoAssignment } from "./demo-plan.ts";

/** A cohort to be written. */
export interface DemoCohort {
  /** What its ids and seeds are made from. */
  readonly key: string;
  readonly name: string;
  readonly people: readonly DemoPerson[];
  /** E-mail addresses of accounts that exist. */
  readonly managers: readonly string[];
  readonly assignments: readonly DemoAssignment[];
  /** A demo account that joined late and has everything still to do. */
  readonly guest: string | null;
  /** Index of somebody whose account was closed. */
  readonly deactivated: number | null;
}

/** Index of the person with more time. */
const EXTENDED = 5;
const DAY = 86_400_000;

/** The number of attempts written. */
export async function writeDemoCohort(
  tx: Prisma.TransactionClient,
  cohort: DemoCohort,
  scenarios: readonly DemoScenario[],
  today: Date,
): Promise<number> {
  const day = (days: number) => new Date(today.getTime() + days * DAY);
  const cohortId = demoId("cohort", cohort.key);
  const people = cohort.people.map((person) => ({ ...person, id: demoId("person", person.email) }));
  await tx.cohort.create({
    data: { id: cohortId, name: cohort.name, terms: {}, demo: true, createdAt: day(-22) },
  });
  await tx.user.createMany({
    data: people.map(({ id, name, email }, index) => ({
      ...{ id, name, email, passwordHash: NO_PASSWORD, demo: true },
      ...{ active: index !== cohort.deactivated, createdAt: day(-22) },
      ...{ madeInId: cohortId, provedAt: day(-22) },
      paceFactor: index === EXTENDED ? 1.5 : 1,
    })),
  });
  const accounts = await tx.user.findMany({
    where: { email: { in: [...cohort.managers, ...(cohort.guest ? [cohort.guest] : [])] } },
    select: { id: true, email: true },
  });
  const managers = accounts.filter(({ email }) => cohort.managers.includes(email));
  const guest = accounts.find(({ email }) => email === cohort.guest);
  await tx.cohortManager.createMany({
    data: managers.map(({ id }) => ({ cohortId, userId: id, since: day(-22) })),
  });
  await tx.cohortMember.createMany({
    data: [
      ...people.map(({ id }) => ({ cohortId, userId: id, joinedAt: day(-22) })),
      ...(guest ? [{ cohortId, userId: guest.id, joinedAt: day(-2) }] : []),
    ],
  });
  const assignments = cohort.assignments.map((asked, index) => ({
    asked,
    id: demoId("assignment", cohort.key, index),
  }));
  await tx.assignment.createMany({
    data: assignments.map(({ id, asked: { opens, due, ...asked } }) => ({
      ...{ id, cohortId, ...asked, opensAt: day(opens), dueAt: day(due) },
      createdAt: day(-22),
    })),
  });
  await tx.assignmentItem.createMany({
    data: assignments.flatMap(({ id }) =>
      scenarios.map(({ slug }, position) => ({ assignmentId: id, slug, position })),
    ),
  });
  const extended = people[EXTENDED];
  const assessment = assignments.find(
    ({ asked }) => asked.mode === "assessment" && asked.opens < 0,
  );
  if (assessment && guest && extended)
    await tx.assignmentExtension.createMany({
      data: [
        {
          ...{ assignmentId: assessment.id, userId: extended.id, dueAt: day(5), paceFactor: 1.5 },
          ...{ extraAttempts: 1, reason: "Works with a screen reader.", at: day(-4) },
        },
        {
          ...{ assignmentId: assessment.id, userId: guest.id, dueAt: day(6) },
          ...{ reason: "Joined after the others.", at: day(-2) },
        },
      ],
    });
  const manager = managers[0]?.id ?? null;
  const closed = cohort.deactivated === null ? undefined : people[cohort.deactivated];
  await tx.auditEntry.createMany({
    data: [
      {
        ...{ at: day(-22), actorId: null, deed: "create cohort", cohortId },
        ...{ subject: `cohort ${cohort.name}`, detail: { demonstration: true, timeZone: "UTC" } },
      },
      ...(closed
        ? [
            {
              ...{ at: day(-1), actorId: manager, deed: "deactivate", cohortId },
              ...{ subject: closed.name, detail: { userId: closed.id } },
            },
          ]
        : []),
    ],
  });
  const planned = demoAttempts(cohort.key, people.length, cohort.assignments, scenarios.length);
  const { attempts, entries, results } = await demoAttemptRows({
    ...{ cohortKey: cohort.key, cohortId, people, assignments, scenarios, today, planned },
  });
  await insertRows(tx, "Attempt", attempts);
  await insertRows(tx, "LogEntry", entries);
  await writeResults(tx, results);
  return attempts.length;
}
