-- Since when somebody has their password, and who made the link that they chose it with: what was chosen before stays unknown.
ALTER TABLE "User" ADD COLUMN "passwordAt" TIMESTAMP(3);
ALTER TABLE "User" ADD COLUMN "passwordBy" TEXT;
