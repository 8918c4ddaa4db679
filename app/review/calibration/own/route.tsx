import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { listOwnSets } from "#app/attempts/assigned/waiting.server.ts";
import { OwnSetList } from "./own-set-list.tsx";

export const meta: MetaFunction = () => [{ title: "Calibrations · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { id } = await requireUser(request, ...rolesFor("train"));
  return { sets: await listOwnSets(id) };
}

export default function OwnCalibrationsPage() {
  return <OwnSetList {...useLoaderData<typeof loader>()} />;
}
