-- CreateTable
CREATE TABLE "Revision" (
    "key" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("key")
);
