-- Whether somebody has begun and not finished an assessment is asked at every step of a practice.
CREATE INDEX "Attempt_userId_mode_finishedAt_idx" ON "Attempt"("userId", "mode", "finishedAt");
