-- CreateTable
CREATE TABLE "TallyRevision" (
    "versionId" TEXT NOT NULL PRIMARY KEY,
    "n" INTEGER NOT NULL
);
