/** A calibration set over decisions of a cohort, written where no page is asked. */
import type { House } from "./house.ts";

const PEOPLE = ["trainee", "trainer", "manager", "admin"].map((role) => `${role}@example.com`);

/** Makes a set of three decisions for one demo account of each role; its id. */
export function makeCalibration(house: Pick<House, "ask">, cohortId: string): Promise<string> {
  return house.ask(async ({ calibrationSet, decision, user }) => {
    const manager = await user.findUniqueOrThrow({ where: { email: "manager@example.com" } });
    const people = await user.findMany({ where: { email: { in: PEOPLE } } });
    const decisions = await decision.findMany({
      where: { cohortId, seq: { not: null } },
      orderBy: [{ attemptId: "asc" }, { seq: "asc" }],
      distinct: ["attemptId", "seq"],
      take: 3,
    });
    const items = decisions.map(({ attemptId, seq, caseId, sceneId }, position) => {
      return { position, attemptId, seq: seq ?? 0, caseId, sceneId };
    });
    const { id } = await calibrationSet.create({
      data: {
        ...{ cohortId, title: "Golden", createdById: manager.id, items: { create: items } },
        people: { create: people.map((person) => ({ userId: person.id })) },
      },
    });
    return id;
  });
}
