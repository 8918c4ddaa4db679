import { Link } from "@remix-run/react";

import { Notice } from "#app/kit/layout/notice.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import type { OidcProblem } from "./oidc-problem.ts";

interface OidcProblemPageProps {
  problem: OidcProblem;
  /** Where it began. */
  back: { readonly to: string; readonly label: string };
}

/** A company sign-in that came to nothing: why, and the way on. */
export function OidcProblemPage({ problem, back }: OidcProblemPageProps) {
  const { title, words, number, on = back } = problem;
  return (
    <Page title={title} width="narrow">
      <Notice tone="problem">
        {words}
        {number === undefined ? null : (
          <>
            {" "}
            The number of this in our log is <code>{number}</code>.
          </>
        )}
      </Notice>
      <p>
        <Link className="button primary" to={on.to}>
          {on.label}
        </Link>
      </p>
    </Page>
  );
}
