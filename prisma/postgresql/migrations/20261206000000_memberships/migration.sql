-- Invitations are to an address and wait to be accepted, accounts know which cohort made them and whether their address is proved, and somebody can ask for a draft to be put away.
ALTER TABLE "User" ADD COLUMN "provedAt" TIMESTAMP(3);
ALTER TABLE "User" ADD COLUMN "madeInId" TEXT;
ALTER TABLE "User" ADD CONSTRAINT "User_madeInId_fkey" FOREIGN KEY ("madeInId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- Admins made the accounts above trainee, and the demonstration its own; anybody may have typed the address of another.
UPDATE "User" SET "provedAt" = "createdAt" WHERE "role" <> 'trainee' OR "demo";
-- A cohort that makes an account makes its first link with it; an admin's link names no cohort.
UPDATE "User" SET "madeInId" = (
    SELECT i."cohortId" FROM "Invitation" i WHERE i."userId" = "User"."id" ORDER BY i."createdAt", i."id" LIMIT 1
) WHERE "role" = 'trainee';
ALTER TABLE "Invitation" ADD COLUMN "email" TEXT;
ALTER TABLE "Invitation" ADD COLUMN "name" TEXT;
ALTER TABLE "Invitation" ADD COLUMN "paceFactor" DOUBLE PRECISION;
ALTER TABLE "Invitation" ADD COLUMN "declinedAt" TIMESTAMP(3);
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");
ALTER TABLE "Draft" ADD COLUMN "askedById" TEXT;
ALTER TABLE "Draft" ADD COLUMN "askedAt" TIMESTAMP(3);
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
