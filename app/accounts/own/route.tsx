import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { knowBrowser } from "#app/accounts/known-browser.server.ts";
import { readOwnLink } from "#app/accounts/oidc/own/own-link.server.ts";
import { beginSession, requireUser } from "#app/accounts/session.server.ts";
import { href } from "#app/href.ts";
import { env } from "#app/env.server.ts";
import { chosen } from "#app/kit/form/form.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { changePassword, PASSWORD_FIELDS } from "./change-password.server.ts";
import { OwnAccount } from "./own-account.tsx";
import { listSessions, signOutElsewhere } from "./own-sessions.server.ts";

export const meta: MetaFunction = () => [{ title: "Your account · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireUser(request);
  const { name, email, role } = visitor;
  const changed = new URL(request.url).searchParams.get("done") === "password";
  const sessions = await listSessions(request, visitor, new Date());
  const { password, chosen: since, linked } = await readOwnLink(visitor);
  const company = env.oidc === null ? null : { called: env.oidc.name, linked: linked !== null };
  return { person: { name, email, role }, sessions, changed, password, since, company };
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireUser(request);
  const now = new Date();
  const form = await readForm(request, { ...PASSWORD_FIELDS, intent: chosen() });
  switch (form.values["intent"] ?? "") {
    case "elsewhere": {
      const ended = await signOutElsewhere(request, visitor, now);
      const headers = { "Set-Cookie": await knowBrowser(request, visitor.id, now) };
      return data({ ended, errors: {} }, { headers });
    }
    case "password": {
      const changed = await changePassword(visitor, form, now);
      if (!changed.ok) {
        const { status, errors } = changed;
        return data({ ended: null, errors }, { status });
      }
      const cookies = [
        await beginSession(visitor.id, request, now),
        await knowBrowser(request, visitor.id, now),
      ];
      const headers = cookies.map((line): [string, string] => ["Set-Cookie", line]);
      return redirect(`${href("/account")}?done=password`, { headers });
    }
    default:
      throw new Response("Choose what to do.", { status: 400 });
  }
}

export default function OwnAccountPage() {
  return <OwnAccount {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
