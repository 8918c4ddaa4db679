/** A calibration set over decisions of a cohort, written where no page is asked. */
import { randomUUID } from "node:crypto";

import type { House } from "./house.ts";

const NOW = "2026-10-05T09:00:00.000+00:00";

/** Makes a set of three decisions for one demo account of each role; its id. */
export function makeCalibration(house: House, cohortId: string): string {
  const set = randomUUID();
  house.change(
    `INSERT INTO "CalibrationSet" ("id", "cohortId", "title", "createdById", "createdAt")
     SELECT ?, ?, 'Golden', "id", ? FROM "User" WHERE "email" = 'manager@example.com'`,
    ...[set, cohortId, NOW],
  );
  const decisions = house.rows<{ attemptId: string; seq: number }>(
    `SELECT DISTINCT "attemptId", "seq" FROM "Decision"
     WHERE "cohortId" = ? AND "seq" IS NOT NULL ORDER BY "attemptId", "seq" LIMIT 3`,
    cohortId,
  );
  for (const [position, { attemptId, seq }] of decisions.entries())
    house.change(
      `INSERT INTO "CalibrationItem" ("id", "setId", "position", "attemptId", "seq", "caseId", "sceneId")
       SELECT ?, ?, ?, "attemptId", "seq", "caseId", "sceneId" FROM "Decision" WHERE "attemptId" = ? AND "seq" = ?`,
      ...[randomUUID(), set, position, attemptId, seq],
    );
  house.change(
    `INSERT INTO "CalibrationPerson" ("setId", "userId") SELECT ?, "id" FROM "User"
     WHERE "email" IN ('trainee@example.com', 'trainer@example.com', 'manager@example.com', 'admin@example.com')`,
    set,
  );
  return set;
}
