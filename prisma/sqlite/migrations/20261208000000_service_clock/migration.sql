-- Whether somebody has begun and not finished an assessment is asked at every step of a practice.
CREATE INDEX "Attempt_userId_mode_finishedAt_idx" ON "Attempt"("userId", "mode", "finishedAt");

-- Paced attempts last as long as the service ran; those that are there get these columns at the next start, from their logs.
CREATE TABLE "ServiceClock" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "served" REAL NOT NULL,
    "wall" REAL NOT NULL
);
ALTER TABLE "Attempt" ADD COLUMN "countsFrom" REAL;
ALTER TABLE "Attempt" ADD COLUMN "pausedAt" REAL;
ALTER TABLE "Attempt" ADD COLUMN "endsAt" REAL;
CREATE INDEX "Attempt_endsAt_idx" ON "Attempt"("endsAt");
