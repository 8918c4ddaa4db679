/** The demonstration: two cohorts of two managers whose people were played through the rules of the game, the same every time. */
import { listNewestForms, listVersions, readVersion } from "#app/library/versions.server.ts";
import { database } from "#app/store/client.server.ts";
import { isUniqueViolation } from "#app/store/unique-violation.ts";
import type { DemoScenario } from "./demo-attempt-rows.server.ts";
import { demoPeople } from "./demo-people.ts";
import { NIGHT, SPRING } from "./demo-plan.ts";
import { writeDemoCohort, type DemoCohort } from "./write-demo-cohort.server.ts";

/** The scenarios that the demonstration is played on: the first of the library. */
const SCENARIOS = 3;
const DAY = 86_400_000;

/** Makes both cohorts where there is none yet, and says in a line what it made; null when there was nothing to do. */
export async function makeDemoCohorts(now: Date): Promise<string | null> {
  if ((await database.cohort.count()) > 0) return null;
  const scenarios = await newestScenarios();
  if (scenarios.length === 0) return null;
  const spring: DemoCohort = {
    ...{ key: "spring", name: "Demonstration: spring intake", people: demoPeople(0, 40) },
    ...{ managers: ["manager@example.com", "admin@example.com"], assignments: SPRING },
    ...{ guest: "trainee@example.com", deactivated: 11 },
  };
  const night: DemoCohort = {
    ...{ key: "night", name: "Demonstration: night desk", people: demoPeople(40, 8) },
    ...{ managers: ["manager2@example.com"], assignments: NIGHT, guest: null, deactivated: null },
  };
  const known = [...spring.people, ...night.people].map(({ email }) => email);
  if ((await database.user.count({ where: { email: { in: known } } })) > 0) return null;
  const today = new Date(Math.floor(now.getTime() / DAY) * DAY);
  try {
    const attempts = await database.$transaction(
      async (tx) =>
        (await writeDemoCohort(tx, spring, scenarios, today)) +
        (await writeDemoCohort(tx, night, scenarios, today)),
      { timeout: 120_000, maxWait: 10_000 },
    );
    return `${known.length} simulated people, ${attempts} attempts`;
  } catch (error) {
    // Another process began at the same time and was faster.
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

async function newestScenarios(): Promise<DemoScenario[]> {
  const listed = await listVersions();
  const first = listed.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)).slice(0, SCENARIOS);
  return Promise.all(
    first.map(async ({ slug }) => {
      const forms = await listNewestForms(slug);
      const of = (mode: "practice" | "assessment") =>
        Promise.all(forms.filter((form) => form[mode]).map(({ id }) => readVersion(id)));
      return { slug, practice: await of("practice"), assessment: await of("assessment") };
    }),
  );
}
