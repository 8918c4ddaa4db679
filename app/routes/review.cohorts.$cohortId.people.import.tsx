import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { requireForm } from "#app/accounts/form.server.ts";
import { joinAddress } from "#app/accounts/site.server.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { checkAgainst, importRoster } from "#app/review/cohorts/import-roster.server.ts";
import { linksCsv } from "#app/review/cohorts/links-csv.ts";
import { parseRoster } from "#app/review/cohorts/parse-roster.ts";
import { rosterIn } from "#app/review/cohorts/roster-in.server.ts";
import { RosterImport } from "#app/ui/review/cohorts/roster-import.tsx";
import { RosterImported } from "#app/ui/review/cohorts/roster-imported.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Import a list · ${data?.cohort.name ?? ""} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  return { cohort: await requireCohort(manager, params["cohortId"]) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const form = await requireForm(request);
  const { text, problem } = await rosterIn(form);
  const read = problem === null ? parseRoster(text) : { ok: false as const, problem };
  if (!read.ok) {
    return data({ text, problem: read.problem, check: null, done: null }, { status: 400 });
  }
  if (form.get("intent") !== "import") {
    const check = await checkAgainst(cohort, read.rows);
    return data({ text, problem: null, check, done: null });
  }
  const imported = await importRoster(manager, cohort, read.rows, new Date());
  if (!imported.ok) {
    return data({ text, problem: null, check: imported.check, done: null }, { status: 409 });
  }
  const links = imported.links.map(({ token, ...who }) => ({
    ...who,
    link: joinAddress(request, token),
  }));
  const done = { links, csv: linksCsv(links), joined: imported.check.counts.joins };
  return data({ text: "", problem: null, check: null, done });
}

export default function ImportPage() {
  const { cohort } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.done) return <RosterImported cohort={cohort} {...answer.done} />;
  return (
    <RosterImport
      cohort={cohort}
      text={answer?.text ?? ""}
      problem={answer?.problem ?? null}
      check={answer?.check ?? null}
    />
  );
}
