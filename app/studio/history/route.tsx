import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireRest } from "#app/accounts/rate.server.ts";
import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { href } from "#app/href.ts";
import { chosen, type Fields } from "#app/kit/form/form.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { pageIn } from "#app/kit/table/paging.ts";
import { compareText } from "#app/studio/compare/compare-text.ts";
import { TextDiff } from "#app/studio/compare/text-diff.tsx";
import { requireDraft } from "#app/studio/drafts/drafts.server.ts";
import { listRevisions, requireRevision, restoreRevision } from "./draft-history.server.ts";
import { History } from "./history.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `History of ${data?.draft.title ?? ""} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  const { id, title, slug, text } = await requireDraft(params["draftId"]);
  const entry = new URL(request.url).searchParams.get("entry");
  if (entry) await requireRest(user, "compare");
  const chosen = entry && {
    id: entry,
    change: compareText(await requireRevision(id, entry), text),
  };
  return {
    draft: { id, title, slug },
    revisions: await listRevisions(id, pageIn(request.url)),
    chosen,
  };
}

/** Nobody types here. */
const FIELDS = { restore: chosen() } satisfies Fields;

export async function action({ request, params }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  const { id } = await requireDraft(params["draftId"]);
  const { values } = await readForm(request, FIELDS);
  await restoreRevision(user, id, values["restore"] ?? "");
  return redirect(href("/studio/drafts/:draftId", { draftId: id }));
}

export default function HistoryPage() {
  const { chosen, ...loaded } = useLoaderData<typeof loader>();
  const difference = chosen ? <TextDiff change={chosen.change} before="Then" after="Now" /> : null;
  return <History {...loaded} chosen={chosen ? { id: chosen.id, difference } : null} />;
}
