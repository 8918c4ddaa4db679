import { randomUUID } from "node:crypto";

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
import { chosen, files, type Fields } from "#app/kit/form/form.ts";
import { MOST_FIELDS } from "#app/kit/form/limits.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { pageIn } from "#app/kit/table/paging.ts";
import { storeUpload, uploadOutcome } from "./upload.server.ts";
import { Upload } from "./upload.tsx";

export const meta: MetaFunction = () => [{ title: "Upload · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  const job = new URL(request.url).searchParams.get("job");
  const outcome = job === null ? null : await uploadOutcome(user, job, pageIn(request.url));
  return { outcome, formKey: randomUUID() };
}

const FIELDS = { key: chosen(), files: files(MOST_FIELDS) } satisfies Fields;

export async function action({ request }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  await requireRest(user, "upload");
  const sent = await readForm(request, FIELDS);
  const stored = await storeUpload(user, sent.files, sent.values["key"] ?? "");
  if (!stored.ok) return data({ problem: stored.problem }, { status: stored.status });
  return redirect(`${href("/studio/upload")}?job=${stored.job}`);
}

export default function UploadPage() {
  const problem = useActionData<typeof action>()?.problem ?? null;
  return <Upload {...useLoaderData<typeof loader>()} problem={problem} />;
}
