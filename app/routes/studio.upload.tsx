import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { uploadFiles } from "#app/studio/drafts/upload.server.ts";
import { Upload } from "#app/ui/studio/upload.tsx";

export const meta: MetaFunction = () => [{ title: "Upload · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireUser(request, ...rolesFor("write"));
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  const form = await request.formData().catch(() => null);
  if (form === null) throw new Response("This form could not be read.", { status: 400 });
  const files = form.getAll("files").filter((file) => file instanceof File && file.size > 0);
  if (files.length === 0)
    return data({ outcomes: null, problem: "Choose a file first." }, { status: 400 });
  return { outcomes: await uploadFiles(user, files as File[]), problem: null };
}

export default function UploadPage() {
  const answer = useActionData<typeof action>();
  return <Upload outcomes={answer?.outcomes ?? null} problem={answer?.problem ?? null} />;
}
