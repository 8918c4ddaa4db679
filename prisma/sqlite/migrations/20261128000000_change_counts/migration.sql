-- CreateTable
CREATE TABLE "ChangeCount" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "n" INTEGER NOT NULL
);
