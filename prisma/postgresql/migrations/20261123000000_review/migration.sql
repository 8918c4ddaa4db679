-- CreateEnum
CREATE TYPE "AttemptRule" AS ENUM ('first', 'best', 'last');

-- CreateEnum
CREATE TYPE "AdjustmentKind" AS ENUM ('verdict', 'score', 'regrade', 'grade');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('waiting', 'sent', 'refused');

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "assignedSlug" TEXT,
ADD COLUMN     "assignmentId" TEXT,
ADD COLUMN     "counted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "ordinal" INTEGER;

-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN     "cohortId" TEXT;

-- CreateTable
CREATE TABLE "Cohort" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "terms" JSONB NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMP(3),

    CONSTRAINT "Cohort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CohortManager" (
    "cohortId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CohortManager_pkey" PRIMARY KEY ("cohortId","userId")
);

-- CreateTable
CREATE TABLE "CohortMember" (
    "cohortId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "joinedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leftAt" TIMESTAMP(3),

    CONSTRAINT "CohortMember_pkey" PRIMARY KEY ("cohortId","userId")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "userId" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "closedAt" TIMESTAMP(3),
    "uses" INTEGER NOT NULL DEFAULT 0,
    "mostUses" INTEGER NOT NULL,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "mode" "Mode" NOT NULL,
    "paced" BOOLEAN NOT NULL DEFAULT false,
    "opensAt" TIMESTAMP(3) NOT NULL,
    "dueAt" TIMESTAMP(3),
    "attemptsAllowed" INTEGER,
    "rule" "AttemptRule" NOT NULL DEFAULT 'first',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMP(3),

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssignmentItem" (
    "assignmentId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "AssignmentItem_pkey" PRIMARY KEY ("assignmentId","slug")
);

-- CreateTable
CREATE TABLE "AssignmentExtension" (
    "assignmentId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "dueAt" TIMESTAMP(3),
    "paceFactor" DOUBLE PRECISION,
    "extraAttempts" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AssignmentExtension_pkey" PRIMARY KEY ("assignmentId","userId")
);

-- CreateTable
CREATE TABLE "Result" (
    "attemptId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "mode" "Mode" NOT NULL,
    "assignmentId" TEXT,
    "cohortId" TEXT,
    "ordinal" INTEGER NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3) NOT NULL,
    "points" INTEGER NOT NULL,
    "of" INTEGER NOT NULL,
    "percent" INTEGER NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "critical" INTEGER NOT NULL,
    "adjusted" BOOLEAN NOT NULL DEFAULT false,
    "skills" JSONB NOT NULL,

    CONSTRAINT "Result_pkey" PRIMARY KEY ("attemptId")
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
    "mode" "Mode" NOT NULL,
    "first" BOOLEAN NOT NULL,
    "finishedAt" TIMESTAMP(3) NOT NULL,
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

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("attemptId","line")
);

-- CreateTable
CREATE TABLE "DecisionTally" (
    "scope" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "mode" "Mode" NOT NULL,
    "first" BOOLEAN NOT NULL,
    "caseId" TEXT NOT NULL,
    "sceneId" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "rest" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "DecisionTally_pkey" PRIMARY KEY ("scope","slug","versionId","mode","first","caseId","sceneId","choice","verdict","points","rest")
);

-- CreateTable
CREATE TABLE "DetailTally" (
    "scope" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "mode" "Mode" NOT NULL,
    "first" BOOLEAN NOT NULL,
    "caseId" TEXT NOT NULL,
    "sceneId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "right" BOOLEAN NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "DetailTally_pkey" PRIMARY KEY ("scope","slug","versionId","mode","first","caseId","sceneId","kind","value","right")
);

-- CreateTable
CREATE TABLE "Adjustment" (
    "attemptId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "AdjustmentKind" NOT NULL,
    "target" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB,
    "reason" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Adjustment_pkey" PRIMARY KEY ("attemptId","number")
);

-- CreateTable
CREATE TABLE "ReviewNote" (
    "id" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "seq" INTEGER,
    "text" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadinessDecision" (
    "id" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "computed" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedById" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReadinessDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalibrationSet" (
    "id" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMP(3),

    CONSTRAINT "CalibrationSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalibrationItem" (
    "id" TEXT NOT NULL,
    "setId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "attemptId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "caseId" TEXT NOT NULL,
    "sceneId" TEXT NOT NULL,

    CONSTRAINT "CalibrationItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalibrationPerson" (
    "setId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "CalibrationPerson_pkey" PRIMARY KEY ("setId","userId")
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
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CalibrationAnswer_pkey" PRIMARY KEY ("itemId","userId")
);

-- CreateTable
CREATE TABLE "StatementDelivery" (
    "attemptId" TEXT NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMP(3),
    "message" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "StatementDelivery_pkey" PRIMARY KEY ("attemptId")
);

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
CREATE INDEX "Attempt_counted_finishedAt_idx" ON "Attempt"("counted", "finishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_assignmentId_userId_assignedSlug_ordinal_key" ON "Attempt"("assignmentId", "userId", "assignedSlug", "ordinal");

-- CreateIndex
CREATE INDEX "AuditEntry_cohortId_at_idx" ON "AuditEntry"("cohortId", "at");

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortManager" ADD CONSTRAINT "CohortManager_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortManager" ADD CONSTRAINT "CohortManager_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortMember" ADD CONSTRAINT "CohortMember_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortMember" ADD CONSTRAINT "CohortMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentItem" ADD CONSTRAINT "AssignmentItem_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentExtension" ADD CONSTRAINT "AssignmentExtension_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentExtension" ADD CONSTRAINT "AssignmentExtension_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Result" ADD CONSTRAINT "Result_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Result" ADD CONSTRAINT "Result_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Result"("attemptId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewNote" ADD CONSTRAINT "ReviewNote_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewNote" ADD CONSTRAINT "ReviewNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadinessDecision" ADD CONSTRAINT "ReadinessDecision_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadinessDecision" ADD CONSTRAINT "ReadinessDecision_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadinessDecision" ADD CONSTRAINT "ReadinessDecision_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalibrationSet" ADD CONSTRAINT "CalibrationSet_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalibrationItem" ADD CONSTRAINT "CalibrationItem_setId_fkey" FOREIGN KEY ("setId") REFERENCES "CalibrationSet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalibrationItem" ADD CONSTRAINT "CalibrationItem_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalibrationPerson" ADD CONSTRAINT "CalibrationPerson_setId_fkey" FOREIGN KEY ("setId") REFERENCES "CalibrationSet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalibrationPerson" ADD CONSTRAINT "CalibrationPerson_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalibrationAnswer" ADD CONSTRAINT "CalibrationAnswer_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "CalibrationItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalibrationAnswer" ADD CONSTRAINT "CalibrationAnswer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementDelivery" ADD CONSTRAINT "StatementDelivery_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

