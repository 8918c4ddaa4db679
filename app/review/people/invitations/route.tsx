import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { joinAddress } from "#app/accounts/site.server.ts";
import { href } from "#app/href.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { sendsMail } from "#app/mail/outbox.server.ts";
import { requireCohort, requireManager } from "#app/review/access.server.ts";
import { Invitations } from "./invitations.tsx";
import {
  closeInvitation,
  createInvitation,
  INVITATION_FIELDS,
  listInvitations,
} from "./invite.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Invitation links · ${data?.cohort.name ?? ""} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const invitations = await listInvitations(cohort, new Date());
  return { cohort, invitations, mails: sendsMail() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request);
  const cohort = await requireCohort(manager, params["cohortId"]);
  const form = await readForm(request, INVITATION_FIELDS);
  const { values } = form;
  if (values["intent"] === "close") {
    await closeInvitation(manager, cohort, values["id"] ?? "", new Date());
    return redirect(href("/review/cohorts/:cohortId/people/invitations", { cohortId: cohort.id }));
  }
  const made = await createInvitation(manager, cohort, form, new Date());
  if (made.ok) {
    return data({ link: joinAddress(request, made.token), refused: null });
  }
  const refused = { values: made.values, errors: made.errors };
  return data({ link: null, refused }, { status: 400 });
}

export default function InvitationsPage() {
  const answer = useActionData<typeof action>();
  return (
    <Invitations
      {...useLoaderData<typeof loader>()}
      link={answer?.link ?? null}
      refused={answer?.refused ?? null}
    />
  );
}
