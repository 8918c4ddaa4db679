-- Refuses rows: "HandbookVersion", "ScenarioVersion"
-- Scenarios are stored in a fourth form, one row for each form of a text, and an attempt says among which its own was drawn.
ALTER TABLE "ScenarioVersion" ADD COLUMN "form" TEXT NOT NULL DEFAULT 'A';
ALTER TABLE "ScenarioVersion" ADD COLUMN "practice" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "ScenarioVersion" ADD COLUMN "assessment" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "ScenarioVersion" ADD COLUMN "mainId" TEXT REFERENCES "ScenarioVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
DROP INDEX "ScenarioVersion_slug_number_key";
CREATE UNIQUE INDEX "ScenarioVersion_slug_number_form_key" ON "ScenarioVersion"("slug", "number", "form");
ALTER TABLE "Attempt" ADD COLUMN "draw" JSONB;
