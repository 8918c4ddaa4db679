-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN "cohortId" TEXT;

-- CreateTable
CREATE TABLE "Cohort" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "terms" JSONB NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" DATETIME
);

-- CreateTable
CREATE TABLE "CohortManager" (
    "cohortId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "since" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("cohortId", "userId"),
    CONSTRAINT "CohortManager_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CohortManager_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CohortMember" (
    "cohortId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "joinedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leftAt" DATETIME,

    PRIMARY KEY ("cohortId", "userId"),
    CONSTRAINT "CohortMember_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CohortMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "userId" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "mostUses" INTEGER NOT NULL,
    CONSTRAINT "Invitation_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Invitation_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "paced" BOOLEAN NOT NULL DEFAULT false,
    "opensAt" DATETIME NOT NULL,
    "dueAt" DATETIME,
    "attemptsAllowed" INTEGER,
    "rule" TEXT NOT NULL DEFAULT 'first',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" DATETIME,
    CONSTRAINT "Assignment_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssignmentItem" (
    "assignmentId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("assignmentId", "slug"),
    CONSTRAINT "AssignmentItem_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssignmentExtension" (
    "assignmentId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "dueAt" DATETIME,
    "paceFactor" REAL,
    "extraAttempts" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("assignmentId", "userId"),
    CONSTRAINT "AssignmentExtension_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AssignmentExtension_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Result" (
    "attemptId" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "assignmentId" TEXT,
    "cohortId" TEXT,
    "ordinal" INTEGER NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "finishedAt" DATETIME NOT NULL,
    "points" INTEGER NOT NULL,
    "of" INTEGER NOT NULL,
    "percent" INTEGER NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "critical" INTEGER NOT NULL,
    "adjusted" BOOLEAN NOT NULL DEFAULT false,
    "skills" JSONB NOT NULL,
    CONSTRAINT "Result_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Result_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Decision" (
    "attemptId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "seq" INTEGER,
    "userId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "cohortId" TEXT,
    "mode" TEXT NOT NULL,
    "first" BOOLEAN NOT NULL,
    "finishedAt" DATETIME NOT NULL,
    "caseId" TEXT NOT NULL,
    "sceneId" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "action" TEXT,
    "team" TEXT,
    "verdict" TEXT NOT NULL,
    "keyVerdict" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "rest" INTEGER NOT NULL,
    "error" TEXT,
    "certainty" INTEGER,
    "need" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    "minute" INTEGER NOT NULL,
    "spent" INTEGER NOT NULL,
    "opened" JSONB NOT NULL,
    "cited" JSONB NOT NULL,
    "expected" JSONB NOT NULL,
    "sections" JSONB NOT NULL,
    "note" TEXT NOT NULL,

    PRIMARY KEY ("attemptId", "line"),
    CONSTRAINT "Decision_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Result" ("attemptId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionTally" (
    "scope" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "first" BOOLEAN NOT NULL,
    "caseId" TEXT NOT NULL,
    "sceneId" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "rest" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,

    PRIMARY KEY ("scope", "slug", "versionId", "mode", "first", "caseId", "sceneId", "choice", "verdict", "points", "rest")
);

-- CreateTable
CREATE TABLE "DetailTally" (
    "scope" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "first" BOOLEAN NOT NULL,
    "caseId" TEXT NOT NULL,
    "sceneId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "right" BOOLEAN NOT NULL,
    "n" INTEGER NOT NULL,

    PRIMARY KEY ("scope", "slug", "versionId", "mode", "first", "caseId", "sceneId", "kind", "value", "right")
);

-- CreateTable
CREATE TABLE "Adjustment" (
    "attemptId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB,
    "reason" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("attemptId", "number"),
    CONSTRAINT "Adjustment_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Adjustment_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "seq" INTEGER,
    "text" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ReviewNote_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReadinessDecision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "computed" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedById" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ReadinessDecision_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReadinessDecision_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReadinessDecision_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalibrationSet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" DATETIME,
    CONSTRAINT "CalibrationSet_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalibrationItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "setId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "attemptId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "caseId" TEXT NOT NULL,
    "sceneId" TEXT NOT NULL,
    CONSTRAINT "CalibrationItem_setId_fkey" FOREIGN KEY ("setId") REFERENCES "CalibrationSet" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CalibrationItem_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalibrationPerson" (
    "setId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "finishedAt" DATETIME,

    PRIMARY KEY ("setId", "userId"),
    CONSTRAINT "CalibrationPerson_setId_fkey" FOREIGN KEY ("setId") REFERENCES "CalibrationSet" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CalibrationPerson_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalibrationAnswer" (
    "itemId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "team" TEXT,
    "certainty" INTEGER NOT NULL,
    "cited" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("itemId", "userId"),
    CONSTRAINT "CalibrationAnswer_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "CalibrationItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CalibrationAnswer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StatementDelivery" (
    "attemptId" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" DATETIME,
    "message" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "StatementDelivery_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "paced" BOOLEAN NOT NULL,
    "paceFactor" REAL NOT NULL DEFAULT 1,
    "startedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" DATETIME,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "minute" INTEGER NOT NULL DEFAULT 0,
    "snapshot" JSONB,
    "score" JSONB,
    "percent" INTEGER,
    "passed" BOOLEAN,
    "critical" BOOLEAN,
    "assignmentId" TEXT,
    "assignedSlug" TEXT,
    "ordinal" INTEGER,
    "counted" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Attempt_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attempt_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ScenarioVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attempt_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Attempt" ("critical", "finishedAt", "id", "minute", "mode", "paceFactor", "paced", "passed", "percent", "score", "seq", "snapshot", "startedAt", "userId", "versionId") SELECT "critical", "finishedAt", "id", "minute", "mode", "paceFactor", "paced", "passed", "percent", "score", "seq", "snapshot", "startedAt", "userId", "versionId" FROM "Attempt";
DROP TABLE "Attempt";
ALTER TABLE "new_Attempt" RENAME TO "Attempt";
CREATE INDEX "Attempt_userId_startedAt_idx" ON "Attempt"("userId", "startedAt");
CREATE INDEX "Attempt_versionId_finishedAt_idx" ON "Attempt"("versionId", "finishedAt");
CREATE INDEX "Attempt_counted_finishedAt_idx" ON "Attempt"("counted", "finishedAt");
CREATE UNIQUE INDEX "Attempt_assignmentId_userId_assignedSlug_ordinal_key" ON "Attempt"("assignmentId", "userId", "assignedSlug", "ordinal");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "CohortManager_userId_idx" ON "CohortManager"("userId");

-- CreateIndex
CREATE INDEX "CohortMember_userId_idx" ON "CohortMember"("userId");

-- CreateIndex
CREATE INDEX "Invitation_cohortId_expiresAt_idx" ON "Invitation"("cohortId", "expiresAt");

-- CreateIndex
CREATE INDEX "Assignment_cohortId_opensAt_idx" ON "Assignment"("cohortId", "opensAt");

-- CreateIndex
CREATE INDEX "Result_cohortId_userId_idx" ON "Result"("cohortId", "userId");

-- CreateIndex
CREATE INDEX "Result_assignmentId_userId_idx" ON "Result"("assignmentId", "userId");

-- CreateIndex
CREATE INDEX "Result_slug_finishedAt_idx" ON "Result"("slug", "finishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Result_userId_slug_mode_ordinal_key" ON "Result"("userId", "slug", "mode", "ordinal");

-- CreateIndex
CREATE INDEX "Decision_slug_caseId_sceneId_choice_idx" ON "Decision"("slug", "caseId", "sceneId", "choice");

-- CreateIndex
CREATE INDEX "Decision_cohortId_userId_idx" ON "Decision"("cohortId", "userId");

-- CreateIndex
CREATE INDEX "Decision_userId_finishedAt_idx" ON "Decision"("userId", "finishedAt");

-- CreateIndex
CREATE INDEX "ReviewNote_attemptId_at_idx" ON "ReviewNote"("attemptId", "at");

-- CreateIndex
CREATE INDEX "ReadinessDecision_cohortId_userId_at_idx" ON "ReadinessDecision"("cohortId", "userId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "CalibrationItem_setId_position_key" ON "CalibrationItem"("setId", "position");

-- CreateIndex
CREATE INDEX "CalibrationPerson_userId_idx" ON "CalibrationPerson"("userId");

-- CreateIndex
CREATE INDEX "StatementDelivery_state_nextTryAt_idx" ON "StatementDelivery"("state", "nextTryAt");

-- CreateIndex
CREATE INDEX "AuditEntry_cohortId_at_idx" ON "AuditEntry"("cohortId", "at");

