import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { confirmSelf } from "#app/accounts/confirm-self.server.ts";
import { ROLES, rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { setAccountActive } from "#app/accounts/set-active.server.ts";
import { shownAddress } from "#app/accounts/site.server.ts";
import { whatFollows } from "#app/accounts/what-follows.ts";
import { href } from "#app/href.ts";
import { chosen, typed, type Fields } from "#app/kit/form/form.ts";
import type { FormProblems } from "#app/kit/form/form-values.ts";
import { LONGEST_PASSWORD } from "#app/kit/form/limits.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { canReach } from "#app/mail/outbox.server.ts";
import { Account } from "./account.tsx";
import { changeRole } from "./change-role.server.ts";
import { giveLink } from "./give-link.server.ts";
import { requireAccount } from "./read-account.server.ts";
import { vouchForAddress } from "./vouch.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.account.name ?? ""} · Accounts · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const admin = await requireUser(request, ...rolesFor("administer"));
  const account = await requireAccount(params["userId"], new Date());
  const standing = { ...account, linked: account.linkEnds !== null };
  const roles = ROLES.map((role) => ({
    role,
    ...(role === account.role ? { follows: [], blocked: null } : whatFollows(standing, role)),
  }));
  return { account, own: account.id === admin.id, roles, mails: canReach(account) };
}

const FIELDS = {
  ...{ intent: chosen(), role: chosen() },
  "role-password": typed(LONGEST_PASSWORD, "your password"),
  "link-password": typed(LONGEST_PASSWORD, "your password"),
} satisfies Fields;

export async function action({ request, params }: ActionFunctionArgs) {
  const admin = await requireUser(request, ...rolesFor("administer"));
  const now = new Date();
  const account = await requireAccount(params["userId"], now);
  const form = await readForm(request, FIELDS);
  const { values } = form;
  const kept: FormProblems["values"] = { role: values["role"] ?? account.role };
  const refuse = (status: 400 | 409 | 429, errors: FormProblems["errors"]) =>
    data({ given: null, refused: { values: kept, errors } }, { status });
  if (form.errors) return refuse(400, form.errors);
  const confirm = (name: keyof typeof FIELDS) => confirmSelf(admin, values[name] ?? "", now);
  const intent = values["intent"] ?? "";
  switch (intent) {
    case "link":
    case "show-link": {
      const confirmed = await confirm("link-password");
      if (!confirmed.ok) return refuse(confirmed.status, { "link-password": confirmed.problem });
      const given = await giveLink(admin, account.id, now, intent === "show-link");
      if (!given.ok) return refuse(given.status, { form: given.problem });
      return data({ given: { link: shownAddress(request, given.link) }, refused: null });
    }
    case "role": {
      const role = ROLES.find((one) => one === values["role"]);
      if (role === undefined) return refuse(400, { role: "Choose a role." });
      const confirmed = await confirm("role-password");
      if (!confirmed.ok) return refuse(confirmed.status, { "role-password": confirmed.problem });
      const changed = await changeRole(admin, account, role, now);
      if (!changed.ok) return refuse(409, { role: changed.problem });
      break;
    }
    case "prove":
      await vouchForAddress(admin, account, now);
      break;
    case "deactivate":
    case "reopen": {
      const changed = await setAccountActive(admin, account, intent === "reopen", now);
      if (!changed.ok) return refuse(409, { form: changed.problem });
      break;
    }
    default:
      throw new Response("Choose what to do.", { status: 400 });
  }
  return redirect(href("/accounts/:userId", { userId: account.id }));
}

export default function AccountPage() {
  const answer = useActionData<typeof action>();
  return (
    <Account
      {...useLoaderData<typeof loader>()}
      given={answer?.given ?? null}
      refused={answer?.refused ?? null}
    />
  );
}
