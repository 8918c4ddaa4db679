-- Sessions end when they are not used and say where they are; browsers are known; failures are counted for all processes.
ALTER TABLE "Session" ADD COLUMN "seenAt" DATETIME;
ALTER TABLE "Session" ADD COLUMN "browser" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "KnownBrowser" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,

    PRIMARY KEY ("id", "userId"),
    CONSTRAINT "KnownBrowser_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FailureCount" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "n" INTEGER NOT NULL,
    "until" DATETIME NOT NULL,
    "refused" BOOLEAN NOT NULL DEFAULT false
);

-- CreateIndex
CREATE INDEX "KnownBrowser_userId_idx" ON "KnownBrowser"("userId");

-- CreateIndex
CREATE INDEX "KnownBrowser_expiresAt_idx" ON "KnownBrowser"("expiresAt");

-- CreateIndex
CREATE INDEX "FailureCount_until_idx" ON "FailureCount"("until");
