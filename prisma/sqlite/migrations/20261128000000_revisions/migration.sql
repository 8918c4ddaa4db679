-- CreateTable
CREATE TABLE "Revision" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "n" INTEGER NOT NULL
);
