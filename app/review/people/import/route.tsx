import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import type { PersonalLink } from "#app/accounts/personal-link.server.ts";
import { requireRest } from "#app/accounts/rate.server.ts";
import { joinAddress } from "#app/accounts/site.server.ts";
import { href } from "#app/href.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { shortened, type RosterCheck } from "#app/review/people/check-roster.ts";
import { importOutcome, takeRoster } from "#app/review/people/import-roster.server.ts";
import { checkAgainst } from "#app/review/people/invite-people.server.ts";
import { parseRoster } from "#app/review/people/parse-roster.ts";
import { linksCsv } from "./links-csv.ts";
import { keepSecret, makeSecret, secretIn, secretOf } from "./links-secret.server.ts";
import { RosterImport } from "./roster-import.tsx";
import { RosterImported } from "./roster-imported.tsx";
import { ROSTER_FIELDS, rosterIn } from "./roster-in.server.ts";

/** Links shown at most: all of them are in the file. */
const SHOWN_LINKS = 100;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Import a list · ${data?.cohort.name ?? ""} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const job = new URL(request.url).searchParams.get("job");
  if (job === null) return { cohort, outcome: null };
  const secret = await secretOf(request, job);
  const { links, ...outcome } = await importOutcome(manager, cohort, job, secret);
  return { cohort, outcome: { ...outcome, ...handOut(request, links) } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  await requireRest(manager, "import");
  const form = await readForm(request, ROSTER_FIELDS);
  const { text, problem } = await rosterIn(form);
  const read = problem === null ? parseRoster(text) : { ok: false as const, problem };
  if (!read.ok)
    return data({ text, problem: read.problem, check: null, secret: "" }, { status: 400 });
  const answer = (check: RosterCheck, status: number) =>
    data({ text, problem: null, check: shortened(check), secret: makeSecret() }, { status });
  const secret = secretIn(form);
  if (secret === null) return answer(await checkAgainst(manager, cohort, read.rows), 200);
  const taken = await takeRoster(manager, cohort, read.rows, secret, new Date());
  if (!taken.ok) return answer(taken.check, 409);
  const headers = { "Set-Cookie": await keepSecret(cohort, taken.job, secret) };
  return redirect(
    `${href("/review/cohorts/:cohortId/people/import", { cohortId: cohort.id })}?job=${taken.job}`,
    { headers },
  );
}

function handOut(request: Request, made: readonly PersonalLink[] | null) {
  if (made === null) return { links: null, csv: "" };
  const links = made.map(({ token, ...who }) => ({ ...who, link: joinAddress(request, token) }));
  return { links: links.slice(0, SHOWN_LINKS), csv: linksCsv(links) };
}

export default function ImportPage() {
  const { cohort, outcome } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (outcome && !answer) return <RosterImported cohort={cohort} {...outcome} />;
  return (
    <RosterImport
      cohort={cohort}
      text={answer?.text ?? ""}
      problem={answer?.problem ?? null}
      check={answer?.check ?? null}
      secret={answer?.secret ?? ""}
    />
  );
}
