import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { listAttempts } from "#app/attempts/list.server.ts";
import { listVersions } from "#app/library/versions.server.ts";
import { listDue } from "#app/review/assignments/due-list.server.ts";
import { Home } from "#app/ui/screens/home.tsx";

export const meta: MetaFunction = () => [{ title: "Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("train"));
  const [due, scenarios, attempts] = await Promise.all([
    listDue(user, new Date()),
    listVersions(),
    listAttempts(user.id),
  ]);
  return { name: user.name, role: user.role, due, scenarios, attempts };
}

export default function HomePage() {
  return <Home {...useLoaderData<typeof loader>()} />;
}
