import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { listAttempts } from "#app/attempts/list.server.ts";
import { listVersions } from "#app/library/versions.server.ts";
import { Home } from "#app/ui/screens/home.tsx";

export const meta: MetaFunction = () => [{ title: "Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { id, name, role } = await requireUser(request, ...rolesFor("train"));
  const [scenarios, attempts] = await Promise.all([listVersions(), listAttempts(id)]);
  return { name, role, scenarios, attempts };
}

export default function HomePage() {
  return <Home {...useLoaderData<typeof loader>()} />;
}
