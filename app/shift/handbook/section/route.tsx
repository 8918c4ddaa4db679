import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireUser } from "#app/accounts/session.server.ts";
import { requireSection } from "#app/library/handbook-pages.server.ts";
import { HandbookSection } from "./handbook-section.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.section.title} · Handbook · Eleven Minutes` : "Handbook" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireUser(request);
  return requireSection(params["section"]);
}

export default function HandbookSectionPage() {
  return <HandbookSection {...useLoaderData<typeof loader>()} />;
}
