import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { may, rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { chosen, type Fields } from "#app/kit/form/form.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { pageIn } from "#app/kit/table/paging.ts";
import { listDrafts } from "#app/studio/drafts/drafts.server.ts";
import { allowApprovingOwn, mayApproveOwn } from "#app/studio/publishing/settings.server.ts";
import { listSubmissions } from "#app/studio/publishing/submissions.server.ts";
import { listScenarios } from "#app/studio/publishing/versions.server.ts";
import { StudioHome } from "./studio-home.tsx";

export const meta: MetaFunction = () => [{ title: "Studio · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  const [drafts, reviews, scenarios, selfApproval] = await Promise.all([
    listDrafts(user, pageIn(request.url)),
    listSubmissions({ state: "open" }, pageIn(request.url, "reviews")),
    listScenarios(pageIn(request.url, "published")),
    mayApproveOwn(),
  ]);
  return { drafts, reviews, scenarios, selfApproval, mayChange: may(user.role, "administer") };
}

/** Nobody types here. */
const FIELDS = { selfApproval: chosen() } satisfies Fields;

export async function action({ request }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("administer"));
  const { values } = await readForm(request, FIELDS);
  await allowApprovingOwn(user, values["selfApproval"] === "yes");
  return redirect("/studio");
}

export default function StudioPage() {
  return <StudioHome {...useLoaderData<typeof loader>()} />;
}
