import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { requireRest } from "#app/accounts/rate.server.ts";
import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { href } from "#app/href.ts";
import { chosen, typed, type Fields } from "#app/kit/form/form.ts";
import { LONGEST_WORDS } from "#app/kit/form/limits.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { requireSubmission } from "#app/studio/publishing/submissions.server.ts";
import { withdrawSubmission } from "#app/studio/submit/submit.server.ts";
import { reviewPageOf } from "./review-page.server.ts";
import { approveSubmission, returnSubmission } from "./review-submission.server.ts";
import { Review } from "./review.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Review: ${data?.submission.title ?? ""} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  return reviewPageOf(user, await requireSubmission(params["submissionId"]));
}

const FIELDS = {
  ...{ decision: chosen(), note: typed(LONGEST_WORDS, "the note") },
} satisfies Fields;

export async function action({ request, params }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  const submission = await requireSubmission(params["submissionId"]);
  await requireRest(user, "check");
  const { values, errors } = await readForm(request, FIELDS);
  const { note = "", decision } = values;
  if (errors) return data({ note, problem: errors["note"] ?? null }, { status: 400 });
  const here = href("/studio/reviews/:submissionId", { submissionId: submission.id });
  if (decision === "withdraw") {
    if (await withdrawSubmission(user, submission)) return redirect(here);
    const problem = "It was decided meanwhile, or you did not write in it.";
    return data({ note, problem }, { status: 409 });
  }
  if (decision !== "approve" && decision !== "return")
    throw new Response("Choose what to do with it.", { status: 400 });
  const decide = decision === "approve" ? approveSubmission : returnSubmission;
  const decided = await decide(user, submission, note);
  if (!decided.ok) return data({ note, problem: decided.problem }, { status: 409 });
  return redirect(
    decision === "approve" ? href("/studio/scenarios/:slug", { slug: submission.slug }) : here,
  );
}

export default function ReviewRoute() {
  const refused = useActionData<typeof action>();
  const loaded = useLoaderData<typeof loader>();
  return <Review {...loaded} note={refused?.note ?? ""} problem={refused?.problem ?? null} />;
}
