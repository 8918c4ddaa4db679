import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { href } from "#app/href.ts";
import { chosen, typed, type Fields } from "#app/kit/form/form.ts";
import { LONGEST_SLUG, LONGEST_TITLE } from "#app/kit/form/limits.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { requireVersionText } from "#app/studio/publishing/versions.server.ts";
import { beginDraft } from "./new-draft.server.ts";
import { NewDraft } from "./new-draft.tsx";

export const meta: MetaFunction = () => [{ title: "New scenario · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireUser(request, ...rolesFor("write"));
  const from = new URL(request.url).searchParams.get("from");
  if (from === null) return { copyOf: null };
  const { id, title, number, slug } = await requireVersionText(from);
  return { copyOf: { id, title, number, slug } };
}

const FIELDS = {
  ...{ from: chosen(), title: typed(LONGEST_TITLE, "the title") },
  slug: typed(LONGEST_SLUG, "the name"),
} satisfies Fields;

export async function action({ request }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  const { values, errors } = await readForm(request, FIELDS);
  const wish = {
    title: values["title"] ?? "",
    slug: values["slug"] ?? "",
    from: values["from"] || null,
  };
  if (errors) {
    const problem = Object.values(errors).join(" ");
    return data({ ...wish, problem }, { status: 400 });
  }
  const created = await beginDraft(user, wish);
  if (!created.ok) return data({ ...wish, problem: created.problem }, { status: 400 });
  return redirect(href("/studio/drafts/:draftId", { draftId: created.id }));
}

export default function NewDraftPage() {
  const { copyOf } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <NewDraft
      copyOf={copyOf}
      title={refused?.title ?? (copyOf ? `${copyOf.title} (copy)` : "")}
      slug={refused?.slug ?? (copyOf ? `${copyOf.slug}-copy` : "")}
      problem={refused?.problem ?? null}
    />
  );
}
