import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";

import { requireRest } from "#app/accounts/rate.server.ts";
import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { href } from "#app/href.ts";
import { Page } from "#app/kit/layout/page.tsx";
import { requireVersions } from "#app/studio/publishing/versions.server.ts";
import { StudioNav } from "#app/studio/studio-nav.tsx";
import { requireSide } from "./compare-versions.server.ts";
import { differenceOf } from "./difference.server.ts";
import { Difference } from "./difference.tsx";

export const meta: MetaFunction = () => [{ title: "Compare versions · Eleven Minutes" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("write"));
  await requireRest(user, "compare");
  const versions = await requireVersions(params["slug"]);
  const { searchParams } = new URL(request.url);
  const find = (name: string) => versions.find(({ id }) => id === searchParams.get(name));
  const [from, to] = [find("from"), find("to")];
  if (!from || !to) throw new Response("Choose two versions to compare.", { status: 400 });
  const difference = await differenceOf(await requireSide(from.id), await requireSide(to.id));
  return { from: from.number, to: to.number, slug: to.slug, title: to.title, difference };
}

export default function ComparePage() {
  const { from, to, slug, title, difference } = useLoaderData<typeof loader>();
  return (
    <Page title={`${title}: version ${from} and version ${to}`} width="wide" lead={slug}>
      <StudioNav />
      <p className="button-row">
        <Link className="button" to={href("/studio/scenarios/:slug", { slug })}>
          All versions
        </Link>
      </p>
      <Difference difference={difference} before={`Version ${from}`} after={`Version ${to}`} />
    </Page>
  );
}
