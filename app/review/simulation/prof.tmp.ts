import { insertRows } from "#app/review/counting/insert-rows.server.ts";
import { keepDemoAccounts } from "#app/accounts/demo.server.ts";
import { database } from "#app/database/client.server.ts";
import { makeScenarios } from "#app/review/make.server.ts";
import { demoAttemptRows } from "./demo-attempt-rows.server.ts";
import { demoPeople } from "./demo-people.ts";
import { demoAttempts, SPRING } from "./demo-plan.ts";
import { writeResults } from "#app/review/counting/write-results.server.ts";
import { addTallies } from "#app/review/counting/add-tallies.server.ts";
import { sumOf, talliesOf } from "#app/review/counting/tallies-of.ts";
import { decisionRows, resultRow } from "#app/review/counting/write-results.server.ts";
{
  const versions = await makeScenarios();
  const people = demoPeople(0, 40).map((p, i) => ({ ...p, id: `p${i}` }));
  let t = performance.now();
  let c = process.cpuUsage();
  const lap = (s: string) => {
    const u = process.cpuUsage(c);
    console.log(
      s,
      Math.round(performance.now() - t),
      "cpu",
      Math.round((u.user + u.system) / 1000),
    );
    t = performance.now();
    c = process.cpuUsage();
  };
  const planned = demoAttempts("spring", 40, SPRING, 3);
  const rows = await demoAttemptRows({
    cohortKey: "spring",
    cohortId: "c",
    people,
    assignments: SPRING.map((asked, i) => ({ id: `a${i}`, asked })),
    versions,
    today: new Date("2026-11-02"),
    planned,
  });
  lap("play " + planned.length);
  await database.user.createMany({
    data: people.map(({ id, email, name }) => ({ id, email, name, passwordHash: "" })),
  });
  await database.cohort.create({ data: { id: "c", name: "c", terms: {} } });
  for (const [i] of SPRING.entries())
    await database.assignment.create({
      data: { id: `a${i}`, cohortId: "c", title: "", mode: "practice", opensAt: new Date() },
    });
  lap("people");
  await database.$transaction(
    async (tx) => {
      await insertRows(tx, "Attempt", rows.attempts);
      lap("attempts " + rows.attempts.length);
      await insertRows(tx, "LogEntry", rows.entries);
      lap("entries " + rows.entries.length);
      await tx.result.createMany({ data: rows.results.map(resultRow) });
      lap("results");
      const d = rows.results.flatMap(decisionRows);
      await insertRows(tx, "Decision", d);
      lap("decisions " + d.length);
      const s = sumOf(rows.results.map(talliesOf));
      lap("sum " + s.decisions.length + " " + s.details.length);
      await addTallies(tx, s);
      lap("tallies");
    },
    { timeout: 100000 },
  );
  void [keepDemoAccounts, writeResults];
}
process.exit(0);
