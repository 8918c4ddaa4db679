-- CreateEnum
CREATE TYPE "JobState" AS ENUM ('waiting', 'done', 'failed');

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "askerId" TEXT NOT NULL,
    "about" JSONB NOT NULL,
    "state" "JobState" NOT NULL DEFAULT 'waiting',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "notBefore" TIMESTAMP(3) NOT NULL,
    "error" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobPiece" (
    "jobId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "payload" JSONB,
    "outcome" JSONB,

    CONSTRAINT "JobPiece_pkey" PRIMARY KEY ("jobId","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "Job_key_key" ON "Job"("key");

-- CreateIndex
CREATE INDEX "Job_state_notBefore_idx" ON "Job"("state", "notBefore");

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_askerId_fkey" FOREIGN KEY ("askerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JobPiece" ADD CONSTRAINT "JobPiece_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;
