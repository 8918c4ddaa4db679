import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { requireManager } from "#app/review/access.server.ts";
import { readFilters } from "./decision-filters.ts";
import { listDecisions } from "./decisions-behind.server.ts";
import { Decisions } from "./decisions.tsx";
import { readFilterForm } from "./filter-words.server.ts";

export const meta: MetaFunction = () => [{ title: "Decisions · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  await countFinished();
  const { searchParams } = new URL(request.url);
  const filters = readFilters(searchParams);
  const [page, form] = await Promise.all([
    listDecisions(manager, filters, searchParams.get("after")),
    readFilterForm(manager, filters),
  ]);
  return { page, form, filters, start: !searchParams.has("after") };
}

export default function DecisionsPage() {
  return <Decisions {...useLoaderData<typeof loader>()} />;
}
