import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { Page } from "#app/kit/layout/page.tsx";
import { Prose } from "#app/kit/layout/prose.tsx";
import { PolicyState } from "#app/studio/policies/policy-state.tsx";
import type { PolicyPage } from "#app/studio/policies/policy.ts";
import { StudioNav } from "#app/studio/studio-nav.tsx";
import { CitingDrafts } from "./citing-drafts.tsx";
import { CitingVersions } from "./citing-versions.tsx";
import { Wordings } from "./wordings.tsx";

/** One clause: how it reads now, who rests on it, and every wording that it had. */
export function Policy({ policy, html, address, wordings, versions, drafts }: PolicyPage) {
  return (
    <Page title={`${policy.id} ${policy.title}`} width="wide">
      <StudioNav />
      <p className="policy-facts">
        <PolicyState state={policy.state} since={policy.since} />
        {policy.section === null ? null : <span>{policy.section}</span>}
        {policy.replacedBy === null ? null : (
          <span>
            Replaced by{" "}
            <Link to={href("/studio/policies/:clause", { clause: policy.replacedBy })}>
              {policy.replacedBy}
            </Link>
          </span>
        )}
        {address === null ? null : <Link to={address}>In the handbook</Link>}
      </p>
      {html === "" ? null : (
        <div className="panel policy-words">
          <Prose html={html} long />
        </div>
      )}
      <section className="home-part" aria-labelledby="versions-heading">
        <h2 id="versions-heading">Published scenarios that name it</h2>
        <CitingVersions versions={versions} wordings={wordings.length} />
      </section>
      <section className="home-part" aria-labelledby="drafts-heading">
        <h2 id="drafts-heading">Drafts that name it</h2>
        <CitingDrafts drafts={drafts} />
      </section>
      <section className="home-part" aria-labelledby="wordings-heading">
        <h2 id="wordings-heading">Wordings</h2>
        <Wordings wordings={wordings} />
      </section>
    </Page>
  );
}
