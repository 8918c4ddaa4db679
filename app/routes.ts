/** Every address of the product, and the file behind it. Links are made by href.ts, which knows no other. */
import { index, route, type RouteConfig } from "@remix-run/route-config";

/** `index` are pages before others; their forms are posted with `?index`. */
const ADDRESSES = {
  // The trainee
  "/": index("shift/home/route.tsx"),
  "/scenarios/:slug": "shift/briefing/route.tsx",
  "/attempts/:attemptId": "shift/desk/route.tsx",
  "/attempts/:attemptId/handbook": "shift/desk/handbook.route.ts",
  "/attempts/:attemptId/debrief": "shift/debrief/route.tsx",
  "/handbook": index("shift/handbook/route.tsx"),
  "/handbook/:section": "shift/handbook/section/route.tsx",
  // The trainer
  "/studio": index("studio/home/route.tsx"),
  "/studio/new": "studio/new/route.tsx",
  "/studio/upload": "studio/upload/route.tsx",
  "/studio/guide": "studio/guide/route.tsx",
  "/studio/drafts/:draftId": "studio/workbench/route.tsx",
  "/studio/drafts/:draftId/save": "studio/workbench/save.route.ts",
  "/studio/drafts/:draftId/stage": "studio/stage/stage.route.ts",
  "/studio/drafts/:draftId/file": "studio/drafts/file.route.ts",
  "/studio/drafts/:draftId/history": "studio/history/route.tsx",
  "/studio/drafts/:draftId/submit": "studio/submit/route.tsx",
  "/studio/reviews/:submissionId": "studio/submission/route.tsx",
  "/studio/scenarios/:slug": "studio/versions/route.tsx",
  "/studio/scenarios/:slug/compare": "studio/compare/route.tsx",
  "/studio/versions/:versionId/file": "studio/versions/file.route.ts",
  "/studio/policies": index("studio/policies/route.tsx"),
  "/studio/policies/:clause": "studio/policies/policy/route.tsx",
  // The manager
  "/review/cohorts": index("review/cohorts/route.tsx"),
  "/review/cohorts/new": "review/cohorts/new/route.tsx",
  "/review/cohorts/:cohortId": index("review/board/route.tsx"),
  "/review/cohorts/:cohortId/people": index("review/people/route.tsx"),
  "/review/cohorts/:cohortId/people/import": "review/people/import/route.tsx",
  "/review/cohorts/:cohortId/people/invitations": "review/people/invitations/route.tsx",
  "/review/cohorts/:cohortId/people/:userId": "review/person/route.tsx",
  "/review/cohorts/:cohortId/people/:userId/report": "review/person/report/route.tsx",
  "/review/cohorts/:cohortId/assignments": index("review/assignments/route.tsx"),
  "/review/cohorts/:cohortId/assignments/new": "review/assignments/new/route.tsx",
  "/review/cohorts/:cohortId/assignments/:assignmentId": "review/assignments/assignment/route.tsx",
  "/review/cohorts/:cohortId/assignments/:assignmentId/edit": "review/assignments/edit/route.tsx",
  "/review/cohorts/:cohortId/readiness": "review/readiness/route.tsx",
  "/review/cohorts/:cohortId/calibrations": index("review/calibration/route.tsx"),
  "/review/cohorts/:cohortId/calibrations/new": "review/calibration/new/route.tsx",
  "/review/cohorts/:cohortId/calibrations/:setId": "review/calibration/set/route.tsx",
  "/review/cohorts/:cohortId/settings": "review/settings/route.tsx",
  "/review/cohorts/:cohortId/audit": "review/audit/route.tsx",
  "/review/cohorts/:cohortId/export": index("review/export/route.tsx"),
  "/review/cohorts/:cohortId/export/:file": "review/export/file.route.ts",
  "/review/cohorts/:cohortId/report": "review/report/route.tsx",
  "/review/attempts/:attemptId": "review/reading/route.tsx",
  "/review/decisions": "review/decisions/route.tsx",
  "/review/scenarios": index("review/scenarios/route.tsx"),
  "/review/scenarios/:slug": "review/scenario/route.tsx",
  "/review/scenarios/:slug/regrade": "review/regrade/route.tsx",
  "/calibrations": index("review/calibration/own/route.tsx"),
  "/calibrations/:setId": "review/calibration/part/route.tsx",
  "/join/:token": "review/join/route.tsx",
  // Everybody, and whoever keeps accounts
  "/sign-in": "accounts/sign-in/route.tsx",
  "/sign-in/oidc": "accounts/oidc/start/route.tsx",
  "/sign-in/oidc/callback": "accounts/oidc/callback/route.tsx",
  "/sign-in/forgot": "accounts/forgot/route.tsx",
  "/sign-out": "accounts/sign-in/sign-out.route.ts",
  "/account/oidc": "accounts/oidc/own/route.tsx",
  "/theme": "accounts/theme/theme.route.ts",
  "/account": "accounts/own/route.tsx",
  "/accounts": index("accounts/list/route.tsx"),
  "/accounts/new": "accounts/new/route.tsx",
  "/accounts/audit": "accounts/audit/route.tsx",
  "/accounts/:userId": "accounts/account/route.tsx",
} as const;

/** An address as it is written here, with names for what differs. */
export type Address = keyof typeof ADDRESSES;

export default Object.entries(ADDRESSES).map(([address, file]) => {
  const path = address.slice(1);
  return typeof file === "string" ? route(path, file) : { ...file, path: path || undefined };
}) satisfies RouteConfig;
