-- CreateTable
CREATE TABLE "TallyRevision" (
    "versionId" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "TallyRevision_pkey" PRIMARY KEY ("versionId")
);
