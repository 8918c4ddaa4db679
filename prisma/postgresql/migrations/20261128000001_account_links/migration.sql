-- AlterTable
ALTER TABLE "Invitation" ALTER COLUMN "cohortId" DROP NOT NULL;
