-- CreateTable
CREATE TABLE "ChangeCount" (
    "key" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "ChangeCount_pkey" PRIMARY KEY ("key")
);
