import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { shownAddress } from "#app/accounts/site.server.ts";
import { href } from "#app/href.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { pageIn } from "#app/kit/table/paging.ts";
import { sendsMail } from "#app/mail/outbox.server.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { readLastDeed } from "#app/review/audit/audit-trail.server.ts";
import {
  addPerson,
  inviteAgain,
  PEOPLE_FIELDS,
  withdraw,
  type Added,
} from "./add-person.server.ts";
import { setActive, setPresent } from "./deactivate.server.ts";
import { listInvited, listPeople } from "./list-people.server.ts";
import { People } from "./people.tsx";
import { renewLink } from "./renew-link.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `People · ${data?.cohort.name ?? ""} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const place = new URL(request.url).searchParams;
  const [search, deed] = [place.get("q") ?? "", place.get("done")];
  const done = deed === null ? null : await readLastDeed(manager.id, cohort.id, deed);
  const now = new Date();
  const roster = await listPeople(manager, cohort, search, pageIn(request.url), now);
  const invited = await listInvited(cohort, search, pageIn(request.url, "invited"), now);
  return { cohort, search, roster, invited, done, mails: sendsMail() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const form = await readForm(request, PEOPLE_FIELDS);
  const { values } = form;
  const userId = values["userId"] ?? "";
  const now = new Date();
  const intent = values["intent"] ?? "";
  switch (intent) {
    case "add":
      return told(request, await addPerson(manager, cohort, form, now));
    case "invite-again":
      return told(request, await inviteAgain(manager, cohort, values["invitation"] ?? "", now));
    case "withdraw":
      await withdraw(manager, cohort, values["invitation"] ?? "", now);
      return redirect(href("/review/cohorts/:cohortId/people", { cohortId: cohort.id }));
    case "renew-link": {
      const renewed = await renewLink(manager, cohort, userId, now);
      if (!renewed.ok) {
        const refused = { values: {}, errors: { form: renewed.problem } };
        return data({ refused, told: null }, { status: renewed.status });
      }
      const { name, email, mailed } = renewed.link;
      const words = mailed
        ? `A new link for ${name} goes to ${email} by mail. It works once, for 14 days.`
        : `The new link of ${name} works once, for 14 days.`;
      return data({ refused: null, told: { words, link: shownAddress(request, renewed.link) } });
    }
    case "deactivate":
    case "reopen": {
      const changed = await setActive(manager, cohort, userId, intent === "reopen", now);
      if (!changed.ok) {
        const refused = { values: {}, errors: { form: changed.problem } };
        return data({ refused, told: null }, { status: 403 });
      }
      break;
    }
    case "take-out":
    case "bring-back":
      await setPresent(manager, cohort, userId, intent === "bring-back", now);
      break;
    default:
      throw new Response("Choose what to do.", { status: 400 });
  }
  // Back to where the person stands in the list.
  const place = new URL(request.url).searchParams;
  place.delete("index");
  place.set("done", DEEDS[intent]);
  return redirect(
    `${href("/review/cohorts/:cohortId/people", { cohortId: cohort.id })}?${place.toString()}`,
  );
}

function told(request: Request, added: Added) {
  if (!added.ok) {
    const refused = { values: added.values, errors: added.errors };
    return data({ refused, told: null }, { status: added.status });
  }
  const link = added.link && shownAddress(request, added.link);
  return data({ refused: null, told: { words: added.words, link } });
}

/** As the audit trail calls what a form asks for. */
const DEEDS = {
  deactivate: "deactivate",
  reopen: "reopen",
  "take-out": "take out",
  "bring-back": "bring back",
} as const;

export default function PeoplePage() {
  const answer = useActionData<typeof action>();
  return (
    <People
      {...useLoaderData<typeof loader>()}
      told={answer?.told ?? null}
      refused={answer?.refused ?? null}
    />
  );
}
