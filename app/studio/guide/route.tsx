import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { GuideScreen } from "./guide-screen.tsx";
import { requireGuide } from "./guide.server.ts";

export const meta: MetaFunction = () => [{ title: "Author’s guide · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireUser(request, ...rolesFor("write"));
  return requireGuide();
}

export default function GuidePage() {
  return <GuideScreen guide={useLoaderData<typeof loader>()} />;
}
