import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { href } from "#app/href.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { readLastDeed } from "#app/review/audit/audit-trail.server.ts";
import { parseCohort, SETTINGS_FIELDS } from "#app/review/cohorts/cohort-form.ts";
import { listZones } from "#app/review/cohorts/zones.server.ts";
import {
  addManager,
  changeCohort,
  listManagers,
  removeManager,
  setArchived,
} from "./settings.server.ts";
import { CohortSettings } from "./settings.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Settings · ${data?.cohort.name ?? ""} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const deed = new URL(request.url).searchParams.get("done");
  const done = deed === null ? null : await readLastDeed(manager.id, cohort.id, deed);
  return { cohort, managers: await listManagers(cohort.id), zones: listZones(), done };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const form = await readForm(request, SETTINGS_FIELDS);
  const { values } = form;
  const refuse = (status: number, errors: Record<string, string>) =>
    data({ values, errors }, { status });
  const intent = values["intent"] ?? "";
  switch (intent) {
    case "change": {
      const parsed = parseCohort(form);
      if (!parsed.ok) return refuse(400, { ...parsed.errors });
      await changeCohort(manager, cohort, parsed.wish);
      break;
    }
    case "add-manager": {
      if (form.errors) return refuse(400, { ...form.errors });
      const added = await addManager(manager, cohort, values["email"] ?? "");
      if (!added.ok) return refuse(409, { email: added.problem });
      break;
    }
    case "remove-manager": {
      const userId = values["userId"] ?? "";
      const removed = await removeManager(manager, cohort, userId);
      if (!removed.ok) return refuse(409, { form: removed.problem });
      // Whoever removes themselves does not see the cohort any more.
      if (userId === manager.id && manager.role !== "admin") return redirect("/review/cohorts");
      break;
    }
    case "archive":
    case "restore":
      await setArchived(manager, cohort, intent === "archive", new Date());
      break;
    default:
      return refuse(400, { form: "Choose what to change." });
  }
  const done = new URLSearchParams({ done: DEEDS[intent] });
  return redirect(
    `${href("/review/cohorts/:cohortId/settings", { cohortId: cohort.id })}?${done.toString()}`,
  );
}

/** As the audit trail calls what a form asks for. */
const DEEDS = {
  change: "change cohort",
  "add-manager": "add manager",
  "remove-manager": "remove manager",
  archive: "archive cohort",
  restore: "restore cohort",
} as const;

export default function SettingsPage() {
  return (
    <CohortSettings
      {...useLoaderData<typeof loader>()}
      refused={useActionData<typeof action>() ?? null}
    />
  );
}
