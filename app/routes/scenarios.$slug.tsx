import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { requireForm } from "#app/accounts/form.server.ts";
import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { parseStart } from "#app/attempts/start-form.ts";
import { startAttempt } from "#app/attempts/start.server.ts";
import { requireBriefing } from "#app/library/briefing.server.ts";
import { Briefing } from "#app/ui/screens/briefing.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.briefing.title} · Eleven Minutes` : "Eleven Minutes" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("train"));
  return { briefing: await requireBriefing(params["slug"]), paceFactor: user.paceFactor };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("train"));
  const { slug } = await requireBriefing(params["slug"]);
  const parsed = parseStart(await requireForm(request));
  if (!parsed.ok) return data({ values: parsed.values, errors: parsed.errors }, { status: 400 });
  return redirect(`/attempts/${await startAttempt(user, slug, parsed.options)}`);
}

export default function BriefingPage() {
  const { briefing, paceFactor } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <Briefing briefing={briefing} paceFactor={paceFactor} refused={refused ?? null} />;
}
