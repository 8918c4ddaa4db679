import { randomUUID } from "node:crypto";

import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { pageIn } from "#app/accounts/paging.ts";
import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { storeUpload, uploadOutcome } from "#app/studio/drafts/upload.server.ts";
import { Upload } from "#app/ui/studio/upload.tsx";

export const meta: MetaFunction = () => [{ title: "Upload · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  const job = new URL(request.url).searchParams.get("job");
  const outcome = job === null ? null : await uploadOutcome(user, job, pageIn(request.url));
  return { outcome, formKey: randomUUID() };
}

export async function action({ request }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  const form = await request.formData().catch(() => null);
  if (form === null) throw new Response("This form could not be read.", { status: 400 });
  const sent = form.getAll("files").filter((file) => file instanceof File);
  const files = sent.filter(({ size }) => size > 0);
  const stored = await storeUpload(user, files, String(form.get("key") ?? ""));
  if (!stored.ok) return data({ problem: stored.problem }, { status: stored.status });
  return redirect(`/studio/upload?job=${stored.job}`);
}

export default function UploadPage() {
  const problem = useActionData<typeof action>()?.problem ?? null;
  return <Upload {...useLoaderData<typeof loader>()} problem={problem} />;
}
