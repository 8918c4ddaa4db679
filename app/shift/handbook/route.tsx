import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireUser } from "#app/accounts/session.server.ts";
import { requireHandbook } from "#app/library/handbook-pages.server.ts";
import { searchHandbook } from "#app/library/handbook-views.ts";
import { HandbookIndex } from "./handbook-index.tsx";
import { HandbookSearch } from "./handbook-search.tsx";

export const meta: MetaFunction = () => [{ title: "Handbook · Eleven Minutes" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireUser(request);
  const book = await requireHandbook();
  const q = (new URL(request.url).searchParams.get("q") ?? "").trim();
  const sections = book.handbook.sections.map(({ id, title, summary, clauses }) => ({
    id,
    title,
    summary,
    clauses: clauses.map((clause) => ({ id: clause.id, title: clause.title })),
  }));
  return {
    platform: book.desk.platform,
    sections,
    found: q === "" ? null : searchHandbook(book, q),
  };
}

export default function HandbookPage() {
  const { platform, sections, found } = useLoaderData<typeof loader>();
  if (found) return <HandbookSearch q={found.q} hits={found.hits} />;
  return <HandbookIndex platform={platform} sections={sections} />;
}
