-- Mail is sent by jobs that the program asks for itself; a link knows where it was mailed to.
ALTER TABLE "Invitation" ADD COLUMN "sentTo" TEXT;
ALTER TABLE "Job" ALTER COLUMN "askerId" DROP NOT NULL;
