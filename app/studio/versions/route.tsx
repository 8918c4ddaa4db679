import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { href } from "#app/href.ts";
import { chosen, type Fields } from "#app/kit/form/form.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { pageIn } from "#app/kit/table/paging.ts";
import { findDraftOf } from "#app/studio/drafts/drafts.server.ts";
import { listSubmissions } from "#app/studio/publishing/submissions.server.ts";
import { requireVersions, setRetired } from "#app/studio/publishing/versions.server.ts";
import { Versions } from "./versions.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.versions[0]?.title ?? ""} · Studio · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireUser(request, ...rolesFor("write"));
  const versions = await requireVersions(params["slug"]);
  const slug = params["slug"] ?? "";
  const page = pageIn(request.url);
  const [draft, submissions] = await Promise.all([
    findDraftOf(slug),
    listSubmissions({ slug }, page),
  ]);
  return { versions, draft, submissions };
}

/** Nobody types here. */
const FIELDS = { version: chosen(), deed: chosen() } satisfies Fields;

export async function action({ request, params }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  const versions = await requireVersions(params["slug"]);
  const { values } = await readForm(request, FIELDS);
  const version = versions.find(({ id }) => id === values["version"]);
  const { deed } = values;
  if (deed === "retire-all") {
    for (const { id } of versions) await setRetired(user, id, true);
    return redirect(href("/studio/scenarios/:slug", { slug: versions[0]?.slug ?? "" }));
  }
  if (!version || (deed !== "retire" && deed !== "restore"))
    throw new Response("Choose a version, and what to do with it.", { status: 400 });
  await setRetired(user, version.id, deed === "retire");
  return redirect(href("/studio/scenarios/:slug", { slug: version.slug }));
}

export default function VersionsPage() {
  return <Versions {...useLoaderData<typeof loader>()} />;
}
