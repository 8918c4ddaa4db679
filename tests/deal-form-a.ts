/** For tests that play an author's paths in an assessment: those are of form A. What is really dealt is tests/http/forms.test.ts. */
export const DEAL_FORM_A = `UPDATE "ScenarioVersion" SET "assessment" = ("form" = 'A')`;
