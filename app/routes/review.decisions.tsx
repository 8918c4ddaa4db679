import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireManager } from "#app/review/access.server.ts";
import { countFinished } from "#app/review/counting/count-finished.server.ts";
import { readFilters } from "#app/review/measures/decision-filters.ts";
import { listDecisions } from "#app/review/measures/decisions-behind.server.ts";
import { readFilterForm } from "#app/review/measures/filter-words.server.ts";
import { Decisions } from "#app/ui/review/measures/decisions.tsx";

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
